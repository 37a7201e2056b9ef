package beian.platform.list;

import java.util.Collection;
import java.util.List;

/**
 * What the database is to hold a row against.
 *
 * @param text in the language of the list's {@link ListSource}, with a {@code ?} for each parameter
 * @param parameters texts, numbers, moments, enums, collections of texts
 */
public record FilterCondition(String text, List<Object> parameters) {
  public FilterCondition {
    parameters = List.copyOf(parameters);
  }

  /** A condition. */
  public static FilterCondition of(String text, Object... parameters) {
    return new FilterCondition(text, List.of(parameters));
  }

  /** The same value for every {@code ?}. */
  public static FilterCondition ofOne(String text, Object parameter) {
    int holes = (int) text.chars().filter(c -> c == '?').count();
    return new FilterCondition(text, java.util.Collections.nCopies(holes, parameter));
  }

  /** All of them; true when there is none. */
  static FilterCondition all(Collection<FilterCondition> conditions) {
    return new FilterCondition(
        conditions.stream()
            .map(condition -> "(" + condition.text + ")")
            .collect(java.util.stream.Collectors.joining(" and ")),
        conditions.stream().flatMap(condition -> condition.parameters.stream()).toList());
  }
}
