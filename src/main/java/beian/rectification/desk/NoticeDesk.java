package beian.rectification.desk;

import beian.filing.store.FilingStore;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.outgoing.Departures;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.StartEvent;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Proof;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerAddresses;
import beian.rectification.notice.act.Proofs;
import beian.rectification.notice.plan.Copies;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** What people say and decide about letters. Every word carries a name. */
public final class NoticeDesk {
  private final Transactions transactions;
  private final FilingStore filings;
  private final NoticeStore notices;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final NoticePlanner planner;
  private final Copies copies;
  private final Proofs proofs;
  private final Departures departures;

  public NoticeDesk(
      Transactions transactions,
      FilingStore filings,
      NoticePlanner planner,
      Copies copies,
      Proofs proofs,
      Departures departures) {
    this.transactions = transactions;
    this.filings = filings;
    this.notices = new NoticeStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.planner = planner;
    this.copies = copies;
    this.proofs = proofs;
    this.departures = departures;
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
   * One notice.
   *
   * @throws ProblemException REC-008 when there is none of that number
   */
  public Notice find(String no) {
    return notices.find(no.toUpperCase(Locale.ROOT)).orElseThrow(() -> unknown(no));
  }

  /** The letter a notice is a part of. */
  public Digest letter(Notice notice) {
    return notices.letter(notice.letterNo()).orElseThrow(() -> unknown(notice.no()));
  }

  /**
   * A person decides about a letter in doubt, with all its parts. One that arrived starts its
   * clocks now, or lets clocks go on that stood still.
   *
   * @throws ProblemException REC-007 without a name, REC-008 when there is no such letter, REC-027
   *     when it is not in doubt, or is said not to have left although a server had taken it
   */
  public Notice decide(String no, Fate fate, String by, Instant at) {
    return named(
        no,
        by,
        () -> {
          Notice notice = find(no);
          if (notice.state() != NoticeState.UNCERTAIN) {
            throw notSo(notice, NoticeState.UNCERTAIN.words().en());
          }
          if (fate == Fate.NOT_SENT && notice.sentAt() != null) {
            throw notSo(notice, "arrived | came-back");
          }
          List<Notice> parts =
              letter(notice).parts().stream()
                  .filter(part -> part.state() == NoticeState.UNCERTAIN)
                  .toList();
          switch (fate) {
            case ARRIVED -> parts.forEach(part -> arrived(part, by, at));
            case NOT_SENT -> notSent(new Digest(parts), by, at);
            case CAME_BACK -> cameBack(parts, by, at);
          }
          return find(no);
        });
  }

  private void arrived(Notice notice, String by, Instant at) {
    notice.delivered(at, "confirmed by " + by);
    proofs.happened(notice, at, Kind.DELIVERED, by + " 确认已送达", by + " confirmed that it arrived");
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      proofs.doubtEnded(notice, at);
      proofs.proved(notice, StartEvent.CONFIRMED, at);
    }
  }

  private void notSent(Digest digest, String by, Instant at) {
    departures.back(digest.departing());
    for (Notice part : digest.parts()) {
      part.become(NoticeState.PLANNED, "planned again by " + by);
      proofs.happened(part, at, Kind.PLANNED, by + " 确认未发出，重新计划", by + " found that it never left");
    }
  }

  private void cameBack(List<Notice> parts, String by, Instant at) {
    List<String> again = new ArrayList<>();
    for (Notice part : parts) {
      part.become(NoticeState.BOUNCED, "came back, said by " + by);
      if (part.kind() == NoticeKind.RECTIFICATION) {
        proofs.cameBack(part, by, at);
        again.add(part.caseNo());
      }
    }
    planner.plan(again, at);
  }

