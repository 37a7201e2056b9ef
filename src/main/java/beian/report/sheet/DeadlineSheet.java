package beian.report.sheet;

import beian.inspection.card.Words;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Skipped;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 期限 The deadline ledger: every clock, and why it ends when it ends. */
final class DeadlineSheet {
  private static final int PAGE = 500;

  private final SheetWriter sheet;
  private final Scope scope;
  private final Instant now;

  DeadlineSheet(SheetWriter sheet, Scope scope, Instant now) {
    this.sheet = sheet;
    this.scope = scope;
    this.now = now;
  }

  void write(DeadlineStore deadlines) {
    Column.begin(
        sheet,
        "期限 Deadlines",
        "每个期限自证实送达之日起算（第 0 天），于末日 24:00（北京时间）届满。"
            + " Each clock starts on the day of proved notice (day 0) and ends at 24:00"
            + " (Asia/Shanghai) of its last day.",
        1,
        List.of(
            Column.of("期限", "Clock", 20),
            Column.of("案件号", "Case no.", 14),
            Column.of("备案", "Filing", 21),
            Column.of("起算事件", "Start event", 24),
            Column.of("起算时间", "Started at", 20),
            Column.of("第 0 天", "Day 0", 12),
            Column.of("期限长度", "Period", 12),
            Column.of("不计入的日期", "Days not counted", 22),
            Column.of("延期", "Extension", 24),
            Column.of("末日", "Last day", 12),
            Column.of("届满", "Ends at", 20),
            Column.of("状态", "State", 14),
            Column.of("工作日历", "Calendar", 24),
            Column.of("为何是这一天", "Why this date (zh)", 46),
            Column.of("为何是这一天", "Why this date (en)", 46)));
    String last = "";
    for (List<Deadline> page = deadlines.page(last, PAGE);
        !page.isEmpty();
        page = deadlines.page(last, PAGE)) {
      page.stream().filter(one -> scope.covers(one.caseNo())).forEach(this::row);
      last = page.get(page.size() - 1).no();
    }
  }

  private void row(Deadline clock) {
    sheet.text(clock.no());
    sheet.text(clock.caseNo());
    sheet.text(scope.names().shown(clock.filingKey()));
    Shown.wrapped(sheet, Shown.both(clock.event().words()));
    sheet.dateTime(Shown.time(clock.startedAt()));
    sheet.date(clock.dayZero());
    Shown.wrapped(sheet, Shown.both(WhyThisDate.length(clock.period())));
    Shown.wrapped(sheet, skipped(clock));
    Shown.wrapped(sheet, extension(clock.extension()));
    sheet.date(clock.lastDay());
    sheet.dateTime(Shown.time(clock.endsAt().orElse(null)));
    state(clock);
    Shown.wrapped(sheet, clock.calendarVersion());
    List<Words> why = WhyThisDate.lines(clock);
    Shown.wrapped(sheet, lines(why, Words::zh));
    Shown.wrapped(sheet, lines(why, Words::en));
    sheet.endRow();
  }

  private void state(Deadline clock) {
    if (clock.state() == ClockState.BOUNCED) {
      sheet.text("作废（退信）\nvoid: bounced", Look.GREY);
    } else if (clock.state() == ClockState.HELD) {
      Words why = (clock.holding() == null ? Hold.Why.APPEAL : clock.holding()).words();
      sheet.text("暂停（" + why.zh() + "）\nheld: " + why.en(), Look.BLUE);
    } else if (clock.lastDay() == null) {
      sheet.text("未定\nheld open", Look.BLUE);
    } else if (clock.overAt(now)) {
      sheet.text("已届满\nover", Look.RED);
    } else {
      sheet.text("进行中\nrunning", Look.AMBER);
    }
  }

  /** The days of one reason on one line: a long holiday would hide the rest. */
  private static String skipped(Deadline clock) {
    Map<String, List<Skipped>> byReason =
        clock.skipped().stream()
            .collect(
                Collectors.groupingBy(
                    Skipped::why, java.util.LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "："
                    + entry.getValue().stream()
                        .map(one -> one.day().toString().substring(5))
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  private static String extension(@Nullable Extension extension) {
    if (extension == null) {
      return "";
    }
    Words length = WhyThisDate.length(extension.period());
    return Shown.line(length)
        + "\n"
        + extension.reason()
        + "\n"
        + extension.approver()
        + ", "
        + extension.grantedOn();
  }

  private static String lines(List<Words> words, Function<Words, String> language) {
    return words.stream().map(language).collect(Collectors.joining("\n"));
  }
}
