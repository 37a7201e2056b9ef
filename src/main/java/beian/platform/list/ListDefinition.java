package beian.platform.list;

import beian.platform.database.Transactions;
import java.util.List;
import java.util.function.Function;

/**
 * A list, said once for all who show it.
 *
 * @param name its machine word
 * @param columns what it shows of a row
 * @param filters what narrows it down
 * @param source where its rows come from, and in which order
 */
public record ListDefinition<T>(
    String name, Listing<T> columns, List<Filter> filters, ListSource source) {
  public ListDefinition {
    filters = List.copyOf(filters);
  }

  /**
   * The list of a database.
   *
   * @param rows makes a page's rows of what was found, in its order; what went meanwhile is left
   *     out
   */
  public ListRows<T> in(Transactions transactions, Function<List<Found>, List<T>> rows) {
    return new ListRows<>(this, transactions, rows);
  }
}
