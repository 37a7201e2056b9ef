package beian.filing.table;

import beian.filing.table.Table.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changes when one table takes the place of another, by what tells rows apart.
 *
 * @param come rows of which the earlier one has none
 * @param gone rows of which the later one has none
 * @param changed rows of both that say something else, as the later one has them
 */
public record TableChanges(List<String> come, List<String> gone, List<String> changed) {
  /** Copies the lists. */
  public TableChanges {
    come = List.copyOf(come);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  static TableChanges between(TableSpec spec, Table before, Table after) {
    RowsByKey earlier = new RowsByKey(spec, before);
    RowsByKey later = new RowsByKey(spec, after);
    Set<String> said = before.rows().stream().map(Row::text).collect(Collectors.toSet());
    Set<String> says = after.rows().stream().map(Row::text).collect(Collectors.toSet());
    Map<Boolean, List<Row>> others =
        after.rows().stream()
            .filter(row -> !said.contains(row.text()))
            .collect(
                Collectors.partitioningBy(
                    row -> later.keys(row).stream().anyMatch(earlier.keys()::contains)));
    Set<String> gone = new LinkedHashSet<>();
    for (Row row : before.rows()) {
      if (!says.contains(row.text())
          && later.keys().stream().noneMatch(earlier.keys(row)::contains)) {
        gone.add(row.text());
      }
    }
    return new TableChanges(texts(others.get(false)), List.copyOf(gone), texts(others.get(true)));
  }

  /** One takes the place of another with which none of its rows can be compared. */
  static TableChanges all(Table before, Table after) {
    return new TableChanges(texts(after.rows()), texts(before.rows()), List.of());
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable List<Row> rows) {
    return rows == null ? List.of() : rows.stream().map(Row::text).toList();
  }

  /** Whether nothing changes. */
  public boolean none() {
    return come.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
