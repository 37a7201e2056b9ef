package beian.filing.table;

import beian.filing.table.Table.Row;
import beian.platform.error.Problem;
import beian.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a table that is to take the place of one of the product's. A row of the
 * product may be ended, never left out or turned round: so half a table is none.
 */
final class TableCheck {
  private static final String SOURCE = "source";
  private static final String NOT_EMPTY = "not empty";
  private static final int NEAR = 3;

  private final TableSpec spec;
  private final Table shipped;
  private final Table own;
  private final List<Problem> problems = new ArrayList<>();

  TableCheck(TableSpec spec, Table own) {
    this.spec = spec;
    this.shipped = spec.shipped();
    this.own = own;
  }

  /** All that is wrong with it, in the order of its lines. */
  List<Problem> problems() {
    headings();
    if (problems.isEmpty()) {
      cells();
    }
    if (problems.isEmpty()) {
      twice();
      lost();
      problems.addAll(spec.against(shipped, own));
    }
    return List.copyOf(problems);
  }

  private void headings() {
    for (String heading : own.headings()) {
      if (!shipped.headings().contains(heading)) {
        String near = String.join(" | ", Nearest.to(heading, shipped.headings(), NEAR));
        wrong(own.place(), heading, near);
      }
    }
    for (String heading : shipped.headings()) {
      if (!own.headings().contains(heading)) {
        wrong(own.place(), String.join(",", own.headings()), "the heading " + heading);
      }
    }
    if (!shipped.headings().contains(spec.source()) && own.note(SOURCE).isEmpty()) {
      wrong(own.place(), "", "a line # Source: …");
    }
  }

  private void cells() {
    Map<String, Set<String>> known = new HashMap<>();
    for (Row row : shipped.rows()) {
      shipped
          .headings()
          .forEach(
              column -> known.computeIfAbsent(column, key -> new HashSet<>()).add(row.get(column)));
    }
    for (Row row : own.rows()) {
      for (String column : shipped.headings()) {
        String cell = row.get(column);
        Set<String> words = known.getOrDefault(column, Set.of());
        String expected =
            !cell.isBlank()
                ? spec.form(column).expected(cell, words)
                : words.contains("") ? "" : NOT_EMPTY;
        if (!expected.isEmpty()) {
          wrong(place(row, column), cell, expected);
        }
      }
    }
  }

  private void twice() {
    RowsByKey rows = new RowsByKey(spec, own);
    for (Row row : own.rows()) {
      if (Days.of(row).from().isAfter(Days.of(row).to())) {
        wrong(place(row, "valid_to"), row.get("valid_to"), ">= " + Days.of(row).from());
      }
      if (spec.isSeveral()) {
        continue;
      }
      for (String key : rows.keys(row)) {
        rows.of(key).stream()
            .filter(other -> other.line() < row.line() && Days.of(other).meet(Days.of(row)))
            .findFirst()
            .ifPresent(
                other ->
                    wrong(place(row, spec.key().get(0)), key, "not as in line " + other.line()));
      }
    }
  }

  private void lost() {
    RowsByKey theirs = new RowsByKey(spec, shipped);
    RowsByKey ours = new RowsByKey(spec, own);
    for (Row row : shipped.rows()) {
      for (String key : theirs.keys(row)) {
        boolean kept =
            ours.of(key).stream()
                .anyMatch(
                    other ->
                        ours.fixed(other).equals(theirs.fixed(row))
                            && Days.of(other).from().equals(Days.of(row).from()));
        if (!kept) {
          List<Row> others = ours.of(key);
          String at = others.isEmpty() ? own.place() : own.place() + ":" + others.get(0).line();
          String found = others.isEmpty() ? "" : others.get(0).text();
          problems.add(new Problem(TableError.ROW_LOST, at, found, row.text()));
          break;
        }
      }
    }
  }

  private String place(Row row, String column) {
    return own.place() + ":" + row.line() + ":" + column;
  }

  private void wrong(String place, String found, String expected) {
    problems.add(new Problem(TableError.BAD_TABLE, place, found, expected));
  }
}
