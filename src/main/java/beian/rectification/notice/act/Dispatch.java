package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import beian.platform.outgoing.Departures;
import beian.rectification.notice.Digest;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Sender;
import beian.rectification.notice.act.Couriers.Answered;
import beian.rectification.notice.act.Couriers.Asked;
import beian.rectification.notice.act.Couriers.Failed;
import beian.rectification.notice.act.Couriers.Said;
import beian.rectification.store.NoticeStore;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters through a server, as many at once as there are connections. The couriers only talk
 * to the server; the database stays in this thread. It claims a letter when all but its last word
 * is said, together with those that are as far, and writes down what became of the ones before in
 * the same transaction: never more are claimed and not written down than there are connections.
 * Letters that have to do with one another wait for one another.
 */
final class Dispatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /** How often it is asked whether to stop while letters wait for their turn. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final Transactions transactions;
  private final NoticeStore notices;
  private final Fates fates;
  private final LettersLeft left;
  private final Sender sender;
  private final MailTransport transport;
  private final Departures departures;
  private final Clock clock;
  private final Couriers couriers;

  private final Map<String, Underway> underway = new TreeMap<>();
  private final Deque<Said> heard = new ArrayDeque<>();
  private final List<Underway> asking = new ArrayList<>();
  private @Nullable Long turn;
  private boolean stopped;
  private @Nullable Problem nobody;
  private @Nullable Throwable broken;

  Dispatch(
      Transactions transactions,
      Fates fates,
      LettersLeft left,
      Sender sender,
      MailTransport transport,
      Departures departures,
      Clock clock) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.fates = fates;
    this.left = left;
    this.sender = sender;
    this.transport = transport;
    this.departures = departures;
    this.clock = clock;
    this.couriers = new Couriers(transport, clock);
  }

  /** A letter that a courier has. */
  private static final class Underway {
    final Digest digest;
    final Set<String> concerns;
    boolean claimed;
    boolean changed;

    Underway(Digest digest, Set<String> concerns) {
      this.digest = digest;
      this.concerns = concerns;
    }
  }

  /**
   * Sends the letters of a page that wait, in the order of their numbers.
   *
   * @param stopping asked before each letter
   * @return false when it stopped before all were given
   * @throws ProblemException MAI-001 when the server does not take part; what was on its way is
   *     written down, the others stay as they are
   */
  boolean send(List<String> page, BooleanSupplier stopping, LetterCounts counts) {
    Deque<String> rest = new ArrayDeque<>(page);
    try {
      handOut(rest, stopping, counts);
      while (!underway.isEmpty() || !rest.isEmpty() && !ending()) {
        boolean waits = turn != null && underway.size() < transport.atOnce() && !ending();
        Long atMost = waits ? Long.valueOf(Math.min(PATIENCE, untilTurn())) : null;
        heard.addAll(transactions.outside(() -> couriers.heard(atMost, underway.size())));
        takeIn(counts);
        handOut(rest, stopping, counts);
      }
    } catch (RuntimeException | Error failed) {
      comeBack(failed, counts);
      throw failed;
    }
    if (broken != null) {
      throw broken instanceof RuntimeException known ? known : new IllegalStateException(broken);
    }
    if (nobody != null) {
      throw new ProblemException(nobody);
    }
    return !stopped;
  }

  private boolean ending() {
    return stopped || nobody != null || broken != null;
  }

  private void handOut(Deque<String> rest, BooleanSupplier stopping, LetterCounts counts) {
    int free = transport.atOnce() - underway.size();
    while (free > 0 && !rest.isEmpty() && !ending()) {
      List<String> next = rest.stream().limit(free).toList();
      Map<String, Digest> letters = notices.waiting(next);
      Map<String, NoticeText> texts = notices.texts(letters.values());
      for (String no : next) {
        stopped = stopping.getAsBoolean() || Thread.currentThread().isInterrupted();
        if (stopped || !handOut(letters.get(no), texts.get(no), counts)) {
          return;
        }
        rest.remove();
      }
      free = transport.atOnce() - underway.size();
    }
  }

  /** Gives it to a courier unless it does not leave; false while it has to wait. */
  private boolean handOut(@Nullable Digest digest, @Nullable NoticeText text, LetterCounts counts) {
    if (digest == null || text == null) {
      return true; // it waits no more, or nothing could be written: its filing is gone
    }
    Set<String> concerns = concerns(digest);
    if (underway.values().stream().anyMatch(on -> !Collections.disjoint(on.concerns, concerns))) {
      return false; // what becomes of that one may change this one
    }
    if (fates.leftBefore(digest, clock.instant(), counts)) {
      return true;
    }
    if (turn == null) {
      turn = System.nanoTime() + transport.takeTurn();
    }
    if (untilTurn() > 0) {
      return false;
    }
    turn = null;
    underway.put(digest.no(), new Underway(digest, concerns));
    couriers.give(digest.no(), sender.letter(digest, text));
    return true;
  }

  private long untilTurn() {
    return turn == null ? 0 : turn - System.nanoTime();
  }

  /** Cases, filings, owners and the address it is about: what it may have in common with others. */
  private static Set<String> concerns(Digest digest) {
    Set<String> concerns = new HashSet<>();
    concerns.add("to " + digest.mail().to());
    digest.caseNos().forEach(no -> concerns.add("case " + no));
    digest.parts().forEach(part -> concerns.add("filing " + part.filingKey()));
    digest.parts().stream()
        .filter(part -> !part.ownerKey().isEmpty())
        .forEach(part -> concerns.add("owner " + part.ownerKey()));
    return concerns;
  }

  private void takeIn(LetterCounts counts) {
    List<Said> all = new ArrayList<>(heard);
    all.sort(Comparator.comparing(Said::no));
    heard.clear();
    heard.addAll(all);
    while (!heard.isEmpty()) {
      became(heard.remove(), counts);
    }
    if (asking.isEmpty()) {
      left.keep();
    } else {
      letGo();
    }
  }

  private void became(Said said, LetterCounts counts) {
    Underway on = underway.get(said.no());
    if (on == null) {
      throw new IllegalStateException("not on its way: " + said.no());
    }
    if (said instanceof Asked) {
      asking.add(on);
      return;
    }
    underway.remove(said.no());
    if (said instanceof Answered answered && answered.sent() instanceof Sent.Accepted accepted) {
      left.add(said.no(), accepted.reply(), answered.at());
      counts.sent++;
    } else if (said instanceof Answered answered) {
      left.keep(); // what it does to a case may depend on the letters before
      Problem problem = fates.notTaken(on.digest, answered.sent(), answered.at(), counts);
      nobody = nobody == null ? problem : nobody;
    } else if (said instanceof Failed failed && Couriers.heldBack(failed)) {
      if (on.changed) {
        LOG.warn("notice.changed_meanwhile letter={}", said.no());
      }
    } else if (said instanceof Failed failed) {
      broken = broken == null ? failed.why() : broken;
      if (on.claimed) {
        left.keep();
        fates.uncertain(on.digest, "sending it failed half way", clock.instant());
        counts.uncertain++;
      }
    }
  }

  /** Claims those that ask to leave, and writes down what left before. */
  private void letGo() {
    left.keep(() -> claim(asking));
    List<Digest> leaving = asking.stream().filter(on -> on.claimed).map(on -> on.digest).toList();
    try {
      departures.leaves(leaving.stream().flatMap(one -> one.departing().stream()).toList());
    } catch (RuntimeException failed) {
      leaving.forEach(digest -> unclaim(digest, failed));
      throw failed;
    }
    while (!asking.isEmpty()) {
      Underway on = asking.remove(0);
      if (on.claimed) {
        couriers.let(on.digest.no());
      } else {
        couriers.hold(on.digest.no());
      }
    }
  }

  /** Claims letters; one that somebody has changed, withdrawn or claimed does not leave. */
  private void claim(Collection<Underway> on) {
    Map<String, Digest> now = notices.waiting(on.stream().map(one -> one.digest.no()).toList());
    for (Underway one : on) {
      Digest digest = now.get(one.digest.no());
      one.changed = digest == null || !isSame(digest, one.digest);
      one.claimed = !one.changed;
      if (digest != null && one.claimed) {
        digest.parts().forEach(part -> part.become(NoticeState.SENDING, part.reply()));
      }
    }
  }

  /** It was claimed and is held back all the same. */
  private void unclaim(Digest digest, RuntimeException failed) {
    try {
      fates.each(digest, part -> part.become(NoticeState.PLANNED, part.reply()));
    } catch (RuntimeException more) {
      failed.addSuppressed(more); // it will be in doubt
    }
  }

  private static boolean isSame(Digest one, Digest other) {
    return one.mail().messageId().equals(other.mail().messageId())
        && one.mail().contentHash().equals(other.mail().contentHash());
  }

  /**
   * Something failed on this side: who asks is held back, and what becomes of the letters that left
   * is written down as far as that goes.
   */
  private void comeBack(Throwable failed, LetterCounts counts) {
    left.keepEach(failed);
    while (true) {
      while (!asking.isEmpty()) {
        couriers.hold(asking.remove(0).digest.no());
      }
      if (underway.isEmpty()) {
        return;
      }
      if (heard.isEmpty()) {
        heard.addAll(couriers.heard(null, underway.size()));
      }
      try {
        while (!heard.isEmpty()) {
          became(heard.remove(), counts);
        }
      } catch (RuntimeException more) {
        if (more != failed) {
          failed.addSuppressed(more);
        }
      }
      left.keepEach(failed);
    }
  }

  @Override
  public void close() {
    couriers.close();
  }
}
