package beian.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a mail server. A further one is opened only while all others are busy. A
 * server that takes fewer than it is offered, or drops one, is still there: the letter goes over
 * one of the others, and only when there is none the server takes no part.
 */
final class SmtpLines {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpLines.class);

  /** How long a connection is not tried again that failed while there were others. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final SmtpSettings settings;
  private final LongSupplier ticker;
  private final List<Slot> slots;
  private Sent.@Nullable Unreachable down;
  private int timesDown;

  /** A connection and whether somebody has it. */
  private static final class Slot {
    final SmtpLine line;
    boolean busy;
    long restsUntil;

    Slot(SmtpLine line, long now) {
      this.line = line;
      this.restsUntil = now;
    }
  }

  SmtpLines(SmtpSettings settings, Properties properties, LongSupplier ticker) {
    this.settings = settings;
    this.ticker = ticker;
    this.slots =
        Stream.generate(() -> new Slot(new SmtpLine(settings, properties), ticker.getAsLong()))
            .limit(settings.connections())
            .toList();
  }

  /** Sends over one of them; waits while all are busy. */
  Sent send(Function<SmtpLine, Sent> letter) {
    int before = timesDown();
    Slot slot = taken(Integer.MAX_VALUE);
    while (slot != null) {
      Sent sent = null;
      boolean again;
      try {
        sent = letter.apply(slot.line);
      } finally {
        again = freed(slot, sent);
      }
      if (!again) {
        return sent;
      }
      LOG.info("mail.one_connection_less server={} seconds={}", settings.host(), REST.toSeconds());
      slot = taken(before);
    }
    return down();
  }

  /** Hangs up, each after the letter that is under way over it. */
  void close() {
    slots.forEach(slot -> slot.line.close());
  }

  private synchronized int timesDown() {
    return timesDown;
  }

  private synchronized Sent down() {
    if (down == null) {
      throw new IllegalStateException("no server was found missing");
    }
    return down;
  }

  /**
   * One that is free, of those one that is open first; waits while there is none.
   *
   * @return null when the server was found missing more often than that
   */
  private synchronized @Nullable Slot taken(int before) {
    boolean interrupted = false;
    try {
      Slot best = null;
      while (best == null) {
        if (timesDown > before) {
          return null;
        }
        best = best();
        if (best == null) {
          try {
            wait();
          } catch (InterruptedException noReasonToGiveUp) {
            interrupted = true;
          }
        }
      }
      best.busy = true;
      return best;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Slot best() {
    List<Slot> free = slots.stream().filter(slot -> !slot.busy).toList();
    long now = ticker.getAsLong();
    return free.stream()
        .filter(slot -> slot.line.isOpen())
        .findFirst()
        .or(() -> free.stream().filter(slot -> slot.restsUntil - now <= 0).findFirst())
        .or(() -> free.size() < slots.size() ? Optional.empty() : free.stream().findFirst())
        .orElse(null);
  }

  /** Gives it back; whether the letter goes over another one. */
  private synchronized boolean freed(Slot slot, @Nullable Sent sent) {
    slot.busy = false;
    boolean again = false;
    if (sent instanceof Sent.Unreachable nobody && !slot.line.isOpen()) {
      again = slots.stream().anyMatch(other -> other.busy || other.line.isOpen());
      if (again) {
        slot.restsUntil = ticker.getAsLong() + REST.toNanos();
      } else {
        down = nobody;
        timesDown++;
      }
    }
    notifyAll();
    return again;
  }
}
