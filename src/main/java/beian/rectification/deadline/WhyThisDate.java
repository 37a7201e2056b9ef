package beian.rectification.deadline;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers "why this date" for a clock, line by line, from day 0 to the last day. */
public final class WhyThisDate {
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

  private WhyThisDate() {}

  /** The lines. */
  public static List<Words> lines(Deadline clock) {
    List<Words> lines = new ArrayList<>();
    lines.add(
        new Words(
            "起算：" + clock.event().words().zh() + "，" + moment(clock.startedAt()) + "（北京时间）",
            "Start: "
                + clock.event().words().en()
                + " at "
                + moment(clock.startedAt())
                + " (Asia/Shanghai)"));
    if (!inHours(clock.period())) {
      lines.add(
          new Words(
              "第 0 天：" + clock.dayZero() + "，不计入期限",
              "Day 0: " + clock.dayZero() + "; it is not counted"));
    }
    lines.add(
        new Words("期限：" + length(clock.period()).zh(), "Period: " + length(clock.period()).en()));
    skipped(clock, lines);
    Extension extension = clock.extension();
    if (inHours(clock.period()) || (extension != null && inHours(extension.period()))) {
      stoodStill(clock, lines);
    }
    if (extension != null) {
      lines.add(
          new Words(
              "延期：%s，批准人 %s，批准日 %s，理由：%s"
                  .formatted(
                      length(extension.period()).zh(),
                      extension.approver(),
                      extension.grantedOn(),
                      extension.reason()),
              "Extension: %s, granted by %s on %s; reason: %s"
                  .formatted(
                      length(extension.period()).en(),
                      extension.approver(),
                      extension.grantedOn(),
                      extension.reason())));
    }
    lines.add(new Words("工作日历：" + clock.calendarVersion(), "Calendar: " + clock.calendarVersion()));
    lines.add(end(clock));
    return lines;
  }

  private static boolean inHours(Period period) {
    return period.unit() == Period.Unit.HOURS;
  }

  private static void stoodStill(Deadline clock, List<Words> lines) {
    for (Hold hold : clock.holds()) {
      if (hold.until() != null) {
        String time = moment(hold.from()) + " – " + moment(hold.until());
        lines.add(
            new Words(
                "不计入的时间：" + time + "（" + hold.why().words().zh() + "）",
                "Time not counted: " + time + " (" + hold.why().words().en() + ")"));
      }
    }
  }

  private static void skipped(Deadline clock, List<Words> lines) {
    if (!clock.skipped().isEmpty()) {
      lines.add(
          new Words(
              "不计入的日期：" + days(clock, day -> why(day).zh()),
              "Days not counted: " + days(clock, day -> why(day).en())));
    }
    if (clock.movedToWorkingDay()) {
      lines.add(
          new Words(
              "末日为休息日，按所选口径顺延至下一工作日（C-02）",
              "The last day was a rest day; the reading moves it to the next working day (C-02)"));
    }
    if (clock.keptAsTold()) {
      lines.add(
          new Words(
              "按现行口径和工作日历重新计算会更早截止，仍以此前告知的截止时间为准",
              "Counted anew by the readings and the calendar of now it would end earlier; the end told before stands"));
    }
  }

  /**
   * Days that follow one another for one reason as a span: {@code 2026-10-01 – 10-07 National Day}.
   */
  private static String days(Deadline clock, Function<Skipped, String> why) {
    List<String> spans = new ArrayList<>();
    List<Skipped> days = clock.skipped();
    for (int from = 0; from < days.size(); ) {
      int to = from;
      while (to + 1 < days.size() && follows(days.get(to), days.get(to + 1))) {
        to++;
      }
      String last = to == from ? "" : " – " + MONTH_DAY.format(days.get(to).day());
      spans.add(days.get(from).day() + last + " " + why.apply(days.get(from)));
      from = to + 1;
    }
    return String.join(", ", spans);
  }

  /** Why a day was not counted. */
  public static Words why(Skipped day) {
    return Hold.Why.ofDay(day.why()).orElseGet(() -> new Words(day.why(), day.whyInEnglish()));
  }

  private static boolean follows(Skipped day, Skipped next) {
    return next.why().equals(day.why())
        && next.day().equals(day.day().plusDays(1))
        && next.day().getYear() == day.day().getYear();
  }

  /** When it ends, or why it does not. */
  public static Words end(Deadline clock) {
    Instant end = clock.endsAt().orElse(null);
    if (clock.state() == ClockState.BOUNCED) {
      return new Words(
          "通知被退回，期限作废，不据此作任何标记",
          "The notice came back: the clock is void and nothing is marked on it");
    }
    if (end != null) {
      return new Words(
          "截止：" + text(end).zh() + "，此后的第一个夜间作业方可标记",
          "End: " + text(end).en() + "; the first night after it may mark");
    }
    if (clock.missingYear() != null) {
      return new Words(
          "截止：缺少 " + clock.missingYear() + " 年节假日数据，期限保持开放，不作任何标记",
          "End: the holidays of "
              + clock.missingYear()
              + " are not known; the deadline is held open and nothing is marked");
    }
    Words why = (clock.holding() == null ? Hold.Why.APPEAL : clock.holding()).words();
    return new Words("截止：" + why.zh() + "，期限暂停", "End: " + why.en() + "; the clock is held");
  }

  /** An end in words: {@code 2026-12-08 24:00 (Asia/Shanghai)}. */
  public static Words text(Instant end) {
    return new Words(until(end) + "（北京时间）", until(end) + " (Asia/Shanghai)");
  }

  /** An end to the minute, China time: {@code 2026-12-08 24:00}, {@code 2026-11-05 14:30}. */
  public static String until(Instant end) {
    LocalDate last = Zone.lastDayOf(end);
    return Zone.endOf(last).equals(end) ? last + " 24:00" : moment(end);
  }

  /** A period in words. */
  public static Words length(Period period) {
    return switch (period.unit()) {
      case WORKING_DAYS ->
          new Words(
              period.length() + " 个工作日",
              period.length() + (period.length() == 1 ? " working day" : " working days"));
      case DAYS ->
          new Words(
              period.length() + " 个自然日",
              period.length() + (period.length() == 1 ? " calendar day" : " calendar days"));
      case HOURS ->
          new Words(
              period.length() + " 小时",
              period.length() + (period.length() == 1 ? " hour" : " hours"));
    };
  }

  /** A period for a list: programs read its sign, people its words. */
  public static Term term(Period period) {
    return Term.of(period.toString(), length(period));
  }

  private static String moment(Instant at) {
    return Zone.minute(at);
  }
}
