package beian.filing.table;

import beian.filing.table.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a home's own table the rows of the product that it lacks, word by word where a row has
 * several. The law of an import holds for the result: no row of the product is left out or turned
 * round, so what the home says otherwise about the same words on the same days gives way.
 */
final class Completing {
  private final TableSpec spec;
  private final Table shipped;
  private final Table own;
  private final String first;
  private final RowsByKey theirs;
  private final RowsByKey ours;

  /** The words of the home's rows, where they are no longer as they were written. */
  private final Map<Row, Set<String>> words = new LinkedHashMap<>();

  private final List<Row> appended = new ArrayList<>();
  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> setAside = new LinkedHashSet<>();

  Completing(TableSpec spec, Table own) {
    this.spec = spec;
    this.shipped = spec.shipped();
    this.own = own;
    this.first = spec.key().get(0);
    this.theirs = new RowsByKey(spec, shipped);
    this.ours = new RowsByKey(spec, own);
  }

  /** The table with every row of the product. */
  Completion done() {
    for (Row row : shipped.rows()) {
      Set<String> lost = lost(row);
      if (!lost.isEmpty()) {
        added.add(row.text());
        add(row, lost);
      }
    }
    return new Completion(
        Table.parse(own.place(), text()), List.copyOf(added), List.copyOf(setAside));
  }

  /** The keys under which the home's own has nothing that is as the product has it. */
  private Set<String> lost(Row row) {
    return theirs.keys(row).stream()
        .filter(key -> ours.of(key).stream().noneMatch(other -> isAs(row, other)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isAs(Row row, Row other) {
    return ours.fixed(other).equals(theirs.fixed(row))
        && Days.of(other).from().equals(Days.of(row).from());
  }

  private void add(Row row, Set<String> lost) {
    Row host = host(row);
    if (!spec.isSeveral()) {
      lost.forEach(key -> giveWay(key, row, host));
    }
    Set<String> missing = said(row, lost);
    if (host == null) {
      appended.add(row);
    } else {
      words.computeIfAbsent(host, same -> new LinkedHashSet<>(same.each(first))).addAll(missing);
    }
  }

  /** A row of the home that has other words of the same row of the product. */
  private @Nullable Row host(Row row) {
    return theirs.keys(row).stream()
        .flatMap(key -> ours.of(key).stream())
        .filter(other -> isAs(row, other))
        .findFirst()
        .orElse(null);
  }

  private void giveWay(String key, Row row, @Nullable Row host) {
    for (Row other : ours.of(key)) {
      Row as = host == null ? row : host;
      if (other != host && Days.of(other).meet(Days.of(as))) {
        setAside.add(other.text());
        words
            .computeIfAbsent(other, same -> new LinkedHashSet<>(same.each(first)))
            .removeAll(said(other, Set.of(key)));
      }
    }
  }

  /** The words of a row, as it writes them, that stand behind some of its keys. */
  private Set<String> said(Row row, Set<String> keys) {
    return row.each(first).stream()
        .filter(word -> keys.contains(theirs.key(row, word)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String text() {
    Map<Integer, String> lines = new TreeMap<>();
    int number = 0;
    for (String line : own.text().lines().toList()) {
      lines.put(++number, line);
    }
    words.forEach(
        (row, left) -> {
          if (left.isEmpty()) {
            lines.remove(row.line());
          } else {
            lines.put(row.line(), written(row, String.join("|", left)));
          }
        });
    return Stream.concat(lines.values().stream(), appended.stream().map(this::inOwnOrder))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** A row of the product under the headings as the home's own has them. */
  private String inOwnOrder(Row row) {
    return written(row, row.get(first));
  }

  private String written(Row row, String firstCell) {
    return own.headings().stream()
        .map(heading -> Table.written(heading.equals(first) ? firstCell : row.get(heading)))
        .collect(Collectors.joining(","));
  }
}
