package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Ends;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.StartEvent;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.notice.Notice;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a letter's fate means for its case: a proved letter starts the clock of the findings it
 * tells, a letter that came back makes it void.
 */
public final class Proofs {
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final ReplyStore replies;
  private final Counting counting;

  public Proofs(Transactions transactions, Counting counting) {
    this.replies = new ReplyStore(transactions);
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.counting = counting;
  }

  /** The letter went out, but nothing proves that it arrived. */
  void sentWithoutProof(Notice notice, Instant at) {
    cases
        .find(notice.caseNo())
        .ifPresent(
            one -> {
              Case told = notified(one, at);
              cases.save(
                  List.of(told),
                  List.of(
                      event(
                          notice,
                          at,
                          Kind.SENT,
                          "已写入邮件文件夹，但没有送达证明，期限不起算",
                          "written to the mail folder; nothing proves delivery, no clock starts")));
            });
  }

  /** The letter is proved: its clock starts, once. */
  public void proved(Notice notice, StartEvent event, Instant at) {
    Case one = cases.find(notice.caseNo()).orElse(null);
    boolean runs =
        clocks.find(notice.no()).filter(clock -> clock.state() != ClockState.BOUNCED).isPresent();
    if (one == null || runs) {
      return;
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(event(notice, at, Kind.SENT, event.words().zh(), event.words().en()));
    boolean enforced =
        one.findings().stream()
            .anyMatch(
                finding -> notice.no().equals(finding.noticeNo()) && finding.severity().enforced());
    Case after = notified(one, at);
    if (enforced) {
      Campaign campaign = campaigns.find(one.campaign()).orElseThrow();
      Deadline clock =
          counting.start(notice.no(), one.no(), one.filingKey(), event, at, campaign.period());
      if (one.appealedAt() != null) {
        clock = counting.held(clock, Zone.dayOf(at), Why.APPEAL);
      }
      if (replies.waitingSince(one.no()).isPresent()) {
        clock = counting.held(clock, Zone.dayOf(at), Why.REPLY);
      }
      clocks.save(List.of(clock));
      events.add(started(notice, clock, at));
      after = running(after);
    }
    cases.save(List.of(withDeadline(after)), events);
  }

  /** The letter came back: its clock is void, unless the owner was told another way. */
  public void cameBack(Notice notice, String status, Instant at) {
    if (notice.proof() != null) {
      return;
    }
    Case one = cases.find(notice.caseNo()).orElse(null);
    if (one == null) {
      return;
    }
    clocks
        .find(notice.no())
        .ifPresent(clock -> clocks.save(List.of(clock.become(ClockState.BOUNCED))));
    boolean runs =
        clocks.ofCases(List.of(one.no())).stream()
            .anyMatch(clock -> clock.state() != ClockState.BOUNCED);
    Case after = one;
    boolean counted = one.state().enforceable() && one.state() != CaseState.TAKEN_BACK;
    if (!runs && counted) {
      after = one.become(CaseState.NOTIFIED);
    }
    cases.save(
        List.of(withDeadline(after)),
        List.of(
            event(
                notice,
                at,
                Kind.BOUNCED,
                "被退回（" + status + "），期限作废",
                "came back (" + status + "); its clock is void")));
  }

  /**
   * Nobody knows any more whether the letter arrived: its clock stands still until a person does.
   */
  public void inDoubt(Notice notice, String said, Instant at) {
    Case one = cases.find(notice.caseNo()).orElse(null);
    if (one == null) {
      return;
    }
    clocks
        .find(notice.no())
        .ifPresent(clock -> clocks.save(List.of(counting.held(clock, Zone.dayOf(at), Why.DOUBT))));
    cases.save(
        List.of(withDeadline(one)),
        List.of(
            event(
                notice,
                at,
                Kind.UNCERTAIN,
                "邮件服务器回信，不确定是否送达（" + said + "），期限暂停",
                "a mail server wrote back; in doubt whether it arrived ("
                    + said
                    + "), clock held")));
  }

  /** A person found out that the letter had arrived: the clock that stood still goes on. */
  public void doubtEnded(Notice notice, Instant at) {
    clocks
        .find(notice.no())
        .ifPresent(
            clock -> clocks.save(List.of(counting.released(clock, Zone.dayOf(at), Why.DOUBT))));
    cases.find(notice.caseNo()).ifPresent(one -> cases.save(List.of(withDeadline(one)), List.of()));
  }

  /** An answer came: every clock of the case stands still from that day until it is decided. */
  public void answered(String caseNo, Instant at, String zh, String en) {
    Case one = cases.find(caseNo).orElse(null);
    if (one == null) {
      return;
    }
    List<Deadline> held =
        clocks.ofCases(List.of(caseNo)).stream()
            .map(clock -> counting.held(clock, Zone.dayOf(at), Why.REPLY))
            .toList();
    clocks.save(held);
    cases.save(List.of(withDeadline(one)), List.of(CaseEvent.of(caseNo, at, Kind.REPLIED, zh, en)));
  }

  /** Writes down something that happened to a letter. */
  public void happened(Notice notice, Instant at, Kind what, String zh, String en) {
    if (!notice.caseNo().isEmpty()) {
      cases.save(List.of(), List.of(event(notice, at, what, zh, en)));
    }
  }

  private static Case notified(Case one, Instant at) {
    Case told = one.notifiedAt() == null ? one.changed().notifiedAt(at).build() : one;
    return told.state() == CaseState.OPENED ? told.become(CaseState.NOTIFIED) : told;
  }

  private static Case running(Case one) {
    return one.state() == CaseState.NOTIFIED || one.state() == CaseState.TAKEN_BACK
        ? one.become(CaseState.RUNNING)
        : one;
  }

  /** The case with the end of the latest clock that still counts for an open finding. */
  private Case withDeadline(Case one) {
    return one.changed().deadlineAt(Ends.latest(one, clocks.ofCases(List.of(one.no())))).build();
  }

  private static CaseEvent started(Notice notice, Deadline clock, Instant at) {
    return clock.lastDay() == null
        ? event(
            notice,
            at,
            Kind.CLOCK_HELD_OPEN,
            "缺少 " + clock.missingYear() + " 年节假日数据，期限保持开放",
            "the holidays of " + clock.missingYear() + " are not known: held open")
        : event(
            notice,
            at,
            Kind.CLOCK_STARTED,
            "期限起算，截止 " + WhyThisDate.text(clock.lastDay()).zh(),
            "the clock runs until " + WhyThisDate.text(clock.lastDay()).en());
  }

  private static CaseEvent event(Notice notice, Instant at, Kind what, String zh, String en) {
    return CaseEvent.of(
        notice.caseNo(),
        at,
        what,
        notice.no() + " → " + notice.masked() + "：" + zh,
        notice.no() + " → " + notice.masked() + ": " + en);
  }
}
