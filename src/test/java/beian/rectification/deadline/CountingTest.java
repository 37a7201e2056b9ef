package beian.rectification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Words;
import beian.inspection.limit.Holidays;
import beian.platform.time.Period;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import beian.rectification.deadline.Hold.Why;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
  private final Counting plain = new Counting(Holidays.calendar(), false);
  private final Counting moving = new Counting(Holidays.calendar(), true);

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(Zone.CHINA).toInstant();
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(Zone.CHINA).toInstant();
  }

  private static Period hours(int length) {
    return new Period(length, Period.Unit.HOURS);
  }

  private static Deadline clock(Counting counting, String day, String period) {
    return counting.start(
        "N0001-000001-1",
        "C0001-000001",
        "京ICP备00000001号-1",
        StartEvent.ACCEPTED,
        noon(day),
        Period.parse(period, ""));
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary fortnight
    "2026-11-24, 10wd, 2026-12-08",
    // over National Day: 1 to 7 October off, 10 October worked
    "2026-09-28, 5wd, 2026-10-10",
    // 20 September is a Sunday that is worked
    "2026-09-18, 1wd, 2026-09-20",
    "2026-11-24, 15d, 2026-12-09",
    "2026-11-26, 2d, 2026-11-28"
  })
  void a_period_ends_on_its_last_day(String day, String period, String last) {
    assertThat(clock(plain, day, period).lastDay()).isEqualTo(LocalDate.parse(last));
  }

  @Test
  void it_is_over_at_midnight_and_not_before() {
    Deadline clock = clock(plain, "2026-11-24", "10wd");
    assertThat(clock.overAt(Instant.parse("2026-12-08T15:59:59.999999Z"))).isFalse();
    assertThat(clock.overAt(Instant.parse("2026-12-08T16:00:00Z"))).isTrue();
    Deadline held = clock.aside();
    plain.hold(held, held.startedAt(), Why.APPEAL);
    assertThat(held.overAt(Instant.MAX)).isFalse();
    clock.bounced();
    assertThat(clock.overAt(Instant.MAX)).isFalse();
  }

  @Test
  void a_calendar_period_that_ends_on_a_rest_day_moves_only_under_the_reading() {
    assertThat(clock(plain, "2026-11-24", "4d").lastDay()).hasToString("2026-11-28");
    Deadline moved = clock(moving, "2026-11-24", "4d");
    assertThat(moved.lastDay()).hasToString("2026-11-30");
    assertThat(moved.movedToWorkingDay()).isTrue();
    assertThat(clock(moving, "2026-11-24", "3d").movedToWorkingDay()).isFalse();
  }

  @Test
  void a_letter_just_after_midnight_in_china_counts_from_the_new_day() {
    Deadline clock =
        plain.start(
            "n",
            "c",
            "f",
            StartEvent.ACCEPTED,
            Instant.parse("2026-11-24T16:00:00Z"),
            Period.parse("10wd", ""));
    assertThat(clock.dayZero()).hasToString("2026-11-25");
    assertThat(clock.lastDay()).hasToString("2026-12-09");
  }

  @Test
  void a_missing_year_holds_it_open_and_it_is_counted_again_when_known() {
    Deadline open = clock(plain, "2026-12-24", "10wd");
    assertThat(open.lastDay()).isNull();
    assertThat(open.missingYear()).isEqualTo(2027);
    assertThat(open.overAt(Instant.MAX)).isFalse();
    Deadline again = open.aside();
    plain.again(again);
    assertThat(again).usingRecursiveComparison().isEqualTo(open);
    assertThat(clock(moving, "2026-12-30", "3d").missingYear()).isEqualTo(2027);
    assertThat(clock(plain, "2026-12-30", "3d").lastDay()).hasToString("2027-01-02");
  }

  @Test
  void an_extension_counts_from_the_last_day_and_an_appeal_stops_the_count() {
    Deadline clock = clock(plain, "2026-11-24", "10wd");
    Extension extension =
        new Extension(Period.parse("7wd", ""), "材料办理中", "赵示例", LocalDate.parse("2026-12-01"));
    assertThat(plain.end(clock, extension)).hasToString("2026-12-17T16:00:00Z");
    assertThat(clock.lastDay()).hasToString("2026-12-08");

    plain.hold(clock, noon("2026-12-03"), Why.APPEAL);
    assertThat(clock.lastDay()).isNull();
    plain.release(clock, noon("2026-12-21"), Why.APPEAL);
    assertThat(clock.lastDay()).hasToString("2026-12-25");
    plain.extend(clock, extension);
    assertThat(clock.lastDay()).isNull(); // runs into 2027
  }

  @Test
  void hours_end_within_a_day_at_a_full_minute_and_not_before() {
    Deadline clock =
        plain.start("n", "c", "f", StartEvent.ACCEPTED, at("2026-11-24T14:29:01"), hours(48));
    assertThat(clock.endsAt()).contains(at("2026-11-26T14:30:00"));
    assertThat(clock.lastDay()).hasToString("2026-11-26");
    assertThat(clock.overAt(at("2026-11-26T14:29:59"))).isFalse();
    assertThat(clock.overAt(at("2026-11-26T14:30:00"))).isTrue();
    assertThat(WhyThisDate.until(at("2026-11-27T00:00:00"))).isEqualTo("2026-11-26 24:00");
  }

  @Test
  void hours_go_on_over_days_of_rest_and_missing_years() {
    assertThat(plain.end(at("2026-09-30T18:00:00"), hours(24)))
        .isEqualTo(at("2026-10-01T18:00:00"));
    assertThat(moving.end(at("2026-12-31T18:00:00"), hours(24)))
        .isEqualTo(at("2027-01-01T18:00:00"));
  }

  @Test
  void a_hold_gives_hours_back_to_the_minute_and_what_overlaps_once() {
    Deadline clock =
        plain.start("n", "c", "f", StartEvent.ACCEPTED, at("2026-11-24T14:30:00"), hours(48));
    plain.hold(clock, at("2026-11-25T09:00:00"), Why.APPEAL);
    plain.hold(clock, at("2026-11-25T10:00:00"), Why.REPLY);
    assertThat(clock.endsAt()).isEmpty();
    plain.release(clock, at("2026-11-25T17:00:00"), Why.APPEAL);
    assertThat(clock.endsAt()).isEmpty();
    plain.release(clock, at("2026-11-25T18:15:00"), Why.REPLY);
    assertThat(clock.endsAt()).contains(at("2026-11-26T23:45:00"));
    assertThat(WhyThisDate.lines(clock))
        .extracting(Words::en)
        .contains(
            "Period: 48 hours",
            "Time not counted: 2026-11-25 09:00 – 2026-11-25 17:00 (an appeal is open)",
            "End: 2026-11-26 23:45 (Asia/Shanghai); the first night after it may mark")
        .noneMatch(line -> line.startsWith("Day 0"));
    plain.hold(clock, at("2026-11-27T08:00:00"), Why.APPEAL);
    plain.release(clock, at("2026-11-27T09:00:00"), Why.APPEAL);
    assertThat(clock.endsAt()).as("it had ended").contains(at("2026-11-26T23:45:00"));
  }

  @Test
  void hours_and_days_follow_each_other() {
    Deadline hours =
        plain.start("n", "c", "f", StartEvent.ACCEPTED, at("2026-11-24T14:30:00"), hours(48));
    Extension days = new Extension(Period.parse("3d", ""), "x", "y", hours.dayZero());
    assertThat(plain.end(hours, days)).isEqualTo(at("2026-11-30T00:00:00"));
    Deadline clock = clock(plain, "2026-11-24", "2d");
    Extension half = new Extension(hours(12), "x", "y", clock.dayZero());
    assertThat(plain.end(clock, half)).isEqualTo(at("2026-11-27T12:00:00"));
  }

  @Test
  void holds_of_days_that_were_kept_before_still_count_as_they_did() {
    assertThat(Hold.parse("2026-12-03..2026-12-21/reply"))
        .isEqualTo(new Hold(at("2026-12-03T00:00:00"), at("2026-12-21T00:00:00"), Why.REPLY));
    Hold open = new Hold(at("2026-12-03T09:15:30"), null, Why.APPEAL);
    assertThat(Hold.parse(open.toString())).isEqualTo(open);
  }

  @Test
  void why_this_date_is_answered_line_by_line() {
    Deadline clock = clock(plain, "2026-09-28", "5wd");
    List<Words> lines = WhyThisDate.lines(clock);
    assertThat(lines)
        .extracting(Words::en)
        .containsExactly(
            "Start: a mail server accepted the notice at 2026-09-28 12:00 (Asia/Shanghai)",
            "Day 0: 2026-09-28; it is not counted",
            "Period: 5 working days",
            "Days not counted: 2026-10-01 – 10-07 National Day",
            "Calendar: " + Holidays.calendar().version(),
            "End: 2026-10-10 24:00 (Asia/Shanghai); the first night after it may mark");
    assertThat(lines).extracting(Words::zh).allMatch(line -> line.matches("(?s).*\\p{IsHan}.*"));
    assertThat(WhyThisDate.lines(clock(plain, "2026-12-24", "10wd")))
        .last()
        .satisfies(line -> assertThat(line.en()).contains("2027", "held open"));
  }

  @Test
  void holidays_that_become_known_late_leave_what_is_left_of_the_period() {
    Counting before = new Counting(knowing(2026), false);
    Deadline clock = clock(before, "2026-12-28", "5wd");
    assertThat(clock.missingYear()).isEqualTo(2027);
    new Counting(knowing(2026, 2027), false).learned(clock, noon("2027-01-19"));
    assertThat(clock.lastDay())
        .as("three days of 2026 are counted, then those after the day they became known")
        .isEqualTo(LocalDate.parse("2027-01-21"));
    assertThat(clock.skipped()).hasSizeGreaterThan(18);
  }

  @Test
  void holidays_that_become_known_before_their_year_move_nothing() {
    Deadline clock = clock(new Counting(knowing(2026), false), "2026-12-28", "5wd");
    new Counting(knowing(2026, 2027), false).learned(clock, noon("2026-12-30"));
    assertThat(clock.holds()).isEmpty();
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse("2027-01-05"));
  }

  @Test
  void an_end_that_was_told_is_not_taken_back_by_another_calendar() {
    Deadline clock = clock(plain, "2026-09-28", "5wd");
    Counting other = new Counting(knowing(2026), false);
    other.hold(clock, noon("2026-09-29"), Why.APPEAL);
    assertThat(clock.endsAt()).isEmpty();
    other.release(clock, noon("2026-09-29"), Why.APPEAL);
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse("2026-10-10"));
    assertThat(clock.keptAsTold()).isTrue();
    assertThat(WhyThisDate.lines(clock))
        .extracting(Words::en)
        .anyMatch(line -> line.contains("the end told before stands"));
    assertThat(other.supposing(clock, Period.parse("2wd", "")).lastDay())
        .as("to think with another period is another question")
        .isEqualTo(LocalDate.parse("2026-09-30"));
    assertThat(clock(other, "2026-09-28", "5wd").lastDay())
        .as("what it would be counted to now")
        .isBefore(LocalDate.parse("2026-10-10"));
  }

  @Test
  void a_clock_that_begins_anew_has_the_end_it_is_begun_with() {
    Deadline clock = clock(plain, "2026-11-24", "10wd");
    clock.restart(clock(plain, "2026-11-20", "5wd"));
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(clock.keptAsTold()).isFalse();
  }

  @Test
  void a_clock_that_was_moved_to_a_working_day_is_moved_whatever_the_reading_is_later() {
    Deadline clock = clock(moving, "2026-11-02", "5d");
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse("2026-11-09"));
    plain.hold(clock, noon("2026-11-04"), Why.APPEAL);
    plain.release(clock, noon("2026-11-05"), Why.APPEAL);
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse("2026-11-09"));
    assertThat(clock.keptAsTold()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1d, 2026-11-10", "2d, 2026-11-11", "5d, 2026-11-16"})
  void an_extension_begins_where_the_period_was_moved_to(String by, String last) {
    Deadline clock = clock(moving, "2026-11-02", "5d");
    moving.extend(
        clock, new Extension(Period.parse(by, ""), "x", "王示例", LocalDate.parse("2026-11-03")));
    assertThat(clock.lastDay()).isEqualTo(LocalDate.parse(last));
  }

  private static WorkingDays knowing(Integer... years) {
    StringBuilder days = new StringBuilder("date,name,is_off_day,paper\n");
    for (Integer year : years) {
      days.append(year).append("-01-01,元旦,True,x\n");
      days.append(year).append("-10-01,国庆节,True,x\n");
    }
    return WorkingDays.read(days.toString().getBytes(StandardCharsets.UTF_8), "test.csv");
  }
}
