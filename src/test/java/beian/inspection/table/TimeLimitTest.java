package beian.inspection.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void calendar_days_end_where_they_end() {
    assertThat(TimeLimit.of("public-security-submission").after(LocalDate.of(2026, 10, 1)))
        .contains(LocalDate.of(2026, 10, 31));
  }

  @Test
  void working_days_leave_out_weekends_and_holidays() {
    assertThat(TimeLimit.of("culture-permit-decision").after(LocalDate.of(2026, 10, 20)))
        .contains(LocalDate.of(2026, 11, 17));
    assertThat(TimeLimit.of("change").after(LocalDate.of(2026, 10, 20)))
        .contains(LocalDate.of(2026, 11, 23));
  }

  @Test
  void years_end_on_the_same_day() {
    assertThat(TimeLimit.of("culture-permit-validity").after(LocalDate.of(2024, 2, 29)))
        .contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void working_days_are_counted_backwards_too() {
    TimeLimit window = TimeLimit.of("culture-permit-renewal");
    LocalDate end = LocalDate.of(2026, 11, 30);
    assertThat(window.before(end)).contains(LocalDate.of(2026, 9, 1));
    assertThat(window.surelyBefore(end)).isBefore(LocalDate.of(2026, 9, 1));
  }

  @Test
  void a_year_without_holidays_leaves_it_open() {
    assertThat(TimeLimit.of("change").after(LocalDate.of(2026, 12, 20))).isEmpty();
    assertThat(TimeLimit.of("culture-permit-renewal").before(LocalDate.of(2027, 3, 1))).isEmpty();
  }

  @Test
  void a_limit_is_that_of_the_day_on_which_the_time_began() {
    TimeLimit limit = TimeLimit.of("public-security-submission");
    assertThat(limit.on(LocalDate.of(1997, 12, 29))).isEmpty();
    assertThat(limit.after(LocalDate.of(1997, 12, 29))).isEmpty();
    assertThat(limit.on(LocalDate.of(1997, 12, 30))).isEqualTo("30d");
  }

  @Test
  void a_limit_that_no_table_holds_is_an_error() {
    assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.of("no-such-limit"));
  }
}
