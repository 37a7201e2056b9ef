package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.error.ProblemException;
import beian.platform.mail.Letter;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import beian.platform.outgoing.Departures;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.Counting;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Sender;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.NoticeStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, each letter once. Through a server each letter has a transaction of
 * its own and becomes SENDING right before it can leave: if the process dies there, the next run
 * cannot know whether it left, so it becomes UNCERTAIN and is never sent again by itself. Through
 * the folder the letters of a page are written down together, because there the file tells: one
 * that is there has left, as it is, whatever would be written by now.
 */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int PAGE = 100;

  /** How long a letter rests that was refused for now. */
  private static final Duration PAUSE = Duration.ofHours(1);

  /** How often the outbox is gone through, for second addresses after a refusal. */
  private static final int ROUNDS = 4;

  private final Transactions transactions;
  private final NoticeStore notices;
  private final Mailboxes mailboxes;
  private final NoticePlanner planner;
  private final Renewal transfers;
  private final Proofs proofs;
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
    this.mailboxes = mailboxes;
    this.planner = planner;
    this.transfers = transfers;
    this.proofs = new Proofs(transactions, counting);
    this.sender = sender;
    this.transport = transport;
    this.left = new LettersLeft(transactions, proofs, transport);
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

  private static final class Count {
    int sent;
    int refused;
    int later;
    int uncertain;
    int renewed;
  }

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

  /** Keeps of the letters that were handed over before that they left; how many these are. */
  private int handedOver(List<String> page) {
    Instant at = clock.instant();
    Set<String> there = new TreeSet<>();
    notices
        .messageIds(page)
        .forEach(
            (no, messageId) ->
                transport
                    .handedOver(messageId)
                    .ifPresent(
                        accepted -> {
                          left.add(no, accepted.reply(), at);
                          there.add(no);
                        }));
    left.keep();
    return there.size();
  }

  private int recoverLeaving() {
    Set<String> leaving = new TreeSet<>();
    notices.inState(NoticeState.SENDING).forEach(notice -> leaving.add(notice.letterNo()));
    for (String no : leaving) {
      Digest digest = notices.letter(no).orElseThrow();
      if (repeatable()) {
        each(digest, part -> part.become(NoticeState.PLANNED, "tried again"));
      } else {
        uncertain(digest, "the process ended while it was leaving");
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
    Count count = new Count();
    recoverLeaving();
    for (int round = 0; round < ROUNDS; round++) {
      int before = count.refused + count.renewed;
      sendAll(count, stopping);
      if (count.refused + count.renewed == before) {
        break; // nothing was refused, so no second address was planned
      }
    }
    Result result =
        new Result(
            count.sent,
            count.refused,
            count.later,
            count.uncertain,
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

  private void sendAll(Count count, BooleanSupplier stopping) {
    String last = "";
    while (true) {
      List<String> page = notices.due(clock.instant(), last, PAGE);
      if (page.isEmpty()) {
        return;
      }
      count.sent += handedOver(page);
      Map<String, Digest> asTheyAre = renewed(page, waiting(page), count);
      try {
        for (String no : page) {
          if (stopping.getAsBoolean()) {
            return;
          }
          Digest digest = (repeatable() ? asTheyAre : waiting(List.of(no))).get(no);
          int refused = count.refused;
          if (digest != null) {
            send(digest, count);
          }
          if (count.refused > refused) {
            asTheyAre = waiting(page); // a letter to the other address may have changed them
          }
        }
      } finally {
        left.keep();
      }
      last = page.get(page.size() - 1);
    }
  }

  /**
   * Writes letters as they have to be now: one that counts from another day is written anew, one
   * whose faults were put right since it was planned, or whose transfer moved on, does not leave.
   * Those that are other letters now may bear another number, and are met in the next round.
   *
   * @return the letters of the page as they are now, by number
   */
  private Map<String, Digest> renewed(List<String> page, Map<String, Digest> before, Count count) {
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
    Map<String, Digest> after = waiting(page);
    count.renewed +=
        (int)
            before.entrySet().stream()
                .filter(letter -> !isSame(letter.getValue(), after.get(letter.getKey())))
                .count();
    return after;
  }

  private static boolean isSame(Digest before, @Nullable Digest after) {
    return after != null && before.mail().contentHash().equals(after.mail().contentHash());
  }

  private Map<String, Digest> waiting(List<String> page) {
    Map<String, Digest> waiting = new HashMap<>(notices.letters(page));
    waiting.values().removeIf(digest -> !digest.all(NoticeState.PLANNED));
    return waiting;
  }

  private void send(Digest digest, Count count) {
    NoticeText text = notices.text(digest).orElse(null);
    if (text == null) {
      return; // nothing could be written: its filing is gone
    }
    if (departures.any(digest.departing())) {
      uncertain(digest, "it was handed over before, and the database does not know");
      count.uncertain++;
      return;
    }
    Runnable leaving =
        repeatable()
            ? () -> {} // a file that is not whole has not left
            : () -> {
              claim(digest);
              departures.leaves(digest.departing());
            };
    Letter letter = sender.letter(digest, text);
    Sent sent;
    try {
      sent = transactions.outside(() -> transport.send(letter, leaving));
    } catch (ChangedMeanwhile e) {
      LOG.warn("notice.changed_meanwhile letter={}", digest.no());
      return;
    }
    Instant at = clock.instant();
    if (sent instanceof Sent.Accepted accepted) {
      if (repeatable()) {
        departures.leaves(digest.departing()); // a gateway may take the file away
      }
      left.add(digest.no(), accepted.reply(), at);
      count.sent++;
    }
    if (!(sent instanceof Sent.Accepted && repeatable())) {
      left.keep(); // what it does to a case may depend on the letters before
    }
    if (sent instanceof Sent.Refused || sent instanceof Sent.Unreachable) {
      departures.back(digest.departing());
    }
    if (sent instanceof Sent.Refused refused && refused.permanent()) {
      transactions.run(() -> refused(digest, refused, at));
      count.refused++;
    } else if (sent instanceof Sent.Refused refused) {
      each(digest, part -> part.later(at.plus(PAUSE), transport.name(), refused.reply()));
      count.later++;
    } else if (sent instanceof Sent.Uncertain doubt) {
      uncertain(digest, doubt.problem().found());
      count.uncertain++;
    } else if (sent instanceof Sent.Unreachable nobody) {
      String why = nobody.problem().found();
      each(digest, part -> part.tried(NoticeState.PLANNED, transport.name(), why));
      throw new ProblemException(nobody.problem());
    }
  }

  /** The letter is another one than that which is about to leave, or has left. */
  private static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Claims a letter; when somebody has changed, withdrawn or claimed it, it does not leave. */
  private void claim(Digest digest) {
    transactions.run(
        () -> {
          Digest now = waiting(List.of(digest.no())).get(digest.no());
          if (now == null || !now.mail().messageId().equals(digest.mail().messageId())) {
            throw new ChangedMeanwhile();
          }
          now.parts().forEach(part -> part.become(NoticeState.SENDING, part.reply()));
        });
  }

  /** Changes every part of a letter, as it stands in the database. */
  private List<Notice> each(Digest digest, Consumer<Notice> change) {
    return transactions.inTransaction(
        () -> {
          List<Notice> parts = notices.letter(digest.no()).orElseThrow().parts();
          parts.forEach(change);
          return parts;
        });
  }

  private void refused(Digest digest, Sent.Refused refused, Instant at) {
    NoticeState state = refused.badAddress() ? NoticeState.BOUNCED : NoticeState.FAILED;
    List<Notice> parts = each(digest, part -> part.tried(state, transport.name(), refused.reply()));
    if (refused.badAddress()) {
      mailboxes.gone(parts.get(0), "5.1.1", refused.reply(), at);
    }
    for (Notice part : parts) {
      proofs.happened(
          part, at, Kind.REFUSED, "被拒收：" + refused.reply(), "refused: " + refused.reply());
    }
    planner.plan(digest.caseNos(), at); // the other person-in-charge, if there is one
  }

  private void uncertain(Digest digest, String why) {
    Instant at = clock.instant();
    transactions.run(
        () -> {
          for (Notice part :
              each(digest, notice -> notice.tried(NoticeState.UNCERTAIN, transport.name(), why))) {
            proofs.happened(
                part,
                at,
                Kind.UNCERTAIN,
                "不确定是否已发出（" + why + "），不会自动重发，期限不起算",
                "may or may not have left ("
                    + why
                    + "); not sent again by itself, no clock starts");
          }
        });
    LOG.warn("notice.uncertain letter={}", digest.no());
  }
}
