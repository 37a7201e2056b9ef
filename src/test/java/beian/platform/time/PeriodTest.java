package beian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.error.ProblemException;
import beian.testing.law.Trials;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @Test
  void the_unit_says_by_which_calendar_it_is_counted() {
    assertThat(Period.parse("10wd", "")).isEqualTo(new Period(10, Period.Unit.WORKING_DAYS));
    assertThat(Period.parse("15d", "")).isEqualTo(new Period(15, Period.Unit.DAYS));
    assertThat(Period.parse(" 48H ", "")).isEqualTo(new Period(48, Period.Unit.HOURS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10", "", "wd", "0d", "-5d", "10000d", "1.5d", "10 wd x", "10w", "１０wd", "5dd"})
  void anything_else_is_refused_and_the_place_is_named(String text) {
    assertThatThrownBy(() -> Period.parse(text, "--period"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("CAL-002 at --period");
  }

  @Test
  void hours_and_days_have_a_fixed_length_and_working_days_have_none() {
    assertThat(Period.parse("48h", "").duration()).isEqualTo(Duration.ofHours(48));
    assertThat(Period.parse("2d", "").duration()).isEqualTo(Duration.ofHours(48));
    assertThatThrownBy(() -> Period.parse("2wd", "").duration())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_written_is_read_back() throws Exception {
    Trials.of(
        1000,
        draw -> {
          int length = draw.number(1, 9999);
          Period.Unit unit = draw.of(Period.Unit.values());
          Period period = new Period(length, unit);
          assertThat(Period.parse(period.toString(), "")).isEqualTo(period);
        });
  }
}
