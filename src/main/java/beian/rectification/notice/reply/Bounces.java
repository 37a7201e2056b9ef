package beian.rectification.notice.reply;

import beian.evidence.kind.MailboxStatus;
import beian.platform.database.Transactions;
import beian.platform.mail.incoming.Incoming;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.StartEvent;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.act.Proofs;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.CaseStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a mail server's word means. A letter that was given up makes its clock void; a mailbox that
 * does not exist makes the clocks of every letter to it void, whosever case it was about, and the
 * next contact is tried. In doubt the clock is held.
 */
final class Bounces {
  private final NoticeStore notices;
  private final CaseStore cases;
  private final Mailboxes mailboxes;
  private final NoticePlanner planner;
  private final Proofs proofs;

  Bounces(
      Transactions transactions, Mailboxes mailboxes, NoticePlanner planner, Counting counting) {
    this.notices = new NoticeStore(transactions);
    this.cases = new CaseStore(transactions);
    this.mailboxes = mailboxes;
    this.planner = planner;
    this.proofs = new Proofs(transactions, counting);
  }

  /** The letters were given up. */
  void gone(List<Notice> letters, Incoming incoming, Instant at, Instant now) {
    Map<String, Notice> hit = new LinkedHashMap<>();
    for (Notice letter : letters) {
      hit.put(letter.no(), letter);
      if (incoming.badAddress() && letter.state() != NoticeState.PLANNED) {
        mailboxes.gone(letter, incoming.status(), incoming.diagnostic(), at);
        notices.ofRecipient(MailboxStatus.subject(letter.to())).stream()
            .filter(this::counts)
            .forEach(other -> hit.putIfAbsent(other.no(), other));
      }
    }
    String said = (incoming.status() + " " + incoming.diagnostic()).strip();
    TreeSet<String> again = new TreeSet<>();
    for (Notice letter : hit.values()) {
      if (out(letter)) {
        letter.become(NoticeState.BOUNCED, said);
        if (letter.kind() == NoticeKind.RECTIFICATION) {
          proofs.cameBack(letter, said, now);
        }
      }
      if (!letter.caseNo().isEmpty()) {
        again.add(letter.caseNo()); // a letter that has not left must not go there either
      }
    }
    planner.plan(again, now);
  }

  /** Nobody can say whether the letters arrived. */
  void doubtful(List<Notice> letters, Incoming incoming, Instant at) {
    String said = incoming.diagnostic().isEmpty() ? incoming.subject() : incoming.diagnostic();
    for (Notice letter : letters) {
      boolean arrived =
          letter.state() == NoticeState.SENT || letter.state() == NoticeState.DELIVERED;
      if (arrived && letter.proof() == null) {
        letter.become(NoticeState.UNCERTAIN, said);
        if (letter.kind() == NoticeKind.RECTIFICATION) {
          proofs.inDoubt(letter, said, at);
        }
      }
    }
  }

  /**
   * A receipt came.
   *
   * @param said the time it bears; its sender's clock may be wrong
   */
  void delivered(List<Notice> letters, Instant said, Instant now) {
    for (Notice letter : letters) {
      Instant out = letter.sentAt() == null ? letter.plannedAt() : letter.sentAt();
      Instant at = said.isBefore(out) ? now : said;
      boolean left = letter.state() == NoticeState.SENT;
      boolean perhaps = letter.state() == NoticeState.UNCERTAIN && letter.sentAt() == null;
      if (left || perhaps) { // a doubt that a server raised later is for a person to decide
        letter.delivered(at, letter.reply());
        proofs.happened(letter, at, Kind.DELIVERED, "收到送达回执", "a delivery receipt came");
        if (letter.kind() == NoticeKind.RECTIFICATION) {
          proofs.proved(letter, StartEvent.DELIVERED, at);
        }
      }
    }
  }

  /** Whether a letter still matters: its case has not ended, or a mark rests on it. */
  private boolean counts(Notice letter) {
    return cases
        .find(letter.caseNo())
        .map(
            filingCase ->
                filingCase.state() != CaseState.RECTIFIED && filingCase.state() != CaseState.CLOSED)
        .orElse(true);
  }

  private static boolean out(Notice letter) {
    return letter.proof() == null
        && letter.state() != NoticeState.PLANNED
        && !letter.state().missed();
  }
}
