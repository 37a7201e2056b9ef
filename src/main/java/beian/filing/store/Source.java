package beian.filing.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of a sheet, and the import that took it in.
 *
 * @param run the job instance of the import; 0 of filings that came in before imports were kept
 * @param at when the import began
 * @param place where the row stands
 */
public record Source(long run, Instant at, Provenance place) {
  private static final String BETWEEN = "\t";

  /** The source as one text, for a database. */
  String text() {
    return String.join(
        BETWEEN,
        Long.toString(run),
        at.toString(),
        Integer.toString(place.row()),
        place.sheet().replace('\t', ' '),
        place.file().replace('\t', ' '));
  }

  /** The source that {@link #text} wrote. */
  static Source of(String text) {
    String[] parts = text.split(BETWEEN, 5);
    return new Source(
        Long.parseLong(parts[0]),
        Instant.parse(parts[1]),
        new Provenance(parts[4], parts[3], Integer.parseInt(parts[2])));
  }

  /** Things by column key as a map of texts in which each thing stands once, with its keys. */
  static <T> Map<String, String> grouped(Map<String, T> byColumn, Function<T, String> text) {
    Map<String, TreeSet<String>> columns = new TreeMap<>();
    byColumn.forEach(
        (column, thing) ->
            columns.computeIfAbsent(text.apply(thing), one -> new TreeSet<>()).add(column));
    return columns.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> String.join(" ", entry.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }

  /** The way back from {@link #grouped}. */
  static <T> Map<String, T> byColumn(Map<String, String> grouped, Function<String, T> thing) {
    Map<String, T> byColumn = new TreeMap<>();
    grouped.forEach(
        (text, columns) -> {
          T one = thing.apply(text);
          for (String column : columns.split(" ")) {
            byColumn.put(column, one);
          }
        });
    return byColumn;
  }
}
