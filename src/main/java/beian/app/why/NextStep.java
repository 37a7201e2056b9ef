package beian.app.why;

import beian.app.Suite;
import beian.app.why.WhySection.Lines;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseState;
import beian.rectification.cleanup.IdleOutlook;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes next for a filing, who does it, and when. */
final class NextStep {
  private static final Words NOTHING = new Words("没有后续步骤", "nothing more is to be done");

  private final Suite suite;
  private final Instant now;

  NextStep(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
  }

  WhySection of(
      String filingKey,
      @Nullable Standing standing,
      @Nullable Case of,
      List<Notice> letters,
      List<Deadline> clocks,
      List<Gates.GateAnswer> gates,
      List<Mark> marks,
      IdleOutlook.@Nullable Idle idle) {
    Lines lines = new Lines();
    Optional<Mark> mark = marks.stream().filter(Mark::live).findFirst();
    mark.ifPresent(eachMark -> ofMark(eachMark, lines));
    waitsForPerson(of, letters, lines);
    Optional<String> held = mark.isEmpty() ? heldByBelt(filingKey) : Optional.empty();
    held.ifPresent(plan -> release(plan, lines));
    if (standing != null && !standing.ours()) {
      lines.add(
          standing.notOurs()
              ? new Words(
                  "不由本服务商接入或已失效：不通知、不标记", "it is not ours or has ended: neither told nor marked")
              : new Words(
                  "查明其现状（原因见“归属”），必要时导入最新导出的表；此前不通知、不标记",
                  "find out how it stands (the reason is above), hand in the newest export; until then it is"
                      + " neither told nor marked"));
    } else if (of != null && mark.isEmpty() && !of.state().over()) {
      ofCase(of, letters, clocks, gates, held.isPresent(), lines);
    }
    if (idle != null && mark.isEmpty() && (standing == null || standing.ours())) {
      lines.add(idle.next());
    }
    return lines.as("next", "下一步", "What comes next", NOTHING);
  }

  private Optional<String> heldByBelt(String filingKey) {
    return suite.rectification().plans().heldByBelt(filingKey);
  }

  private static void release(String plan, Lines lines) {
    lines.add(
        "计划 %s 超出安全上限，未作标记；查明原因后放行：beian plan show %s，再 beian plan release %s"
            .formatted(plan, plan, plan),
        "the safety belt of plan %s broke and nothing was marked; find out why, then let it through: beian plan show %s, then beian plan release %s"
            .formatted(plan, plan, plan));
  }

  private static void ofMark(Mark mark, Lines lines) {
    String plan = mark.planNo();
    lines.add(
        switch (mark.state()) {
          case MARKED ->
              new Words(
                  "由第二人批准：beian plan show " + plan + "，再 beian plan approve",
                  "a second person approves: beian plan show "
                      + plan
                      + ", then beian plan approve");
          case APPROVED ->
              new Words("导出：beian plan export " + plan, "hand it over: beian plan export " + plan);
          case EXPORTED ->
              new Words(
                  "取得控制台答复：beian marks confirm " + mark.no() + " --result done|refused",
                  "the console answers: beian marks confirm "
                      + mark.no()
                      + " --result done|refused");
          case RECALLED ->
              new Words(
                  "通知控制台停止：beian marks confirm " + mark.no() + " --result undone",
                  "tell the console to stop: beian marks confirm "
                      + mark.no()
                      + " --result undone");
          case CONFIRMED, TAKEN_BACK, WITHDRAWN -> NOTHING;
        });
  }

  private void waitsForPerson(@Nullable Case of, List<Notice> letters, Lines lines) {
    for (OwnerReply reply : new ReplyStore(suite.transactions()).waiting()) {
      if (of != null && reply.cases().contains(of.no())) {
        lines.add(
            "阅读并处理回信：beian replies show %s，再 beian decide %s；此前期限暂停"
                .formatted(reply.no(), reply.no()),
            "read and decide the owner's answer: beian replies show %s, then beian decide %s; the clock is held until then"
                .formatted(reply.no(), reply.no()));
      }
    }
    letters.stream()
        .filter(notice -> notice.state() == NoticeState.UNCERTAIN)
        .forEach(
            notice ->
                lines.add(
                    "查明 %s 是否送达：beian notices decide %s arrived|not-sent|came-back"
                        .formatted(notice.no(), notice.no()),
                    "find out whether %s arrived: beian notices decide %s arrived|not-sent|came-back"
                        .formatted(notice.no(), notice.no())));
  }

