package beian.app.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableChanges;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where people put data tables in force; each time is written down. */
public final class TableDesk {
  /** The version of a file that is not as it was taken in. */
  private static final String UNUSABLE = "?";

  private final HomeTables tables;
  private final Transactions transactions;
  private final TableChangeStore changes;
  private final boolean rehearses;

  /**
   * @param tables the home's own
   * @param transactions where it is written down
   * @param rehearses whether no file is to change
   */
  public TableDesk(HomeTables tables, Transactions transactions, boolean rehearses) {
    this.tables = tables;
    this.transactions = transactions;
    this.changes = new TableChangeStore(transactions);
    this.rehearses = rehearses;
  }

  /**
   * What a table changes when it takes the place of the one in force.
   *
   * @param table null: the product's own
   */
  public TableChanges changes(DataTable<?> of, @Nullable Table table) {
    return of.changes(inForce(of), table == null ? of.shipped() : table);
  }

  /**
   * Puts a table in force from the next command on.
   *
   * @param table null: the product's own; any other is checked before
   * @param file where it comes from; empty for the product's own
   * @throws beian.platform.error.ProblemException TAB-001 or TAB-002 when it cannot be used
   */
  public void put(DataTable<?> of, @Nullable Table table, String file, String by, Instant now) {
    if (table != null) {
      HomeTables.usable(of, table);
    }
    TableChanges rows = changes(of, table);
    String before = tables.has(of) && tables.own(of).isEmpty() ? UNUSABLE : inForce(of).version();
    Table after = table == null ? of.shipped() : table;
    transactions.run(
        () -> {
          changes.add(
              no ->
                  new TableChange(
                      no,
                      now.truncatedTo(ChronoUnit.MICROS),
                      by,
                      of.name(),
                      before,
                      after.version(),
                      file,
                      rows));
          transactions.flush(); // nothing is put in force that could not be written down
          if (rehearses) {
            return;
          }
          if (table == null) {
            tables.remove(of);
          } else {
            tables.put(of, table);
          }
        });
  }

  private Table inForce(DataTable<?> of) {
    return tables.own(of).orElseGet(of::shipped);
  }
}
