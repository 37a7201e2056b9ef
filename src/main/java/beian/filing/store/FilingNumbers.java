package beian.filing.store;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.store.FilingNames.Name;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What filings are called, now and before: a filing is found by every number it ever had. */
public final class FilingNumbers {
  private final Transactions transactions;

  public FilingNumbers(Transactions transactions) {
    this.transactions = transactions;
  }

  static void add(Sql sql, List<StoredFiling> filings) {
    sql.batch(
        "delete from filing_alias where number = ? and filing_key = ?",
        filings,
        stored -> new Object[] {stored.filing().number(), stored.key()});
    sql.batch(
        "insert into filing_alias (number, filing_key, since) values (?, ?, ?)",
        filings,
        stored -> new Object[] {stored.filing().number(), stored.key(), stored.changedAt()});
  }

  /**
   * The keys of the filings that have this number, or had it.
   *
   * @param number a filing number or an order number in any way to write it
   */
  public Set<String> keys(String number) {
    String order = Filing.numberOf("", number);
    String written = FilingNumber.parse(number).map(FilingNumber::toString).orElse(number);
    Object[] names = {written, order, number};
    return transactions.read(
        () -> {
          Set<String> keys = new LinkedHashSet<>();
          transactions
              .sql()
              .each(
                  "select filing_key from filing where filing_key in (?, ?, ?)",
                  row -> keys.add(row.getString(1)),
                  names);
          transactions
              .sql()
              .each(
                  "select filing_key from filing_alias where number in (?, ?, ?)",
                  row -> keys.add(row.getString(1)),
                  names);
          return keys;
        });
  }

  /** What the filings are called now. */
  public FilingNames names() {
    return transactions.read(
        () -> {
          Map<String, Name> names = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select f.filing_key, f.filing_no, f.order_no from filing f where f.filing_key in"
                      + " (select a.filing_key from filing_alias a)",
                  row ->
                      names.put(
                          row.getString(1),
                          new Name(text(row.getString(2)), text(row.getString(3)))));
          return new FilingNames(names);
        });
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
