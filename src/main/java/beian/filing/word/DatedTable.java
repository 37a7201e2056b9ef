package beian.filing.word;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Days;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A table of words and what they mean: {@code word,meaning,valid_from,valid_to,source}, perhaps
 * with {@code where}, whose word it is; several words of one row separated by {@code |}, notes
 * behind {@code #}; without a last day a row still holds. A word counts as a whole; one that the
 * table does not hold proves nothing.
 */
public final class DatedTable {
  private static final String WHERE = "where";

  private final DataTable<Words> table;
  private final UnaryOperator<String> form;

  /**
   * What a word means.
   *
   * @param meaning as the table says
   * @param where whose word it is; empty when the table does not say
   * @param days on which it does
   */
  public record Row(String meaning, String where, Days days) {}

  /** A table whose words are compared as names are. */
  public DatedTable(TableSpec spec) {
    this(spec, Normal::name);
  }

  /**
   * A table with a way of comparing of its own.
   *
   * @param form the one way a word is written for comparing
   */
  public DatedTable(TableSpec spec, UnaryOperator<String> form) {
    this.form = form;
    this.table = spec.compared(form).reads(this::read);
  }

  /**
   * What the table holds.
   *
   * @param rows by word in its one form
   * @param ofMeaning by meaning the words, as far as somebody asked
   */
  private record Words(Map<String, List<Row>> rows, Map<String, Set<String>> ofMeaning) {
    Set<String> of(String meaning) {
      return ofMeaning.computeIfAbsent(
          meaning,
          asked ->
              rows.entrySet().stream()
                  .filter(
                      word -> word.getValue().stream().anyMatch(row -> row.meaning.equals(asked)))
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toUnmodifiableSet()));
    }
  }

  private Words read(Table table) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (Table.Row line : table.rows()) {
      String where = line.has(WHERE) ? line.get(WHERE) : "";
      Row row = new Row(line.get("meaning"), where, Days.of(line));
      for (String word : line.each("word")) {
        rows.computeIfAbsent(form.apply(word), key -> new ArrayList<>(1)).add(row);
      }
    }
    return new Words(rows, new ConcurrentHashMap<>());
  }

  /** The data behind it. */
  public DataTable<?> data() {
    return table;
  }

  /** Whether it holds the word, on whatever days. */
  public boolean knows(String word) {
    return table.get().rows.containsKey(form.apply(word));
  }

  /** The rows of the word that hold on that day. */
  public List<Row> of(String word, LocalDate day) {
    return of(word, other -> !other.isAfter(day));
  }

  private List<Row> of(String word, Predicate<LocalDate> reached) {
    List<Row> known = table.get().rows.get(form.apply(word));
    if (known == null) {
      return List.of();
    }
    List<Row> holding = new ArrayList<>(known.size());
    for (Row row : known) {
      if (row.days.holds(reached)) {
        holding.add(row);
      }
    }
    return holding;
  }

  /** Everything the word means; nothing when no row of that day holds it. */
  public List<String> meanings(String word, Predicate<LocalDate> reached) {
    List<Row> holding = of(word, reached);
    if (holding.isEmpty()) {
      return List.of();
    }
    List<String> meanings = new ArrayList<>(holding.size());
    for (Row row : holding) {
      meanings.add(row.meaning);
    }
    return meanings;
  }

  /** What the word means; empty when no row of that day holds it. */
  public Optional<String> meaning(String word, Predicate<LocalDate> reached) {
    List<Row> holding = of(word, reached);
    return holding.isEmpty() ? Optional.empty() : Optional.of(holding.get(0).meaning);
  }

  /** Whether the word means that, perhaps beside other things. */
  public boolean means(String word, String meaning, Predicate<LocalDate> reached) {
    for (Row row : of(word, reached)) {
      if (row.meaning.equals(meaning)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the word means on the day of which this thread judges, as {@link DataTable#held} has it.
   */
  Optional<String> held(String word) {
    List<Row> known = table.held().rows.get(form.apply(word));
    return known == null ? Optional.empty() : Optional.of(known.get(known.size() - 1).meaning);
  }

  /**
   * Everything the word means on the day of which this thread judges; nothing when no row of it
   * holds.
   */
  public Set<String> heldMeanings(String word) {
    List<Row> known = table.held().rows.get(form.apply(word));
    if (known == null) {
      return Set.of();
    }
    return known.size() == 1
        ? Set.of(known.get(0).meaning)
        : known.stream().map(Row::meaning).collect(Collectors.toUnmodifiableSet());
  }

  /** The words that mean that on the day of which this thread judges, in their one form. */
  Set<String> heldWords(String meaning) {
    return table.held().of(meaning);
  }

  /** The constant that the word means on that day: its name in small letters with dashes. */
  <T extends Enum<T>> T constant(String word, T[] constants, T unknown) {
    String meaning = held(word).orElse("");
    if (!meaning.isEmpty()) {
      for (T each : constants) {
        if (isNameOf(each.name(), meaning)) {
          return each;
        }
      }
    }
    return unknown;
  }

  private static boolean isNameOf(String constant, String meaning) {
    if (constant.length() != meaning.length()) {
      return false;
    }
    for (int i = 0; i < meaning.length(); i++) {
      char c = constant.charAt(i);
      if ((c == '_' ? '-' : Character.toLowerCase(c)) != meaning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A word of that meaning that stands in a text; of several the first in the order of letters.
   *
   * @param text in the one form in which words are compared
   */
  public Optional<String> wordIn(String text, String meaning, Predicate<LocalDate> reached) {
    return table.on(reached).of(meaning).stream()
        .filter(text::contains)
        .min(Comparator.naturalOrder());
  }
}