  private void ofCase(
      Case of,
      List<Notice> letters,
      List<Deadline> clocks,
      List<Gates.GateAnswer> gates,
      boolean heldByBelt,
      Lines lines) {
    if (of.state() == CaseState.APPEALED) {
      lines.add(
          "对申诉作出决定：beian decide " + of.no() + " upheld|dismissed",
          "the appeal is decided: beian decide " + of.no() + " upheld|dismissed");
      return;
    }
    if (of.state() == CaseState.WAIVED) {
      lines.add(
          "暂缓至 " + of.waivedUntil() + "，次日起继续",
          "waived until " + of.waivedUntil() + "; it goes on the day after");
      return;
    }
    untold(of, letters, lines);
    clocks.stream()
        .filter(clock -> clock.state() != ClockState.BOUNCED)
        .filter(clock -> !heldByBelt || !clock.overAt(now))
        .forEach(clock -> period(clock, gates, lines));
  }

  /** What has been found and has not reached the owner. */
  private void untold(Case of, List<Notice> letters, Lines lines) {
    letters.stream()
        .filter(notice -> notice.state() == NoticeState.PLANNED)
        .forEach(
            notice ->
                lines.add(
                    notice.no() + " 随下一次通知发出", notice.no() + " leaves with the next letters"));
    boolean reached =
        letters.stream().anyMatch(notice -> !notice.state().missed() && !notice.caseNo().isEmpty());
    if (!letters.isEmpty() && !reached) {
      String last = letters.get(letters.size() - 1).no();
      lines.add(
          "通知未能送达：以其他方式联系并登记（beian notices record %s --by-phone）".formatted(last),
          "no letter reached the owner: reach them another way and record it (beian notices record %s --by-phone)"
              .formatted(last));
    }
    List<HeldRule> held =
        suite.rectification().belt().held().stream()
            .filter(heldRule -> heldRule.state() == HeldRule.State.HELD)
            .filter(
                heldRule ->
                    of.findings().stream()
                        .anyMatch(
                            finding ->
                                finding.failing()
                                    && finding.noticeNo() == null
                                    && finding.rule().equals(heldRule.rule())))
            .toList();
    held.forEach(
        heldRule ->
            lines.add(
                heldRule.rule() + " 的通知被拦下，待人工放行：beian notices held",
                "letters about " + heldRule.rule() + " wait for a person: beian notices held"));
    if (of.state() == CaseState.OPENED && letters.isEmpty() && held.isEmpty()) {
      lines.add("下一次夜间作业发出通知", "the next night tells the owner");
    }
    letters.stream()
        .filter(notice -> notice.state() == NoticeState.SENT && notice.proof() == null)
        .filter(notice -> of.state() == CaseState.NOTIFIED && notice.caseNo().equals(of.no()))
        .forEach(
            notice ->
                lines.add(
                    notice.no()
                        + " 没有送达证明，期限不起算：beian notices record "
                        + notice.no()
                        + "，或在能证明送达后 beian notices resend "
                        + notice.no(),
                    "nothing proves that "
                        + notice.no()
                        + " arrived, so no clock runs: beian notices record "
                        + notice.no()
                        + ", or beian notices resend "
                        + notice.no()
                        + " once letters are proved"));
  }

  private void period(Deadline clock, List<Gates.GateAnswer> gates, Lines lines) {
    Instant end = clock.endsAt().orElse(null);
    if (end == null) {
      lines.add(
          clock.no() + "：" + WhyThisDate.end(clock).zh(),
          clock.no() + ": " + WhyThisDate.end(clock).en());
    } else if (!clock.overAt(now)) {
      LocalDate night = Zone.lastDayOf(end).plusDays(1);
      lines.add(
          "%s：主体须在 %s前整改；此后的第一个夜间作业（%s）复查，所需证据见 beian recheck"
              .formatted(clock.no(), WhyThisDate.text(end).zh(), night),
          "%s: the owner has until %s; the first night after it (%s) looks again, with the evidence beian recheck lists"
              .formatted(clock.no(), WhyThisDate.text(end).en(), night));
    } else {
      boolean marks =
          gates.stream()
              .map(Gates.GateAnswer::finding)
              .distinct()
              .anyMatch(
                  finding ->
                      gates.stream()
                          .filter(told -> told.finding().equals(finding))
                          .allMatch(told -> told.answer().holds()));
      LocalDate night = Zone.dayOf(now);
      lines.add(
          clock.no() + (marks ? "：已届满，夜间作业将作标记（" + night + " 起）" : "：已届满，但不会标记，原因见上"),
          clock.no()
              + (marks
                  ? ": over; the night marks it (from " + night + ")"
                  : ": over, and it would not be marked; the reason stands above"));
    }
  }
}
