package beian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.inspection.limit.Holidays;
import beian.platform.error.ProblemException;
import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private static final WorkingDays DAYS = Holidays.calendar();

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, true", // an ordinary Friday
    "2026-02-14, true", // Saturday, make-up workday before Spring Festival
    "2026-02-15, false", // Spring Festival
    "2026-02-23, false", // its last day, a Monday
    "2026-02-24, true",
    "2026-02-28, true", // Saturday, make-up workday after it
    "2026-03-01, false", // Sunday
    "2026-10-10, true",
    "2025-10-08, false",
    "2023-01-01, false",
  })
  void holidays_are_off_and_make_up_workdays_are_worked(LocalDate day, boolean worked) {
    assertThat(DAYS.isWorkingDay(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 1wd, 2026-02-14",
    "2026-02-13, 2wd, 2026-02-24", // nine days of Spring Festival between them
    "2026-02-13, 5wd, 2026-02-27",
    "2026-02-13, 6wd, 2026-02-28", // the make-up Saturday counts
    "2026-02-13, 7wd, 2026-03-02",
    "2026-11-24, 10wd, 2026-12-08",
    "2026-11-22, 1wd, 2026-11-23", // the event may fall on a day off
    "2026-09-19, 1wd, 2026-09-20", // and the next day may be a make-up Sunday
    "2025-12-31, 1wd, 2026-01-04", // across the year, New Year and a make-up Sunday
  })
  void working_days_are_counted_from_the_day_after_the_event(
      LocalDate event, String period, LocalDate last) {
    assertThat(DAYS.end(event, Period.parse(period, "")).lastDay()).contains(last);
  }

  @ParameterizedTest
  @CsvSource({"44d, 2026-02-14", "45d, 2026-02-15", "46d, 2026-02-16", "31d, 2026-02-01"})
  void calendar_days_end_on_their_day_even_in_a_holiday(String period, LocalDate last) {
    Computed end = DAYS.end(LocalDate.of(2026, 1, 1), Period.parse(period, ""));
    assertThat(end.lastDay()).contains(last);
    assertThat(end.skipped()).isEmpty();
  }

  @Test
  void calendar_days_need_no_holiday_data() {
    Computed end = DAYS.end(LocalDate.of(2026, 12, 20), Period.parse("15d", ""));
    assertThat(end.lastDay()).contains(LocalDate.of(2027, 1, 4));
    assertThat(end.missingYear()).isEmpty();
  }

  @Test
  void every_day_passed_over_is_named_with_its_reason() {
    Computed end = DAYS.end(LocalDate.of(2026, 2, 28), Period.parse("6wd", ""));
    assertThat(end.skipped())
        .containsExactly(
            new Skipped(LocalDate.of(2026, 3, 1), "周日"),
            new Skipped(LocalDate.of(2026, 3, 7), "周六"),
            new Skipped(LocalDate.of(2026, 3, 8), "周日"));
    assertThat(DAYS.end(LocalDate.of(2026, 2, 14), Period.parse("1wd", "")).skipped())
        .hasSize(9)
        .allMatch(skipped -> skipped.why().equals("春节"));
  }

  @Test
  void a_year_without_data_holds_the_deadline_open() {
    Computed end = DAYS.end(LocalDate.of(2026, 12, 24), Period.parse("10wd", ""));
    assertThat(end.lastDay()).isEmpty();
    assertThat(end.missingYear()).contains(2027);
    assertThat(end.calendarVersion()).isEqualTo(DAYS.version());
    assertThat(DAYS.end(LocalDate.of(2026, 12, 24), Period.parse("5wd", "")).lastDay())
        .contains(LocalDate.of(2026, 12, 31));
  }

  @Test
  void only_years_with_a_complete_decree_are_known() {
    assertThat(DAYS.knows(2022)).isFalse(); // one day of it stands in the decree for 2023
    assertThat(DAYS.knows(2023)).isTrue();
    assertThat(DAYS.knows(2026)).isTrue();
    assertThat(DAYS.knows(2027)).isFalse();
    assertThatThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2027, 3, 1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("CAL-001")
        .hasMessageContaining("2027");
  }

  @Test
  void hours_do_not_end_with_a_day() {
    assertThatThrownBy(() -> DAYS.end(LocalDate.of(2026, 1, 5), Period.parse("48h", "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("CAL-002");
  }

  @Test
  void the_version_changes_with_the_data() {
    assertThat(DAYS.version()).matches("cn-2023\\.\\.2026-[0-9a-f]{8}");
    assertThat(calendar("2027-10-01,国庆节,True,x").version()).startsWith("cn-2027..2027-");
    assertThat(calendar("2027-10-01,国庆节,True,x").version())
        .isNotEqualTo(calendar("2027-10-01,国庆节,True,y").version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-13-01,x,True,y",
        "2027-10-01,x,maybe,y",
        "2027-10-01",
        "2027-10-01,x,True,y\n2027-10-01,x,False,y"
      })
  void a_damaged_table_is_refused_and_the_row_is_named(String rows) {
    assertThatThrownBy(() -> calendar(rows))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("CAL-004 at test.csv:" + (rows.lines().count() + 1));
  }

  @Test
  void a_day_is_over_when_the_next_begins_in_china() {
    assertThat(Zone.endOf(LocalDate.of(2026, 12, 31)))
        .isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(Zone.dayOf(Instant.parse("2026-12-31T15:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(Zone.dayOf(Instant.parse("2026-12-31T16:00:00Z")))
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void a_longer_period_ends_later_on_a_working_day_and_counts_every_day_between() throws Exception {
    Trials.of(
        300,
        draw -> {
          LocalDate event = days(draw);
          int length = draw.number(1, 60);
          Computed end = DAYS.end(event, new Period(length, Period.Unit.WORKING_DAYS));
          LocalDate last = end.lastDay().orElseThrow();
          assertThat(DAYS.isWorkingDay(last)).isTrue();
          assertThat(DAYS.end(event, new Period(length + 1, Period.Unit.WORKING_DAYS)).lastDay())
              .hasValueSatisfying(next -> assertThat(next).isAfter(last));
          assertThat(event.datesUntil(last).count()).isEqualTo(length + end.skipped().size());
          assertThat(end.skipped()).noneMatch(skipped -> DAYS.isWorkingDay(skipped.day()));
          LocalDate once =
              DAYS.end(event, new Period(1, Period.Unit.WORKING_DAYS)).lastDay().orElseThrow();
          assertThat(
                  length == 1
                      ? last
                      : DAYS.end(once, new Period(length - 1, Period.Unit.WORKING_DAYS))
                          .lastDay()
                          .orElseThrow())
              .isEqualTo(last);
        });
  }

  private static LocalDate days(Draw draw) {
    return LocalDate.of(2023, 1, 1).plusDays(draw.number(0, 1300));
  }

  private static WorkingDays calendar(String rows) {
    String csv = "date,name,is_off_day,paper\n" + rows + "\n";
    return WorkingDays.read(csv.getBytes(StandardCharsets.UTF_8), "test.csv");
  }
}