  /**
   * Writes down that the owner was told another way; the clock of that notice starts at that
   * moment. A reminder of an idle transfer starts none, but proves that its owner was reminded.
   *
   * @param at when the owner was told
   * @param note what was said, the number of the registered letter
   * @throws ProblemException REC-007 without name or note, REC-008 when there is no such notice of
   *     a case, REC-027 when it starts no clock, REC-011 when the moment lies in the future or
   *     before the notice was written, REC-016 when the notice is proved already
   */
  public Notice record(String no, Proof.How how, Instant at, String note, String by, Instant now) {
    if (note.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return named(
        no,
        by,
        () -> {
          Notice notice = find(no);
          if (notice.kind() == NoticeKind.REMINDER) {
            return reminded(notice, new Proof(how, by, now, note), at, now);
          }
          Case filingCase = cases.find(notice.caseNo()).orElseThrow(() -> unknown(no));
          boolean tells =
              filingCase.findings().stream()
                  .anyMatch(finding -> notice.no().equals(finding.noticeNo()));
          if (notice.kind() != NoticeKind.RECTIFICATION || !tells) {
            throw notSo(notice, "");
          }
          requireMoment(notice, at, now);
          boolean runs =
              clocks
                  .find(notice.no())
                  .filter(clock -> clock.state() != ClockState.BOUNCED)
                  .filter(clock -> !clock.heldBy(Why.DOUBT))
                  .isPresent();
          if (runs) {
            throw new ProblemException(
                new Problem(RectificationError.NOTICE_PROVED, no, notice.state().words().en(), ""));
          }
          notice.proved(new Proof(how, by, now, note), at);
          proofs.happened(
              notice,
              now,
              Kind.RECORDED,
              by + " 记录：" + how.words().zh() + "告知，" + note,
              by + " recorded: told " + how.words().en() + ", " + note);
          // Nothing proves that the period in doubt had begun: it begins when the owner was told.
          clocks
              .find(notice.no())
              .filter(clock -> clock.heldBy(Why.DOUBT))
              .ifPresent(Deadline::bounced);
          proofs.proved(
              notice, how == Proof.How.PHONE ? StartEvent.BY_PHONE : StartEvent.BY_POST, at);
          planner.plan(List.of(notice.caseNo()), now); // the letter it was to leave with
          return find(no);
        });
  }

  /** Whether what it told was told in another mailbox since, after it came back from its own. */
  private static boolean toldElsewhere(Case filingCase, Notice notice, List<Notice> before) {
    return filingCase.findings().stream()
        .filter(finding -> finding.failing() && notice.findings().contains(finding.key()))
        .flatMap(finding -> before.stream().filter(other -> other.no().equals(finding.noticeNo())))
        .anyMatch(other -> !other.state().missed() && !other.to().equals(notice.to()));
  }

  private static void requireMoment(Notice notice, Instant at, Instant now) {
    Instant written = Zone.dayOf(notice.plannedAt()).atStartOfDay(Zone.CHINA).toInstant();
    if (at.isAfter(now) || at.isBefore(written)) {
      throw new ProblemException(
          new Problem(
              RectificationError.BAD_DAY,
              notice.no(),
              Zone.dayOf(at).toString(),
              "a day from " + Zone.dayOf(notice.plannedAt()) + " to " + Zone.dayOf(now)));
    }
  }

  private static Notice reminded(Notice notice, Proof by, Instant at, Instant now) {
    requireMoment(notice, at, now);
    if (notice.state() == NoticeState.DELIVERED) {
      throw new ProblemException(
          new Problem(
              RectificationError.NOTICE_PROVED, notice.no(), notice.state().words().en(), ""));
    }
    notice.proved(by, at);
    return notice;
  }

  /**
   * Sends a letter again because a person asks for it. What was proved is sent as a copy that
   * starts nothing; what never arrived is told anew.
   *
   * @throws ProblemException REC-007 without name or reason, REC-008 when there is no such letter
   *     of a case, REC-017 when it has not left yet, is on its way again, or there is nothing left
   *     to tell
   */
  public Notice resend(String no, String reason, String by, Instant now) {
    if (reason.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return named(
        no,
        by,
        () -> {
          Notice notice = find(no);
          Case filingCase = cases.find(notice.caseNo()).orElseThrow(() -> unknown(no));
          List<Notice> before =
              notices.ofCases(List.of(filingCase.no())).getOrDefault(filingCase.no(), List.of());
          boolean waits = before.stream().anyMatch(other -> other.state() == NoticeState.PLANNED);
          boolean again =
              before.stream().anyMatch(other -> other.key().startsWith(notice.key() + "|again|"));
          boolean open =
              filingCase.findings().stream()
                  .anyMatch(f -> f.failing() && notice.findings().contains(f.key()));
          if (notice.kind() != NoticeKind.RECTIFICATION
              || notice.channel() == Channel.NOBODY
              || waits
              || again && recent(before, notice, now)
              || !open
              || toldElsewhere(filingCase, notice, before)
              || !isFiled(notice)
              || filingCase.state().over()) {
            throw new ProblemException(
                new Problem(
                    RectificationError.NOT_TO_BE_RESENT, no, notice.state().words().en(), ""));
          }
          boolean proved =
              clocks
                  .find(notice.no())
                  .filter(clock -> clock.state() != ClockState.BOUNCED)
                  .isPresent();
          Notice next = copies.again(notice, before, proved, now);
          proofs.happened(
              next,
              now,
              Kind.RESENT,
              by + " 要求重新发送 " + notice.no() + "：" + reason,
              by + " asked to send " + notice.no() + " again: " + reason);
          return next;
        });
  }

  /**
   * Sends again every letter that nothing proves although a period waits for it; those that are on
   * their way again, or have nothing left to tell, are left alone. Their periods start when the new
   * letters are proved, never before.
   *
   * @throws ProblemException REC-007 without name or reason
   */
  public List<Notice> resendUnproved(String reason, String by, Instant now) {
    List<Notice> again = new ArrayList<>();
    for (Notice unproved : notices.unproved()) {
      try {
        again.add(resend(unproved.no(), reason, by, now));
      } catch (ProblemException e) {
        if (e.problem().code() != RectificationError.NOT_TO_BE_RESENT) {
          throw e;
        }
      }
    }
    return List.copyOf(again);
  }

  /** Whether the address it went to is still one of its filing's. */
  private boolean isFiled(Notice notice) {
    return filings
        .find(notice.filingKey())
        .map(stored -> OwnerAddresses.of(stored.filing(), Set.of()))
        .orElse(List.of())
        .stream()
        .anyMatch(address -> address.mailbox().equalsIgnoreCase(notice.to()));
  }

  /** Whether it was sent again within a day. */
  private static boolean recent(List<Notice> before, Notice notice, Instant now) {
    return before.stream()
        .filter(other -> other.key().startsWith(notice.key() + "|again|"))
        .anyMatch(other -> other.plannedAt().plusSeconds(86_400).isAfter(now));
  }

  private <T> T named(String no, String by, Supplier<T> word) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return transactions.inTransaction(word);
  }

  private static ProblemException notSo(Notice notice, String expected) {
    return new ProblemException(
        new Problem(
            RectificationError.WRONG_NOTICE_STATE,
            notice.no(),
            notice.kind().words().en() + " in state " + notice.state().words().en(),
            expected));
  }

  private static ProblemException unknown(String no) {
    return new ProblemException(Problem.at(RectificationError.UNKNOWN_NOTICE, no));
  }
}
