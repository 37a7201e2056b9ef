package beian.rules.filed;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextColumnTest {
  @Test
  void cards_may_name_every_column_of_words_and_read_there_what_the_sheet_says() {
    Map<String, Object> said = new LinkedHashMap<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      String key = column.key();
      Class<?> type = column.type().javaType();
      if (type == String.class) {
        said.put(key, "of " + key);
        words.put(key, List.of("of " + key));
      } else if (type == List.class) {
        said.put(key, List.of(key, "and another"));
        words.put(key, List.of(key, "and another"));
      } else if (type == Boolean.class) {
        said.put(key, false);
        words.put(key, List.of("no"));
      }
    }
    Filing filing = FilingColumns.filing(said);

    assertThat(TextColumn.byKey()).containsOnlyKeys(words.keySet());
    words.forEach(
        (key, there) -> assertThat(TextColumn.of(key).words(filing)).as(key).isEqualTo(there));
  }

  @Test
  void where_nothing_is_said_there_is_no_word() {
    Filing filing = FilingColumns.filing(Map.of("order_no", "B1"));
    TextColumn.byKey().values().stream()
        .filter(column -> !column.key().equals("order_no"))
        .forEach(column -> assertThat(column.words(filing)).as(column.key()).isEmpty());
  }
}
