package beian.inspection.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import beian.filing.table.Table;
import beian.inspection.card.Section;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitTest {
  @Test
  void hours_end_to_the_minute() {
    assertThat(Limit.of("sms-verification").after(Instant.parse("2026-11-23T02:00:00Z")))
        .contains(Instant.parse("2026-11-24T02:00:00Z"));
  }

  @Test
  void calendar_days_end_where_they_end() {
    assertThat(Limit.of("public-security-submission").after(LocalDate.of(2026, 10, 1)))
        .contains(LocalDate.of(2026, 10, 31));
  }

  @Test
  void working_days_leave_out_weekends_and_holidays() {
    assertThat(Limit.of("deregistration").after(LocalDate.of(2026, 9, 16)))
        .contains(LocalDate.of(2026, 10, 20));
    assertThat(Limit.of("change").after(LocalDate.of(2026, 10, 20)))
        .contains(LocalDate.of(2026, 11, 23));
  }

  @Test
  void years_end_on_the_same_day() {
    assertThat(Limit.of("culture-permit-validity").after(LocalDate.of(2024, 2, 29)))
        .contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void working_days_are_counted_backwards_too() {
    Limit window = Limit.of("culture-permit-renewal");
    LocalDate end = LocalDate.of(2026, 11, 30);
    assertThat(window.before(end)).contains(LocalDate.of(2026, 9, 1));
    assertThat(window.surelyBefore(end)).isBefore(LocalDate.of(2026, 9, 1));
  }

  @Test
  void a_year_without_holidays_leaves_it_open() {
    assertThat(Limit.of("change").after(LocalDate.of(2026, 12, 20))).isEmpty();
    assertThat(Limit.of("culture-permit-renewal").before(LocalDate.of(2027, 3, 1))).isEmpty();
  }

  @Test
  void a_length_of_time_is_that_of_the_day_on_which_it_began() {
    Limit limit = Limit.of("public-security-submission");
    assertThat(limit.on(LocalDate.of(1997, 12, 29))).isFalse();
    assertThat(limit.after(LocalDate.of(1997, 12, 29))).isEmpty();
    assertThat(limit.on(LocalDate.of(1997, 12, 30))).isTrue();
    assertThat(Limit.of("sms-verification").after(Instant.parse("2018-11-23T02:00:00Z"))).isEmpty();
  }

  @Test
  void a_number_whose_day_has_not_come_is_the_first() {
    assertThat(Limit.of("codes-per-server").number(day -> false)).isEqualTo(5);
  }

  @Test
  void a_province_without_a_limit_of_its_own_has_that_of_all() {
    assertThat(Limit.of("domains-per-website").in("广东").number(day -> true)).isEqualTo(1);
  }

  @Test
  void a_limit_that_no_table_holds_is_an_error() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.of("no-such-limit"));
  }

  @Test
  void every_limit_stands_where_it_says() {
    assertThat(Table.read(Limit.class, "limits.csv").rows())
        .allMatch(row -> Section.valueOf(row.get("section")).holds(row.number("line")));
  }
}
