package beian.inspection.table;

import beian.filing.number.Normal;
import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A table beside this class: {@code word,meaning,valid_from,valid_to,source}, several words of one
 * row separated by {@code |}, notes behind {@code #}; without a last day a row still holds. A word
 * that it does not hold proves nothing.
 */
public final class DatedTable {
  private final Map<String, List<Row>> rows = new HashMap<>();

  private record Row(String meaning, LocalDate from, LocalDate to) {
    boolean holds(Predicate<LocalDate> reached) {
      return reached.test(from) && (to.equals(LocalDate.MAX) || !reached.test(to.plusDays(1)));
    }
  }

  /**
   * @param name the file without its ending
   * @throws IllegalStateException when there is none
   */
  public DatedTable(String name) {
    for (ResourceTable.Row line : ResourceTable.read(DatedTable.class, name + ".csv").rows()) {
      LocalDate to = line.get("valid_to").isEmpty() ? LocalDate.MAX : line.day("valid_to");
      Row row = new Row(line.get("meaning"), line.day("valid_from"), to);
      for (String word : line.each("word")) {
        rows.computeIfAbsent(Normal.name(word), key -> new ArrayList<>(1)).add(row);
      }
    }
  }

  /** All its words, in their one form. */
  public Set<String> words() {
    return Set.copyOf(rows.keySet());
  }

  /** Whether it holds the word, on whatever days. */
  public boolean knows(String word) {
    return rows.containsKey(Normal.name(word));
  }

  /** What the word means; empty when no row of that day holds it. */
  public Optional<String> meaning(String word, Predicate<LocalDate> reached) {
    return rows.getOrDefault(Normal.name(word), List.of()).stream()
        .filter(row -> row.holds(reached))
        .map(Row::meaning)
        .findFirst();
  }

  /** Everything the word means; nothing when no row of that day holds it. */
  public List<String> meanings(String word, Predicate<LocalDate> reached) {
    return rows.getOrDefault(Normal.name(word), List.of()).stream()
        .filter(row -> row.holds(reached))
        .map(Row::meaning)
        .toList();
  }

  /** Whether the word means that, perhaps beside other things. */
  public boolean means(String word, String meaning, Predicate<LocalDate> reached) {
    return rows.getOrDefault(Normal.name(word), List.of()).stream()
        .anyMatch(row -> row.meaning.equals(meaning) && row.holds(reached));
  }

  /** The words of that meaning, in their one form. */
  public Set<String> words(String meaning, Predicate<LocalDate> reached) {
    Set<String> words = new TreeSet<>();
    rows.forEach(
        (word, all) -> {
          if (all.stream().anyMatch(row -> row.meaning.equals(meaning) && row.holds(reached))) {
            words.add(word);
          }
        });
    return words;
  }
}
