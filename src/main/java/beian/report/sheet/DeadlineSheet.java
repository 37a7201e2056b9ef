package beian.report.sheet;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.rectification.Campaign;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.list.DeadlineList;
import beian.report.Language;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.ReportScope;
import beian.report.sheet.frame.Tabs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 期限 The deadline ledger: every clock, and why it ends when it ends. A clock bears the number of
 * the letter that started it, and leads to it.
 */
final class DeadlineSheet {
  private final SheetWriter to;
  private final ListSheet<Deadline> sheet;
  private final ReportScope scope;
  private final CaseRows rows;
  private final Language language;

  /** The case whose clock was reckoned so first. */
  private final Map<List<Words>, String> reckoned = new HashMap<>();

  DeadlineSheet(Tabs tabs, ReportScope scope, CaseRows rows, Instant now, Language language) {
    this.to = tabs.deadlines();
    this.scope = scope;
    this.rows = rows;
    this.language = language;
    this.sheet =
        new ListSheet<>(
                to,
                DeadlineList.DEFINITION
                    .columns()
                    .column(
                        "filing",
                        "备案",
                        "Filing",
                        deadline -> scope.names().shown(deadline.filingKey()))
                    .width(21)
                    .column("skipped", "不计入的日期", "Days not counted", this::skipped)
                    .lines(22)
                    .column("extension", "延期", "Extension", clock -> extension(clock.extension()))
                    .lines(20)
                    .column("stands", "状态", "State", clock -> stands(clock, now).said())
                    .width(13)
                    .column(
                        "why_zh", "为何是这一天", "Why this date (zh)", deadline -> why(deadline).zh())
                    .lines(46)
                    .column(
                        "why_en", "为何是这一天", "Why this date (en)", deadline -> why(deadline).en())
                    .lines(46)
                    .only(
                        "case_no",
                        "filing",
                        "period",
                        "day_zero",
                        "last_day",
                        "stands",
                        "extension",
                        "why_zh",
                        "why_en",
                        "skipped",
                        "deadline",
                        "event",
                        "started_at",
                        "ends_at",
                        "calendar"),
                language)
            .width("why_zh", language == Language.BOTH ? 36 : 60)
            .width("why_en", language == Language.BOTH ? 36 : 60)
            .width("extension", 24)
            .cell("case_no", (cell, deadline) -> rows.link(cell, deadline.caseNo(), tabs.cases()))
            .cell("last_day", (cell, clock) -> CellText.end(cell, clock.endsAt().orElse(null)))
            .cell(
                "deadline",
                (cell, clock) ->
                    rows.linked(cell, clock.no(), clock.no(), CaseRows.On.NOTICES, tabs.notices()))
            .look("stands", clock -> stands(clock, now).look());
  }

  /** Where a clock stands at the moment of the report. */
  private record Stands(Words said, Look look) {
    static Stands of(String zh, String en, Look look) {
      return new Stands(new Words(zh, en), look);
    }
  }

  void write(Transactions transactions) {
    sheet.begin(
        language.line("期限", "Deadlines"),
        language.line(counted()),
        language.en() ? "why_en" : "why_zh");
    for (Deadline clock : DeadlineList.in(transactions).all()) {
      if (scope.covers(clock.caseNo())) {
        rows.stands(clock.caseNo(), CaseRows.On.DEADLINES, to);
        rows.stands(clock.no(), CaseRows.On.DEADLINES, to);
        sheet.row(clock);
      }
    }
    sheet.end();
  }

  private Words counted() {
    Campaign campaign = scope.campaign();
    return campaign != null && campaign.period().unit() == Period.Unit.HOURS
        ? new Words(
            "每个期限自证实送达的时刻起算，于所写时刻（北京时间）届满。",
            "Each clock starts at the moment of proved notice and ends at the moment written here"
                + " (Asia/Shanghai).")
        : new Words(
            "每个期限自证实送达之日起算（第 0 天），于末日 24:00（北京时间）届满。",
            "Each clock starts on the day of proved notice (day 0) and ends at 24:00 (Asia/Shanghai)"
                + " of its last day.");
  }

  private static Stands stands(Deadline clock, Instant now) {
    if (clock.state() == ClockState.BOUNCED) {
      return Stands.of("作废（退信）", "void: bounced", Look.GREY);
    }
    if (clock.state() == ClockState.HELD) {
      Words why = (clock.holding() == null ? Hold.Why.APPEAL : clock.holding()).words();
      return Stands.of("暂停（" + why.zh() + "）", "held: " + why.en(), Look.BLUE);
    }
    if (clock.lastDay() == null) {
      return Stands.of("未定", "held open", Look.BLUE);
    }
    return clock.overAt(now)
        ? Stands.of("已届满", "over", Look.RED)
        : Stands.of("进行中", "running", Look.AMBER);
  }

  /** The days of one reason on one line: a long holiday would hide the rest. */
  private String skipped(Deadline clock) {
    Map<Words, List<Skipped>> byReason =
        clock.skipped().stream()
            .collect(
                Collectors.groupingBy(
                    WhyThisDate::why, java.util.LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            entry ->
                language.line(entry.getKey())
                    + (language == Language.EN ? ": " : "：")
                    + entry.getValue().stream()
                        .map(skipped -> skipped.day().toString().substring(5))
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  private String extension(@Nullable Extension extension) {
    if (extension == null) {
      return "";
    }
    Words length = WhyThisDate.length(extension.period());
    return language.line(length)
        + "\n"
        + extension.reason()
        + "\n"
        + extension.approver()
        + ", "
        + extension.grantedOn();
  }

  /** Clocks that are reckoned alike are reckoned once; the others name the case where. */
  private Words why(Deadline clock) {
    List<Words> lines = WhyThisDate.lines(clock);
    String first = reckoned.computeIfAbsent(lines, reckoning -> clock.caseNo());
    return first.equals(clock.caseNo())
        ? new Words(joined(lines, Words::zh), joined(lines, Words::en))
        : new Words("与案件 " + first + " 的计算相同", "reckoned as for case " + first);
  }

  private static String joined(List<Words> lines, Function<Words, String> language) {
    return lines.stream().map(language).collect(Collectors.joining("\n"));
  }
}
