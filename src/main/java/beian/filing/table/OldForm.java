package beian.filing.table;

import beian.filing.table.Table.Row;
import beian.filing.table.TableSpec.Former;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A home's own table of the time when its rows had no days or no source of their own, or their
 * columns another name. It says as much as before: the rows that the product has too are dated as
 * the product dates them, the others hold as long as anybody asks.
 */
final class OldForm {
  private static final Set<String> NEW = Set.of(Days.FROM, Days.TO, "source");
  private static final String SOURCE = "source";
  private static final String HOME = "the home's own table, of before rows had a source";

  private final TableSpec spec;
  private final Table shipped;
  private final Table own;

  private OldForm(TableSpec spec, Table own) {
    this.spec = spec;
    this.shipped = spec.shipped();
    this.own = own;
  }

  /** The table as this version has it; itself when it is none of that time. */
  static Table brought(TableSpec spec, Table own) {
    return new OldForm(spec, own).brought();
  }

  private Table brought() {
    List<String> named =
        own.headings().stream().map(heading -> spec.former(heading).now()).toList();
    List<String> lacking =
        shipped.headings().stream().filter(heading -> !named.contains(heading)).toList();
    boolean old = !named.equals(own.headings()) || !lacking.isEmpty();
    return old && NEW.containsAll(lacking) && Set.copyOf(shipped.headings()).containsAll(named)
        ? Table.parse(own.place(), text())
        : own;
  }

  private String text() {
    RowsByKey theirs = new RowsByKey(spec, shipped);
    List<String> lines = new ArrayList<>();
    own.text().lines().filter(line -> line.startsWith("#")).forEach(lines::add);
    lines.add(String.join(",", shipped.headings()));
    for (Row row : own.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String heading : own.headings()) {
        Former now = spec.former(heading);
        cells.put(now.now(), now.cell(row.get(heading)));
      }
      @Nullable Row like = like(row, theirs);
      lines.add(
          shipped.headings().stream()
              .map(heading -> cells.computeIfAbsent(heading, added -> added(added, like)))
              .map(Table::written)
              .collect(Collectors.joining(",")));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The product's row that says the same of one of its keys; null: the row is the home's own. */
  private @Nullable Row like(Row row, RowsByKey theirs) {
    return theirs.keys(row).stream()
        .flatMap(key -> theirs.of(key).stream())
        .filter(other -> theirs.fixed(other).equals(theirs.fixed(row)))
        .findFirst()
        .orElse(null);
  }

  private String added(String heading, @Nullable Row like) {
    if (like != null) {
      return like.get(heading);
    }
    if (heading.equals(SOURCE)) {
      return own.note(SOURCE).isEmpty() ? HOME : own.note(SOURCE);
    }
    // A first day that every row of the product has, each row must have.
    List<String> known = shipped.rows().stream().map(row -> row.get(heading)).toList();
    return known.contains("") ? "" : Collections.min(known);
  }
}
