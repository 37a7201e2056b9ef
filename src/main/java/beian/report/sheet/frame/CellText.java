package beian.report.sheet.frame;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Zone;
import beian.rectification.cases.CaseState;
import beian.report.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How things of the house look in a cell. */
public final class CellText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Zone.CHINA);

  private CellText() {}

  /** The wall clock in China. */
  public static @Nullable LocalDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atZone(Zone.CHINA).toLocalDateTime();
  }

  /** The day in China. */
  public static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : Zone.dayOf(at);
  }

  /** A moment in a sentence: {@code 2026-12-09 02:00}, China time. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** When a period ends: its last day; of one that ends within that day, the moment. */
  public static SheetWriter end(SheetWriter sheet, @Nullable Instant end) {
    return end == null || endsWithDay(end)
        ? sheet.date(end == null ? null : Zone.lastDayOf(end))
        : sheet.text(moment(end), Look.WRAPPED);
  }

  /** The same in a sentence. */
  public static String end(Instant end) {
    return endsWithDay(end) ? Zone.lastDayOf(end).toString() : moment(end);
  }

  private static boolean endsWithDay(Instant end) {
    return Zone.endOf(Zone.lastDayOf(end)).equals(end);
  }

  public static void severity(SheetWriter sheet, Severity severity, Language language) {
    sheet.text(language.lines(severity.words()), look(severity));
  }

  public static Look look(Severity severity) {
    return switch (severity) {
      case FATAL, MAJOR -> Look.RED;
      case MINOR -> Look.AMBER;
      case NOTE -> Look.GREY;
    };
  }

  public static Look look(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> Look.RED;
      case UNDETERMINED -> Look.AMBER;
      case PASS -> Look.GREEN;
      case NOT_APPLICABLE, NOT_EFFECTIVE -> Look.GREY;
    };
  }

  public static void state(SheetWriter sheet, CaseState state, Language language) {
    sheet.text(language.lines(state.words()), look(state));
  }

  public static Look look(CaseState state) {
    return switch (state) {
      case OVERDUE, MARKED, APPROVED, EXPORTED, CONFIRMED -> Look.RED;
      case OPENED, NOTIFIED, RUNNING, EXTENDED, APPEALED -> Look.AMBER;
      case RECTIFIED -> Look.GREEN;
      case WAIVED, TAKEN_BACK, CLOSED -> Look.GREY;
    };
  }

  /** Text that breaks into lines. */
  public static SheetWriter wrapped(SheetWriter sheet, @Nullable String text) {
    return sheet.text(text, Look.WRAPPED);
  }
}
