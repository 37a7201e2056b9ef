package beian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.error.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-24T15:59:59Z",
    "2026-11-24T02:00, 2026-11-23T18:00:00Z",
    "2026-11-24 02:00, 2026-11-23T18:00:00Z",
    "2026-11-24 02:00:30, 2026-11-23T18:00:30Z",
    "2026-11-24T02:00Z, 2026-11-24T02:00:00Z",
    "2026-11-24T02:00+09:00, 2026-11-23T17:00:00Z",
    "2026-11-24 02:00 +08:00, 2026-11-23T18:00:00Z",
    "2026-11-24T02:00-05:00, 2026-11-24T07:00:00Z",
  })
  void a_day_means_its_last_second_in_china_and_a_time_means_china_unless_it_says_otherwise(
      String text, Instant moment) {
    assertThat(AsOf.parse(text, "--as-of")).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-02-30", "24.11.2026", "tomorrow", "2026-11-24T25:00"})
  void anything_else_is_refused_and_the_place_is_named(String text) {
    assertThatThrownBy(() -> AsOf.parse(text, "--as-of"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("CAL-003 at --as-of");
  }

  @Test
  void the_clock_stands_in_china() {
    Instant moment = AsOf.parse("2026-11-24", "");
    assertThat(AsOf.clock(moment).instant()).isEqualTo(moment);
    assertThat(LocalDate.now(AsOf.clock(moment))).isEqualTo(LocalDate.of(2026, 11, 24));
  }
}
