package beian.platform.list;

import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a list in one database. */
public final class ListRows<T> {
  private final ListDefinition<T> definition;
  private final ListQueries questions;
  private final Function<List<Found>, List<T>> rows;

  ListRows(
      ListDefinition<T> definition,
      Transactions transactions,
      Function<List<Found>, List<T>> rows) {
    this.definition = definition;
    this.questions = new ListQueries(transactions, definition.source());
    this.rows = rows;
  }

  /** The list itself. */
  public ListDefinition<T> definition() {
    return definition;
  }

  /** All rows. */
  public Selection<T> all() {
    return new Selection<>(questions, List.of(), rows);
  }

  /**
   * The rows that pass all of these filters.
   *
   * @param asked values by the names of filters; names of other filters are an error
   * @throws UnknownValueException when a filter does not know its value, or is none of this list
   */
  public Selection<T> where(Map<String, String> asked, References references) {
    Filter.Known known = questions.knowing(references);
    List<FilterCondition> conditions = new ArrayList<>();
    asked.forEach((name, value) -> conditions.add(filter(name).condition(value, known)));
    return new Selection<>(questions, conditions, rows);
  }

  private Filter filter(String name) {
    return definition.filters().stream()
        .filter(filter -> filter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownValueException(
                    name, "", definition.filters().stream().map(Filter::name).toList()));
  }
}
