package beian.inspection.limit;

import beian.filing.table.Table;
import beian.filing.table.TableError;
import beian.platform.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That each limit is counted as the product counts it: things are no days, hours no months. */
final class SameUnits {
  private static final String UNIT = "unit";

  private SameUnits() {}

  static List<Problem> problems(Table shipped, Table own) {
    Map<String, Set<String>> units =
        shipped.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("name"),
                    Collectors.mapping(
                        row -> row.get(UNIT), Collectors.toCollection(TreeSet::new))));
    return own.rows().stream()
        .filter(row -> !units.getOrDefault(row.get("name"), Set.of()).contains(row.get(UNIT)))
        .map(
            row ->
                new Problem(
                    TableError.BAD_TABLE,
                    own.place() + ":" + row.line() + ":" + UNIT,
                    row.get(UNIT),
                    String.join(" | ", units.getOrDefault(row.get("name"), Set.of()))))
        .toList();
  }
}
