package beian.filing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.column.ColumnSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilingColumnsTest {
  @Test
  void every_component_of_a_record_is_a_column_of_the_sheet() {
    assertThat(FilingColumns.keys())
        .doesNotHaveDuplicates()
        .isSubsetOf(ColumnSpec.all().stream().map(ColumnSpec::key).toList());
  }

  @Test
  void what_no_rule_reads_is_kept_without_a_component() {
    assertThat(FilingColumns.keys()).doesNotContain("tracking_no");
    Filing filing = FilingColumns.filing(Map.of("order_no", "B1", "tracking_no", "SF0001"));
    assertThat(filing.further()).isEqualTo(Map.of("tracking_no", "SF0001"));
    assertThat(FilingColumns.values(filing)).containsEntry("tracking_no", "SF0001");
  }

  @Test
  void values_of_every_column_survive_the_way_through_the_record() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      values.put(column.key(), sample(column.type().javaType(), column.key()));
    }
    assertThat(FilingColumns.values(FilingColumns.filing(values))).isEqualTo(values);
  }

  @Test
  void absent_values_are_empty_or_null_and_do_not_come_back() {
    Filing filing = FilingColumns.filing(Map.of("order_no", "B1"));
    assertThat(filing.entity().name()).isEmpty();
    assertThat(filing.website().domains()).isEmpty();
    assertThat(filing.entity().docExpiry()).isNull();
    assertThat(FilingColumns.values(filing)).containsOnlyKeys("order_no");
    assertThat(filing.key()).isEqualTo("order:B1");
  }

  private static Object sample(Class<?> type, String key) {
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1 + Math.abs(key.hashCode() % 28));
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(Math.abs(key.hashCode()));
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(Math.abs(key.hashCode()), 2);
    } else if (type == Boolean.class) {
      return key.hashCode() % 2 == 0;
    } else if (type == Integer.class) {
      return key.hashCode();
    }
    return type == List.class ? List.of(key, key + "2") : key;
  }
}
