package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Call;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table of many rows says, and what it does not. */
class TableSaysTest {
  private static final Instant MORNING = Instant.parse("2026-11-02T02:00:00Z");
  private static final int ROWS = 20_000;

  private static Observation seen(
      EvidenceKind kind, String subject, Instant at, Map<String, String> attributes) {
    return new Observation(
        "", kind, subject, attributes, "t.csv:2", at, at, null, null, false, "", "");
  }

  private static Observation call(int number, Duration later) {
    return seen(
        Call.KIND,
        Integer.toString(number),
        MORNING.plusSeconds(number % 977L).plus(later),
        Map.of("outcome", "空号"));
  }

  @Test
  void each_of_many_rows_is_said_within_an_hour_and_nothing_else_is() {
    TableSays table = new TableSays();
    table.add(call(-1, Duration.ofDays(-9)));
    table.add(call(-2, Duration.ofDays(9)));
    for (int number = 0; number < ROWS; number++) {
      table.add(call(number, Duration.ZERO));
    }
    for (int number = 0; number < ROWS; number++) {
      for (long minutes : new long[] {-60, -1, 0, 59, 60}) {
        assertThat(table.spansWithout(call(number, Duration.ofMinutes(minutes)))).isFalse();
      }
      for (long minutes : new long[] {-119, -61, 61, 119, 1440}) {
        assertThat(table.spansWithout(call(number, Duration.ofMinutes(minutes)))).isTrue();
      }
      assertThat(table.spansWithout(call(ROWS + number, Duration.ZERO))).isTrue();
    }
  }

  @Test
  void of_what_is_older_or_newer_than_its_rows_it_says_nothing_either_way() {
    TableSays table = new TableSays();
    assertThat(table.spansWithout(call(1, Duration.ZERO))).isFalse();
    table.add(call(2, Duration.ZERO));
    assertThat(table.spansWithout(call(1, Duration.ofHours(5)))).isFalse();
    assertThat(table.spansWithout(call(1, Duration.ofHours(-5)))).isFalse();
  }

  @Test
  void of_a_name_each_record_is_one_of_its_own() {
    Map<String, String> one = Map.of("type", "A", "value", "192.0.2.1");
    Map<String, String> other = Map.of("type", "A", "value", "192.0.2.2");
    TableSays table = new TableSays();
    table.add(seen(DnsRecord.KIND, "site.example", MORNING, one));
    table.add(seen(DnsRecord.KIND, "last.example", MORNING.plusSeconds(1), one));
    assertThat(table.spansWithout(seen(DnsRecord.KIND, "site.example", MORNING, one))).isFalse();
    assertThat(table.spansWithout(seen(DnsRecord.KIND, "site.example", MORNING, other))).isTrue();
    assertThat(table.spansWithout(seen(Call.KIND, "site.example", MORNING, Map.of()))).isTrue();
  }
}
