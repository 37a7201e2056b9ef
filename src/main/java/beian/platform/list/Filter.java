package beian.platform.list;

import beian.platform.time.Zone;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One way to narrow a list down: its name, the values it knows, and how the database matches them.
 */
public final class Filter {
  private static final List<String> A_DAY = List.of("2026-12-31");

  private final String name;
  private final String label;
  private final List<String> values;
  private final ValueReader reading;

  private Filter(String name, String label, List<String> values, ValueReader reading) {
    this.name = name;
    this.label = label;
    this.values = List.copyOf(values);
    this.reading = reading;
  }

  /** What a value means to the database. */
  @FunctionalInterface
  private interface ValueReader {
    FilterCondition read(String given, Known known);
  }

  /** What is known besides the definition. */
  interface Known extends References {
    /**
     * Makes sure that a text stands in the database.
     *
     * @param from where, in SQL; empty for the list itself
     * @throws UnknownValueException with all that stand there when it does not
     */
    void require(String filter, String from, String expression, String given);
  }

  /** One of a few constants, by its name in small letters or by what lists call it in Chinese. */
  public static Filter oneOf(String name, String label, Enum<?>[] constants, String condition) {
    Map<String, FilterCondition> choices = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    for (Enum<?> eachEnum : constants) {
      String word = eachEnum.name().toLowerCase(Locale.ROOT);
      choices.put(word, FilterCondition.ofOne(condition, eachEnum));
      if (eachEnum instanceof Term term) {
        other.put(term.words().zh(), word);
      }
    }
    Filter filter = choice(name, label, choices);
    return new Filter(
        name,
        label,
        filter.values,
        (given, known) -> filter.condition(other.getOrDefault(given, given), known));
  }

  /** One of a few words, each with its own condition. */
  public static Filter choice(String name, String label, Map<String, FilterCondition> choices) {
    List<String> words = List.copyOf(new LinkedHashMap<>(choices).keySet());
    return new Filter(
        name,
        label,
        words,
        (given, known) ->
            choices.entrySet().stream()
                .filter(choice -> same(choice.getKey(), given))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnknownValueException(name, given, words)));
  }

  /** One of a few values that go by several names each; the first name is the one that is told. */
  public static Filter named(
      String name, String label, Map<Object, List<String>> names, String condition) {
    List<String> first = names.values().stream().map(some -> some.get(0)).toList();
    return new Filter(
        name,
        label,
        first,
        (given, known) ->
            names.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> same(word, given)))
                .map(entry -> FilterCondition.ofOne(condition, entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new UnknownValueException(name, given, first)));
  }

  /** Something the home knows by a name or number. */
  public static Filter reference(String name, String label, String condition) {
    return reference(name, name, label, condition);
  }

  /**
   * The same, of something else than the filter is called.
   *
   * @param what what the home knows
   */
  public static Filter reference(String name, String what, String label, String condition) {
    return new Filter(
        name,
        label,
        List.of(),
        (given, known) -> FilterCondition.ofOne(condition, known.find(what, given)));
  }

  /**
   * One of the texts that stand in the list.
   *
   * @param expression what the source calls it
   */
  public static Filter present(String name, String label, String expression) {
    return present(name, label, expression + " = ?", "", expression);
  }

  /**
   * One of the texts that stand somewhere in the database.
   *
   * @param from where, in SQL
   * @param expression what they are called there
   */
  public static Filter present(
      String name, String label, String condition, String from, String expression) {
    return new Filter(
        name,
        label,
        List.of(),
        (given, known) -> {
          known.require(name, from, expression, given);
          return FilterCondition.ofOne(condition, given);
        });
  }

  /**
   * Before a day.
   *
   * @param condition with a {@code ?} for the moment the day begins in China
   */
  public static Filter before(String name, String condition) {
    return new Filter(
        name,
        "DAY",
        List.of(),
        (given, known) -> {
          try {
            LocalDate day = LocalDate.parse(given);
            return FilterCondition.ofOne(condition, day.atStartOfDay(Zone.CHINA).toInstant());
          } catch (DateTimeParseException e) {
            throw new UnknownValueException(name, given, A_DAY);
          }
        });
  }

  /** On or off; off it narrows nothing. */
  public static Filter flag(String name, String condition, Object... parameters) {
    return new Filter(
        name,
        "",
        List.of(),
        (given, known) -> new FilterCondition(condition, Arrays.asList(parameters)));
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What stands for a value where the filter is described; empty when it is on or off. */
  public String label() {
    return label;
  }

  /** Everything it knows, in order; empty when that is not known beforehand. */
  public List<String> values() {
    return values;
  }

  FilterCondition condition(String given, Known known) {
    return reading.read(given.strip(), known);
  }

  private static boolean same(String word, String given) {
    return word.toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT));
  }
}
