package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedMomentTest {
  @ParameterizedTest
  @CsvSource({
    "备案列表_20261109230000.xlsx, 2026-11-09T15:00:00Z",
    "export-2026-11-09T23-00-05.csv, 2026-11-09T15:00:05Z",
    "备案 2026年11月09日 23时00分.xls, 2026-11-09T15:00:00Z",
    "filings-2026-11-09.xlsx, 2026-11-09T15:59:59Z",
    "20261109.csv, 2026-11-09T15:59:59Z",
    "20261109 (1).csv, 2026-11-09T15:59:59Z",
    "2026110923.csv, 2026-11-09T15:00:00Z",
    "filings_261109.csv, 2026-11-09T15:59:59Z",
    "备案261109(1).xlsx, 2026-11-09T15:59:59Z",
    "domain_list_1794236400000.csv, 2026-11-09T15:00:00Z",
    "备案2026年11月9日.csv, 2026-11-09T15:59:59Z",
    "备案 2026-11-9 18-00.csv, 2026-11-09T10:00:00Z"
  })
  void is_read_in_the_forms_that_programs_and_people_give(String name, Instant moment) {
    assertThat(NamedMoment.of(name)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filings.xlsx",
        "20261399.csv",
        "plan-202611.csv",
        "杭州330102.csv",
        "济南250014.csv",
        "订单2411091.csv",
        "912026110923001.csv",
        "v2026.csv"
      })
  void is_not_seen_in_other_numbers(String name) {
    assertThat(NamedMoment.of(name)).isEmpty();
  }
}
