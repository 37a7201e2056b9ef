package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.Letter;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import beian.platform.outgoing.Departures;
import beian.rectification.deadline.Counting;
import beian.rectification.notice.Digest;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Sender;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.NoticeStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, each letter once. Through a server ({@link Dispatch}) a letter
 * becomes SENDING right before it can leave: if the process dies there, the next run cannot know
 * whether it left, so it becomes UNCERTAIN and is never sent again by itself. Through the folder
 * the letters of a page are written down together, because there the file tells: one that is there
 * has left, as it is, whatever would be written by now.
 */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int PAGE = 100;

  /** So many letters are written together. */
  private static final int TOGETHER = 16;

  /** How often the outbox is gone through, for second addresses after a refusal. */
  private static final int ROUNDS = 4;

  private final Transactions transactions;
  private final NoticeStore notices;
  private final NoticePlanner planner;
  private final Renewal transfers;
  private final Fates fates;
  private final LettersLeft left;
  private final Sender sender;
  private final MailTransport transport;
  private final Departures departures;
  private final Clock clock;

  /**
   * @param planner writes letters about cases as they have to be when they leave
   * @param transfers the same for letters about idle transfers
   */
  public Outbox(
      Transactions transactions,
      Mailboxes mailboxes,
      NoticePlanner planner,
      Renewal transfers,
      Counting counting,
      Sender sender,
      MailTransport transport,
      Departures departures,
      Clock clock) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.planner = planner;
    this.transfers = transfers;
    this.sender = sender;
    this.transport = transport;
    Proofs proofs = new Proofs(transactions, counting);
    this.left = new LettersLeft(transactions, proofs, transport);
    this.fates = new Fates(transactions, mailboxes, planner, proofs, departures, transport.name());
    this.departures = departures;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param sent letters that left
   * @param refused letters that were refused for good
   * @param later letters that were refused for now
   * @param uncertain letters of which nobody knows
   * @param waiting letters still planned
   */
  public record Result(int sent, int refused, int later, int uncertain, long waiting) {}

  /**
   * Sends a letter to a person of the house as a trial; it starts nothing and is kept nowhere.
   *
   * @param to the person's address
   */
  public Sent trial(Digest digest, NoticeText text, String to) {
    Letter letter = sender.trial(digest, text, to, clock.instant());
    return transactions.outside(() -> transport.send(letter));
  }

  /**
   * Goes on where an earlier run stopped: what was SENDING then is UNCERTAIN or tried again, what
   * lies in the folder has left.
   *
   * @return how many letters these were
   */
  public int recover() {
    int recovered = recoverLeaving();
    String last = "";
    while (repeatable()) {
      List<String> page = notices.due(clock.instant(), last, PAGE);
      if (page.isEmpty()) {
        break;
      }
      recovered += handedOver(page);
      last = page.get(page.size() - 1);
    }
    return recovered;
  }

  /**
   * Keeps of the letters that were handed over before that they left, and forgets that those leave
   * which got no name before the process ended; how many have left.
   */
  private int handedOver(List<String> page) {
    Instant at = clock.instant();
    Set<String> there = new TreeSet<>();
    Set<String> stayed = new TreeSet<>();
    notices
        .messageIds(page)
        .forEach(
            (no, messageId) -> {
              Optional<Sent.Accepted> before = transport.handedOver(messageId);
              if (before.isPresent()) {
                left.add(no, before.get().reply(), at);
                there.add(no);
              } else if (transport.stayed(messageId)) {
                stayed.add(no);
              }
            });
    left.keep();
    notices.waiting(stayed).values().forEach(digest -> departures.back(digest.departing()));
    return there.size();
  }

  private int recoverLeaving() {
    Set<String> leaving = new TreeSet<>();
    notices.inState(NoticeState.SENDING).forEach(notice -> leaving.add(notice.letterNo()));
    for (String no : leaving) {
      Digest digest = notices.letter(no).orElseThrow();
      if (repeatable()) {
        fates.each(digest, part -> part.become(NoticeState.PLANNED, "tried again"));
      } else {
        fates.uncertain(digest, "the process ended while it was leaving", clock.instant());
      }
    }
    return leaving.size();
  }

  /** Whether sending a letter again does nothing when it was sent before. */
  private boolean repeatable() {
    return transport.name().equals("file");
  }

  /**
   * Sends what is due, until somebody wants it to stop: what has not left then stays planned.
   *
   * @param stopping asked before each letter
   * @throws ProblemException MAI-001 when the server does not take part; what was not sent stays
   *     planned, and the same run can be started again
   */
  public Result send(BooleanSupplier stopping) {
    LetterCounts counts = new LetterCounts();
    recoverLeaving();
    try (Dispatch dispatch =
        new Dispatch(transactions, fates, left, sender, transport, departures, clock)) {
      for (int round = 0; round < ROUNDS; round++) {
        int before = counts.refused + counts.renewed;
        sendAll(counts, stopping, dispatch);
        if (counts.refused + counts.renewed == before) {
          break; // nothing was refused, so no second address was planned
        }
      }
    }
    Result result =
        new Result(
            counts.sent,
            counts.refused,
            counts.later,
            counts.uncertain,
            notices.count(NoticeState.PLANNED));
    LOG.info(
        "notice.outbox_sent sent={} refused={} later={} uncertain={} waiting={}",
        result.sent(),
        result.refused(),
        result.later(),
        result.uncertain(),
        result.waiting());
    return result;
  }

  private void sendAll(LetterCounts counts, BooleanSupplier stopping, Dispatch dispatch) {
    String last = "";
    while (true) {
      List<String> page = notices.due(clock.instant(), last, PAGE);
      if (page.isEmpty()) {
        return;
      }
      counts.sent += handedOver(page);
      Map<String, Digest> asTheyAre = renewed(page, notices.waiting(page), counts);
      boolean all =
          repeatable()
              ? intoFolder(page, asTheyAre, stopping, counts)
              : dispatch.send(page, stopping, counts);
      if (!all) {
        return;
      }
      last = page.get(page.size() - 1);
    }
  }

  /** Writes the letters of a page that wait; false when it stopped before all were written. */
  private boolean intoFolder(
      List<String> page,
      Map<String, Digest> asTheyAre,
      BooleanSupplier stopping,
      LetterCounts counts) {
    Map<String, Digest> now = asTheyAre;
    Map<String, NoticeText> texts = notices.texts(now.values());
    boolean stopped = false;
    try {
      Map<Digest, NoticeText> ready = new LinkedHashMap<>();
      for (int i = 0; i < page.size() && !stopped; i++) {
        stopped = stopping.getAsBoolean();
        Digest digest = stopped ? null : now.get(page.get(i));
        NoticeText text = texts.get(page.get(i));
        // Without them it waits no more, or nothing could be written: its filing is gone.
        if (digest != null && text != null && !fates.leftBefore(digest, clock.instant(), counts)) {
          ready.put(digest, text);
        }
        if (ready.size() == TOGETHER || stopped || i == page.size() - 1) {
          int refused = counts.refused;
          intoFolder(ready, counts);
          ready.clear();
          if (counts.refused > refused) {
            now = notices.waiting(page); // a letter to the other address may have changed them
            texts = notices.texts(now.values());
          }
        }
      }
      return !stopped;
    } finally {
      left.keep();
    }
  }

  /**
   * Writes letters as they have to be now: one that counts from another day is written anew, one
   * whose faults were put right since it was planned, or whose transfer moved on, does not leave.
   * Those that are other letters now may bear another number, and are met in the next round.
   *
   * @return the letters of the page as they are now, by number
   */
  private Map<String, Digest> renewed(
      List<String> page, Map<String, Digest> before, LetterCounts counts) {
    Instant now = clock.instant();
    Set<String> caseNos = new TreeSet<>();
    Set<String> idle = new TreeSet<>();
    for (Digest digest : before.values()) {
      caseNos.addAll(digest.caseNos());
      if (digest.kind() == NoticeKind.REMINDER) {
        digest.parts().forEach(part -> idle.add(part.filingKey()));
      }
    }
    if (!caseNos.isEmpty()) {
      planner.plan(caseNos, now);
    }
    if (!idle.isEmpty()) {
      transfers.renew(idle, now);
    }
    Map<String, Digest> after = notices.waiting(page);
    counts.renewed +=
        (int)
            before.entrySet().stream()
                .filter(letter -> !isSame(letter.getValue(), after.get(letter.getKey())))
                .count();
    return after;
  }

  private static boolean isSame(Digest before, @Nullable Digest after) {
    return after != null && before.mail().contentHash().equals(after.mail().contentHash());
  }

  /**
   * Writes letters together. That they leave is on the disk before the first has its name, after
   * which a gateway may take it away.
   */
  private void intoFolder(Map<Digest, NoticeText> ready, LetterCounts counts) {
    Map<Letter, Digest> letters = new LinkedHashMap<>();
    ready.forEach((digest, text) -> letters.put(sender.letter(digest, text), digest));
    List<Sent> sent =
        transactions.outside(
            () ->
                transport.sendAll(
                    List.copyOf(letters.keySet()),
                    leaving -> departures.leaves(departing(leaving, letters))));
    Instant at = clock.instant();
    Map<Digest, Sent> others = new LinkedHashMap<>();
    Iterator<Sent> became = sent.iterator();
    for (Digest digest : letters.values()) {
      Sent what = became.next();
      if (what instanceof Sent.Accepted accepted) {
        left.add(digest.no(), accepted.reply(), at);
        counts.sent++;
      } else {
        others.put(digest, what);
      }
    }
    // Also of those behind the first that meets a problem.
    others.keySet().forEach(digest -> departures.back(digest.departing()));
    others.forEach(
        (digest, why) -> {
          left.keep(); // what it does to a case may depend on the letters before
          Problem problem = fates.notTaken(digest, why, at, counts);
          if (problem != null) {
            throw new ProblemException(problem);
          }
        });
  }

  private static List<String> departing(List<Letter> leaving, Map<Letter, Digest> letters) {
    List<String> names = new ArrayList<>();
    leaving.forEach(
        letter -> names.addAll(Objects.requireNonNull(letters.get(letter)).departing()));
    return names;
  }
}
