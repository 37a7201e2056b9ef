package beian.rectification.notice.act;

import beian.platform.machine.Daemons;
import beian.platform.mail.Letter;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that talk to the mail server and do nothing else. Whoever gives them letters decides, in
 * a thread of its own, when each may leave, and hears what became of it.
 */
final class Couriers implements AutoCloseable {
  /** What is written down together is written down once. */
  private static final long UPON_ANOTHER = TimeUnit.MILLISECONDS.toNanos(1);

  private final MailTransport transport;
  private final Clock clock;
  private final ExecutorService threads;
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Boolean>> gates = new ConcurrentHashMap<>();

  Couriers(MailTransport transport, Clock clock) {
    this.transport = transport;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(transport.atOnce(), Daemons.numbered("mail-courier"));
  }

  /** What a courier says of a letter. */
  sealed interface Said {
    /** The letter's number. */
    String no();
  }

  /** All but the last word of it is with the server: may it leave? */
  record Asked(String no) implements Said {}

  /** What became of it. */
  record Answered(String no, Sent sent, Instant at) implements Said {}

  /** It could not be sent; it left only if it was allowed to. */
  record Failed(String no, Throwable why) implements Said {}

  /** The letter was held back. */
  private static final class HeldBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether that letter was held back. */
  static boolean heldBack(Failed failed) {
    return failed.why() instanceof HeldBack;
  }

  /** Gives a letter to a courier that is free. */
  void give(String no, Letter letter) {
    threads.execute(() -> carry(no, letter));
  }

  /** It may leave. */
  void let(String no) {
    answer(no, true);
  }

  /** It does not leave. */
  void hold(String no) {
    answer(no, false);
  }

  private void answer(String no, boolean leaves) {
    CompletableFuture<Boolean> gate = gates.remove(no);
    if (gate == null) {
      throw new IllegalStateException("nobody asked about " + no);
    }
    gate.complete(leaves);
  }

  /**
   * All that was said since, waiting for the first word, and for the others as long as they come
   * one upon the other; nothing when the time is over. An interrupt does not cut it short: letters
   * are on their way.
   *
   * @param nanos how long to wait; null: until somebody says something
   * @param most how many may have something to say
   */
  List<Said> heard(@Nullable Long nanos, int most) {
    List<Said> all = new ArrayList<>();
    boolean interrupted = Thread.interrupted();
    try {
      Said next = nanos == null ? said.take() : said.poll(nanos, TimeUnit.NANOSECONDS);
      while (next != null) {
        all.add(next);
        next = all.size() < most ? said.poll(UPON_ANOTHER, TimeUnit.NANOSECONDS) : null;
      }
    } catch (InterruptedException later) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return all;
  }

  private void carry(String no, Letter letter) {
    Said last;
    try {
      Sent sent = transport.sendNow(letter, () -> askWhetherItLeaves(no));
      last = new Answered(no, sent, clock.instant());
    } catch (Throwable why) { // whoever gave it waits for a word
      last = new Failed(no, why);
    }
    said.add(last);
  }

  private void askWhetherItLeaves(String no) {
    CompletableFuture<Boolean> gate = new CompletableFuture<>();
    gates.put(no, gate);
    said.add(new Asked(no));
    if (!gate.join()) {
      throw new HeldBack();
    }
  }

  /** Ends the threads, which have nothing to do any more. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
