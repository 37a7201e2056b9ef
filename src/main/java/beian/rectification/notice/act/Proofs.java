package beian.rectification.notice.act;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.PeriodEnd;
import beian.rectification.deadline.StartEvent;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.notice.Notice;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a letter's fate means for its case: a proved letter starts the clock of the findings it
 * tells, a letter that came back makes it void.
 */
public final class Proofs {
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final ReplyStore replies;
  private final Counting counting;

  public Proofs(Transactions transactions, Counting counting) {
    this.replies = new ReplyStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.counting = counting;
  }

  /**
   * The cases behind the parts of a letter, their clocks and what waits for an answer: read at once
   * and before anything is done to them, since each question has what was done written first.
   */
  CasesBehind casesBehind(Collection<Notice> parts) {
    Set<String> nos = parts.stream().map(Notice::caseNo).collect(Collectors.toSet());
    return new CasesBehind(cases.find(nos), clocks.ofCases(nos), replies.waited(nos));
  }

  /** The letter went out, but nothing proves that it arrived. */
  void sentWithoutProof(Notice notice, CasesBehind known, Instant at) {
    known
        .of(notice)
        .ifPresent(
            filingCase -> {
              filingCase.notified(at);
              note(
                  filingCase,
                  notice,
                  at,
                  Kind.SENT,
                  "已写入邮件文件夹，但没有送达证明，期限不起算",
                  "written to the mail folder; nothing proves delivery, no clock starts");
            });
  }

  /** The letter is proved: its clock starts, once. */
  public void proved(Notice notice, StartEvent event, Instant at) {
    proved(notice, casesBehind(List.of(notice)), event, at);
  }

  /** The same of a part of a letter whose cases are at hand. */
  void proved(Notice notice, CasesBehind known, StartEvent event, Instant at) {
    Case filingCase = known.of(notice).orElse(null);
    if (filingCase == null || known.runs(notice)) {
      return;
    }
    note(filingCase, notice, at, Kind.SENT, event.words().zh(), event.words().en());
    filingCase.notified(at);
    boolean enforced =
        filingCase.findings().stream()
            .anyMatch(
                finding -> notice.no().equals(finding.noticeNo()) && finding.severity().enforced());
    if (enforced) {
      Deadline clock =
          counting.start(
              notice.no(),
              filingCase.no(),
              filingCase.filingKey(),
              event,
              at,
              filingCase.campaign().period());
      promised(known.clocks(filingCase)).ifPresent(extension -> counting.extend(clock, extension));
      if (filingCase.appealedAt() != null) {
        counting.hold(clock, at, Why.APPEAL);
      }
      if (known.waits(filingCase)) {
        counting.hold(clock, at, Why.REPLY);
      }
      clocks.start(clock, known.clocks(filingCase));
      started(filingCase, notice, clock, at);
      filingCase.noticeProved();
    }
    filingCase.due(PeriodEnd.latest(filingCase, known.clocks(filingCase)));
  }

  /** An extension whose clock became void: the owner was promised the time all the same. */
  private static Optional<Extension> promised(List<Deadline> ofCase) {
    return ofCase.stream()
        .filter(clock -> clock.state() == ClockState.BOUNCED)
        .flatMap(clock -> Stream.ofNullable(clock.extension()))
        .findFirst();
  }

  /** The letter came back: its clock is void, unless the owner was told another way. */
  public void cameBack(Notice notice, String status, Instant at) {
    if (notice.proof() != null) {
      return;
    }
    Case filingCase = cases.find(notice.caseNo()).orElse(null);
    if (filingCase == null) {
      return;
    }
    clocks.find(notice.no()).ifPresent(Deadline::bounced);
    boolean runs =
        clocks.ofCases(List.of(filingCase.no())).stream()
            .anyMatch(clock -> clock.state() != ClockState.BOUNCED);
    if (!runs) {
      filingCase.noticeLost();
    }
    due(filingCase);
    note(
        filingCase,
        notice,
        at,
        Kind.BOUNCED,
        "被退回（" + status + "），期限作废",
        "came back (" + status + "); its clock is void");
  }

  /**
   * Nobody knows any more whether the letter arrived: its clock stands still until a person does.
   */
  public void inDoubt(Notice notice, String said, Instant at) {
    Case filingCase = cases.find(notice.caseNo()).orElse(null);
    if (filingCase == null) {
      return;
    }
    clocks.find(notice.no()).ifPresent(clock -> counting.hold(clock, at, Why.DOUBT));
    due(filingCase);
    note(
        filingCase,
        notice,
        at,
        Kind.UNCERTAIN,
        "邮件服务器回信，不确定是否送达（" + said + "），期限暂停",
        "a mail server wrote back; in doubt whether it arrived (" + said + "), clock held");
  }

  /** A person found out that the letter had arrived: the clock that stood still goes on. */
  public void doubtEnded(Notice notice, Instant at) {
    clocks.find(notice.no()).ifPresent(clock -> counting.release(clock, at, Why.DOUBT));
    cases.find(notice.caseNo()).ifPresent(this::due);
  }

  /** An answer came: every clock of the case stands still from that day until it is decided. */
  public void answered(Case filingCase, Instant at, String zh, String en) {
    clocks.ofCases(List.of(filingCase.no())).forEach(clock -> counting.hold(clock, at, Why.REPLY));
    due(filingCase);
    cases.note(filingCase.event(at, Kind.REPLIED, zh, en));
  }

  /** Writes down something that happened to a letter. */
  public void happened(Notice notice, Instant at, Kind what, String zh, String en) {
    cases.find(notice.caseNo()).ifPresent(filingCase -> note(filingCase, notice, at, what, zh, en));
  }

  /** The same of a part of a letter whose cases are at hand. */
  void happened(Notice notice, CasesBehind known, Instant at, Kind what, String zh, String en) {
    known.of(notice).ifPresent(filingCase -> note(filingCase, notice, at, what, zh, en));
  }

  /** The case is due at the end of the latest clock that still counts for an open finding. */
  private void due(Case filingCase) {
    filingCase.due(PeriodEnd.latest(filingCase, clocks.ofCases(List.of(filingCase.no()))));
  }

  private void started(Case filingCase, Notice notice, Deadline clock, Instant at) {
    Instant end = clock.endsAt().orElse(null);
    if (end == null) {
      Words why = WhyThisDate.end(clock);
      note(filingCase, notice, at, Kind.CLOCK_HELD_OPEN, why.zh(), why.en());
    } else {
      note(
          filingCase,
          notice,
          at,
          Kind.CLOCK_STARTED,
          "期限起算，截止 " + WhyThisDate.text(end).zh(),
          "the clock runs until " + WhyThisDate.text(end).en());
    }
  }

  private void note(Case filingCase, Notice notice, Instant at, Kind what, String zh, String en) {
    cases.note(
        filingCase.event(
            at,
            what,
            notice.no() + " → " + notice.masked() + "：" + zh,
            notice.no() + " → " + notice.masked() + ": " + en));
  }
}
