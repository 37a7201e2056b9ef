package beian.inspection.limit;

import beian.filing.table.Days;
import beian.filing.table.Table;
import beian.filing.table.TableError;
import beian.platform.error.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That a limit which ends is followed by another one of its name: of one that just fell away nobody
 * could say whether none may be or as many as anyone likes.
 */
final class Followed {
  private Followed() {}

  static List<Problem> problems(Table own) {
    Set<String> begin = new HashSet<>();
    own.rows().forEach(row -> begin.add(at(row, Days.of(row).from())));
    return own.rows().stream()
        .filter(row -> !Days.of(row).to().equals(LocalDate.MAX))
        .filter(row -> !begin.contains(at(row, Days.of(row).to().plusDays(1))))
        .map(
            row ->
                new Problem(
                    TableError.BAD_TABLE,
                    own.place() + ":" + row.line() + ":" + Days.TO,
                    row.get(Days.TO),
                    row.get("name") + ",…," + Days.of(row).to().plusDays(1)))
        .toList();
  }

  private static String at(Table.Row row, LocalDate day) {
    return row.get("name") + "," + row.get("where") + "," + day;
  }
}
