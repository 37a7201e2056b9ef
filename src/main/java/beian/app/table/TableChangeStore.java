package beian.app.table;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** What was changed of the data tables. */
public final class TableChangeStore {
  private final Jpql jpql;

  public TableChangeStore(Transactions transactions) {
    this.jpql = new Jpql(transactions);
  }

  /** The last change of each table, by its name. */
  public Map<String, TableChange> newest() {
    Map<String, TableChange> newest = new HashMap<>();
    jpql.list(TableChange.class, "select x from TableChange x order by x.no")
        .forEach(change -> newest.put(change.table(), change));
    return newest;
  }

  /**
   * Writes a change down.
   *
   * @param change the one of that number
   */
  void add(LongFunction<TableChange> change) {
    jpql.add(List.of(change.apply(jpql.number("select count(x) from TableChange x") + 1)));
  }
}
