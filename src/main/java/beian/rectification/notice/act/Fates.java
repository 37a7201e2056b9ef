package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.mail.Sent;
import beian.platform.outgoing.Departures;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.NoticeStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a letter that was not simply taken. */
final class Fates {
  private static final Logger LOG = LoggerFactory.getLogger(Fates.class);

  /** How long a letter rests that was refused for now. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Transactions transactions;
  private final NoticeStore notices;
  private final Mailboxes mailboxes;
  private final NoticePlanner planner;
  private final Proofs proofs;
  private final Departures departures;
  private final String transport;

  /**
   * @param planner plans the letter to the other person-in-charge
   * @param transport the word for how letters leave
   */
  Fates(
      Transactions transactions,
      Mailboxes mailboxes,
      NoticePlanner planner,
      Proofs proofs,
      Departures departures,
      String transport) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.mailboxes = mailboxes;
    this.planner = planner;
    this.proofs = proofs;
    this.departures = departures;
    this.transport = transport;
  }

  /**
   * Writes it down, in transactions of its own.
   *
   * @return the problem when no server took part; null else
   */
  @Nullable Problem notTaken(Digest digest, Sent sent, Instant at, LetterCounts counts) {
    if (sent instanceof Sent.Refused || sent instanceof Sent.Unreachable) {
      departures.back(digest.departing());
    }
    if (sent instanceof Sent.Refused refused && refused.permanent()) {
      transactions.run(() -> refused(digest, refused, at));
      counts.refused++;
    } else if (sent instanceof Sent.Refused refused) {
      each(digest, part -> part.later(at.plus(PAUSE), transport, refused.reply()));
      counts.later++;
    } else if (sent instanceof Sent.Uncertain doubt) {
      uncertain(digest, doubt.problem().found(), at);
      counts.uncertain++;
    } else if (sent instanceof Sent.Unreachable nobody) {
      String why = nobody.problem().found();
      each(digest, part -> part.tried(NoticeState.PLANNED, transport, why));
      return nobody.problem();
    }
    return null;
  }

  /**
   * Whether a letter was handed over before, of which the database knows nothing: it is in doubt
   * then.
   */
  boolean leftBefore(Digest digest, Instant at, LetterCounts counts) {
    if (!departures.any(digest.departing())) {
      return false;
    }
    uncertain(digest, "it was handed over before, and the database does not know", at);
    counts.uncertain++;
    return true;
  }

  /** Changes every part of a letter, as it stands in the database. */
  List<Notice> each(Digest digest, Consumer<Notice> change) {
    return transactions.inTransaction(
        () -> {
          List<Notice> parts = notices.letter(digest.no()).orElseThrow().parts();
          parts.forEach(change);
          return parts;
        });
  }

  private void refused(Digest digest, Sent.Refused refused, Instant at) {
    NoticeState state = refused.badAddress() ? NoticeState.BOUNCED : NoticeState.FAILED;
    List<Notice> parts = each(digest, part -> part.tried(state, transport, refused.reply()));
    if (refused.badAddress()) {
      mailboxes.gone(parts.get(0), "5.1.1", refused.reply(), at);
    }
    for (Notice part : parts) {
      proofs.happened(
          part, at, Kind.REFUSED, "被拒收：" + refused.reply(), "refused: " + refused.reply());
    }
    planner.plan(digest.caseNos(), at); // the other person-in-charge, if there is one
  }

  /** Nobody knows whether it left. */
  void uncertain(Digest digest, String why, Instant at) {
    transactions.run(
        () -> {
          for (Notice part :
              each(digest, notice -> notice.tried(NoticeState.UNCERTAIN, transport, why))) {
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
