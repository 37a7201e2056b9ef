package beian.filing.table;

import beian.filing.table.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a table by what tells them apart. */
final class RowsByKey {
  private final TableSpec spec;
  private final Map<String, List<Row>> byKey = new LinkedHashMap<>();

  RowsByKey(TableSpec spec, Table table) {
    this.spec = spec;
    for (Row row : table.rows()) {
      keys(row).forEach(key -> byKey.computeIfAbsent(key, other -> new ArrayList<>(1)).add(row));
    }
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  /** The rows of a key, in order; none. */
  List<Row> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** What the row is about: a key for each word of its first key column. */
  Set<String> keys(Row row) {
    Set<String> keys = new LinkedHashSet<>();
    row.each(spec.key().get(0)).forEach(word -> keys.add(key(row, word)));
    return keys;
  }

  /** What the row is about by one of the words of its first key column. */
  String key(Row row, String word) {
    return spec.compared().apply(word)
        + spec.key().stream()
            .skip(1)
            .map(column -> "," + spec.compared().apply(row.get(column)))
            .collect(Collectors.joining());
  }

  /** What the columns that no home changes say. */
  String fixed(Row row) {
    return spec.fixed().stream()
        .sorted()
        .map(column -> spec.compared().apply(row.get(column)))
        .collect(Collectors.joining(","));
  }
}
