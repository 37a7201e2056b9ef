package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.StartEvent;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Sender;
import beian.rectification.store.NoticeStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, each letter once, in a transaction of its own. A letter becomes
 * SENDING in the database right before it can leave. If the process dies there, the next run cannot
 * know whether it left: through a server it becomes UNCERTAIN and is never sent again by itself;
 * through the folder it is written again, because a file that is there already is left as it is.
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
  private final Proofs proofs;
  private final Sender sender;
  private final MailTransport transport;
  private final Departures departures;
  private final Clock clock;

  public Outbox(
      Transactions transactions,
      Mailboxes mailboxes,
      NoticePlanner planner,
      Counting counting,
      Sender sender,
      MailTransport transport,
      Departures departures,
      Clock clock) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.mailboxes = mailboxes;
    this.planner = planner;
    this.proofs = new Proofs(transactions, counting);
    this.sender = sender;
    this.transport = transport;
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
  }

  /** Goes on where an earlier run stopped: what was SENDING then is UNCERTAIN or tried again. */
  public int recover() {
    List<Notice> left = notices.inState(NoticeState.SENDING, "", Integer.MAX_VALUE);
    for (Notice notice : left) {
      if (repeatable()) {
        notices.save(notice.become(NoticeState.PLANNED, "tried again"));
      } else {
        uncertain(notice, "the process ended while it was leaving");
      }
    }
    return left.size();
  }

  /** Whether sending a letter again does nothing when it was sent before. */
  private boolean repeatable() {
    return transport.name().equals("file");
  }

  /**
   * Sends what is due.
   *
   * @throws ProblemException MAI-001 when the server does not take part; what was not sent stays
   *     planned, and the same run can be started again
   */
  public Result send() {
    Count count = new Count();
    recover();
    for (int round = 0; round < ROUNDS; round++) {
      int before = count.refused;
      sendAll(count);
      if (count.refused == before) {
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

  private void sendAll(Count count) {
    String last = "";
    while (true) {
      List<Notice> page = notices.due(clock.instant(), last, PAGE);
      if (page.isEmpty()) {
        return;
      }
      for (Notice notice : page) {
        current(notice).ifPresent(now -> send(now, count));
      }
      last = page.get(page.size() - 1).no();
    }
  }

  /** The letter as it has to be today: one that counts from another day is written anew. */
  private Optional<Notice> current(Notice notice) {
    Instant now = clock.instant();
    if (notice.kind() == NoticeKind.RECTIFICATION && !notice.countsFrom().equals(Zone.dayOf(now))) {
      planner.plan(List.of(notice.caseNo()), now);
      return notices.find(notice.no()).filter(one -> one.state() == NoticeState.PLANNED);
    }
    return Optional.of(notice);
  }

  private void send(Notice notice, Count count) {
    if (!repeatable() && departures.has(notice.messageId())) {
      uncertain(notice, "it was handed over before, and the database does not know");
      count.uncertain++;
      return;
    }
    NoticeText text = notices.text(notice).orElseThrow();
    Runnable leaving =
        repeatable()
            ? () -> {}
            : () -> {
              departures.leaves(notice.messageId());
              notices.save(notice.become(NoticeState.SENDING, notice.reply()));
            };
    Sent sent = transport.send(sender.letter(notice, text), leaving);
    Instant at = clock.instant();
    if (sent instanceof Sent.Refused || sent instanceof Sent.Unreachable) {
      departures.back(notice.messageId());
    }
    if (sent instanceof Sent.Accepted accepted) {
      transactions.run(() -> accepted(notice, accepted.reply(), at));
      count.sent++;
    } else if (sent instanceof Sent.Refused refused && refused.permanent()) {
      transactions.run(() -> refused(notice, refused, at));
      count.refused++;
    } else if (sent instanceof Sent.Refused refused) {
      notices.save(notice.later(at.plus(PAUSE), transport.name(), refused.reply()));
      count.later++;
    } else if (sent instanceof Sent.Uncertain doubt) {
      uncertain(notice, doubt.problem().found());
      count.uncertain++;
    } else if (sent instanceof Sent.Unreachable nobody) {
      String why = nobody.problem().found();
      notices.save(notice.tried(NoticeState.PLANNED, transport.name(), why));
      throw new ProblemException(nobody.problem());
    }
  }

  private void accepted(Notice notice, String reply, Instant at) {
    boolean proof = transport.provesDelivery();
    boolean file = transport.name().equals("file");
    NoticeState state = proof && file ? NoticeState.DELIVERED : NoticeState.SENT;
    notices.save(notice.sent(state, at, transport.name(), reply));
    if (notice.kind() != NoticeKind.RECTIFICATION) {
      return;
    }
    if (proof) {
      proofs.proved(notice, file ? StartEvent.HANDED_TO_GATEWAY : StartEvent.ACCEPTED, at);
    } else {
      proofs.sentWithoutProof(notice, at);
    }
  }

  private void refused(Notice notice, Sent.Refused refused, Instant at) {
    NoticeState state = refused.badAddress() ? NoticeState.BOUNCED : NoticeState.FAILED;
    notices.save(notice.tried(state, transport.name(), refused.reply()));
    if (refused.badAddress()) {
      mailboxes.gone(notice, "5.1.1", refused.reply(), at);
    }
    proofs.happened(
        notice, at, Kind.REFUSED, "被拒收：" + refused.reply(), "refused: " + refused.reply());
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      planner.plan(List.of(notice.caseNo()), at); // the other person-in-charge, if there is one
    }
  }

  private void uncertain(Notice notice, String why) {
    Instant at = clock.instant();
    transactions.run(
        () -> {
          notices.save(notice.tried(NoticeState.UNCERTAIN, transport.name(), why));
          proofs.happened(
              notice,
              at,
              Kind.UNCERTAIN,
              "不确定是否已发出（" + why + "），不会自动重发，期限不起算",
              "may or may not have left (" + why + "); not sent again by itself, no clock starts");
        });
    LOG.warn("notice.uncertain notice={}", notice.no());
  }

  /** What a person found out about a letter in doubt. */
  public enum Fate {
    /** It was received. */
    ARRIVED,
    /** It never left; it is planned again. */
    NOT_SENT,
    /** It came back; another contact is tried. */
    CAME_BACK
  }

  /**
   * A person decides about a letter in doubt. One that arrived starts its clock now, or lets the
   * clock go on that stood still.
   *
   * @throws ProblemException REC-007 without a name, REC-008 when there is no such letter in doubt,
   *     or when one is said not to have left that a server had taken
   */
  public Notice decide(String noticeNo, Fate fate, String by) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, noticeNo));
    }
    Instant at = clock.instant();
    return transactions.inTransaction(
        () -> {
          Notice notice =
              notices
                  .find(noticeNo)
                  .filter(one -> one.state() == NoticeState.UNCERTAIN)
                  .filter(one -> fate != Fate.NOT_SENT || one.sentAt() == null)
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              Problem.at(RectificationError.UNKNOWN_NOTICE, noticeNo)));
          return switch (fate) {
            case ARRIVED -> arrived(notice, by, at);
            case NOT_SENT -> notSent(notice, by, at);
            case CAME_BACK -> cameBack(notice, by, at);
          };
        });
  }

  private Notice arrived(Notice notice, String by, Instant at) {
    Notice decided = notice.delivered(at, "confirmed by " + by);
    notices.save(decided);
    proofs.happened(notice, at, Kind.DELIVERED, by + " 确认已送达", by + " confirmed that it arrived");
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      proofs.doubtEnded(notice, at);
      proofs.proved(decided, StartEvent.CONFIRMED, at);
    }
    return decided;
  }

  private Notice notSent(Notice notice, String by, Instant at) {
    Notice decided = notice.become(NoticeState.PLANNED, "planned again by " + by);
    departures.back(notice.messageId());
    notices.save(decided);
    proofs.happened(notice, at, Kind.PLANNED, by + " 确认未发出，重新计划", by + " found that it never left");
    return decided;
  }

  private Notice cameBack(Notice notice, String by, Instant at) {
    Notice decided = notice.become(NoticeState.BOUNCED, "came back, said by " + by);
    notices.save(decided);
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      proofs.cameBack(notice, by, at);
      planner.plan(List.of(notice.caseNo()), at);
    }
    return decided;
  }
}
