package beian.inspection.limit;

import static org.assertj.core.api.Assertions.assertThat;

import beian.rectification.cleanup.CleanupDays;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitTest {
  private static Limit limit(String name) {
    return Limit.of(name, day -> true);
  }

  @Test
  void hours_end_to_the_minute() {
    assertThat(limit("sms-verification").after(Instant.parse("2026-11-23T02:00:00Z")))
        .isEqualTo("2026-11-24T02:00:00Z");
  }

  @Test
  void working_days_leave_out_the_holidays() {
    assertThat(limit("deregistration").after(LocalDate.of(2026, 9, 16)))
        .contains(LocalDate.of(2026, 10, 20));
  }

  @Test
  void working_days_of_a_year_without_calendar_are_not_guessed() {
    assertThat(limit("deregistration").after(LocalDate.of(2020, 3, 2))).isEmpty();
  }

  @Test
  void who_was_born_on_a_leap_day_is_of_age_on_the_last_of_february() {
    assertThat(limit("adult-age").after(LocalDate.of(2008, 2, 29)))
        .contains(LocalDate.of(2026, 2, 28));
  }

  @Test
  void a_rule_and_the_cleanup_count_the_same_days() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(limit("idle-transfer").number()).isEqualTo(CleanupDays.on(day).limit());
    assertThat(CleanupDays.on(day).reminders()).contains(limit("idle-transfer-warning").number());
  }

  @Test
  void a_limit_whose_day_has_not_come_does_not_count() {
    assertThat(Limit.of("codes-per-server", day -> false).number()).isEqualTo(5);
  }
}
