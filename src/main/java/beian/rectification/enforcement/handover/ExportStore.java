package beian.rectification.enforcement.handover;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** What was handed over; never changed. */
final class ExportStore {
  private final Transactions transactions;

  ExportStore(Transactions transactions) {
    this.transactions = transactions;
  }

  void add(Handed one) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "insert into mark_export (plan_no, counter, file_name, exported_at,"
                        + " exported_by, again, marks) values (?, ?, ?, ?, ?, ?, ?)",
                    one.planNo(),
                    one.counter(),
                    one.fileName(),
                    one.at(),
                    one.by(),
                    one.again(),
                    String.join(" ", one.marks())));
  }

  /** Those of a plan, oldest first. */
  List<Handed> of(String planNo) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select * from mark_export where plan_no = ? order by counter",
                    ExportStore::handed,
                    planNo));
  }

  private static Handed handed(ResultSet row) throws SQLException {
    return new Handed(
        row.getString("plan_no"),
        row.getInt("counter"),
        row.getString("file_name"),
        Objects.requireNonNull(Sql.instant(row, "exported_at")),
        row.getString("exported_by"),
        row.getBoolean("again"),
        List.of(row.getString("marks").split(" ")));
  }
}
