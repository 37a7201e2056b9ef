package beian.report;

import beian.inspection.Finding;
import beian.inspection.card.Words;
import beian.inspection.limit.Holidays;
import beian.platform.time.Period;
import beian.rectification.cases.Case;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.StartEvent;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.Owner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a night in which only what matters differs. */
final class NightRows {
  private NightRows() {}

  static Notice notice(String no, String caseNo, String key, int sequence, List<Finding> failed) {
    NoticeState state =
        List.of(
                NoticeState.DELIVERED,
                NoticeState.SENT,
                NoticeState.DELIVERED,
                NoticeState.BOUNCED,
                NoticeState.SENT,
                NoticeState.UNCERTAIN,
                NoticeState.FAILED,
                NoticeState.PLANNED)
            .get(sequence % 8);
    boolean nobody = state == NoticeState.FAILED;
    boolean sent = !nobody && state != NoticeState.PLANNED;
    return new Notice(
        no,
        NoticeKind.RECTIFICATION,
        caseNo,
        key,
        new Owner("owner " + sequence, null),
        nobody ? Channel.NOBODY : sequence % 2 == 0 ? Channel.ENTITY_PERSON : Channel.SITE_PERSON,
        Set.copyOf(failed.stream().map(finding -> finding.rule() + "#1").toList()),
        caseNo + "|" + no,
        new Notice.Mailing(
            no,
            nobody ? "" : "zhang" + sequence + "@example.cn",
            no.toLowerCase(java.util.Locale.ROOT) + "@mail.example.cn",
            "【示例云】备案整改通知 Rectification notice " + key,
            "",
            ANight.OPENED,
            ANight.OPENED,
            LocalDate.of(2026, 11, 20)),
        new Notice.Standing(
            state,
            sent ? 1 : 0,
            sent ? (sequence % 3 == 0 ? ANight.NOW : ANight.OPENED.plusSeconds(60)) : null,
            state == NoticeState.DELIVERED ? ANight.OPENED.plusSeconds(90) : null,
            sent ? "smtp" : "",
            state == NoticeState.BOUNCED
                ? "550 5.1.1 <zhang" + sequence + "@example.cn> no such user"
                : nobody ? "没有可用的地址 no usable address" : sent ? "250 2.0.0 OK" : ""));
  }

  static Deadline clock(String no, String caseNo, String key, int sequence) {
    Counting counting = new Counting(Holidays.calendar(), false);
    Instant start = sequence % 6 == 5 ? Instant.parse("2026-12-24T01:00:00Z") : ANight.OPENED;
    Deadline clock =
        counting.start(no, caseNo, key, StartEvent.ACCEPTED, start, Period.parse("10wd", ""));
    if (sequence % 5 == 2) {
      counting.extend(
          clock,
          new Extension(Period.parse("5wd", ""), "示例：证件换发中", "赵示例", LocalDate.of(2026, 12, 1)));
    }
    return clock;
  }

  static PlanLine line(Case one, String plan, String no, @Nullable Instant due, LineState state) {
    return new PlanLine(
        plan,
        no,
        MarkKind.TRANSFER_CANCELLATION,
        one.no(),
        one.filingKey(),
        MarkOutcome.MAY_BE_CANCELLED,
        Set.of(),
        new Words("通知未证实送达", "nothing proves that the notice arrived"),
        List.of(
            "RCT-001 CON-002 yes: 已给出意见 | an opinion was given",
            "RCT-005 CON-002 no: 没有送达证明 | nothing proves that it arrived"),
        "",
        due,
        state);
  }
}
