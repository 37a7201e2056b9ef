package beian.filing.store;

import beian.platform.database.Transactions;
import beian.platform.database.bulk.ColumnSelection;
import beian.platform.database.bulk.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a line about a filing says of it, for lists that go over all of them: of each row these few
 * columns are taken and nothing else.
 */
public final class FilingLines {
  private static final ColumnSelection COLUMNS =
      FilingTable.FILING.some(List.of("filing_key", "order_no", "entity_name", "domain"));

  private final Transactions transactions;

  public FilingLines(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * What a filing is filed as.
   *
   * @param orderNo its order number; may be empty
   * @param entity whose it is; may be empty
   * @param domains its domains as they are filed
   */
  public record Line(String orderNo, String entity, List<String> domains) {
    static Line of(Values row) {
      return new Line(
          Known.text(row, "order_no"), Known.text(row, "entity_name"), Known.texts(row, "domain"));
    }
  }

  /**
   * The lines of filings, by their keys; unknown keys are left out.
   *
   * @param keys no more than a page of them
   */
  public Map<String, Line> of(Collection<String> keys) {
    Map<String, Line> lines = new HashMap<>();
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  "select "
                      + COLUMNS.names()
                      + " from unnest(?) as asked (asked_key) join filing"
                      + " on filing.filing_key = asked.asked_key",
                  row -> {
                    Values values = COLUMNS.read(row);
                    lines.put(values.text("filing_key"), Line.of(values));
                  },
                  (Object) keys.toArray(String[]::new));
          return null;
        });
    return lines;
  }
}
