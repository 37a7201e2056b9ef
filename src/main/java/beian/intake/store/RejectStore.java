package beian.intake.store;

import beian.intake.IntakeError;
import beian.intake.row.Reject;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rejected rows that have not come in since. */
public final class RejectStore {
  private static final Map<String, IntakeError> CODES =
      Arrays.stream(IntakeError.values())
          .collect(Collectors.toMap(IntakeError::code, Function.identity()));
  private static final List<String> KEYS = List.of("file_hash", "sheet", "row_no", "cell", "code");
  private static final List<String> OTHERS =
      List.of("file_name", "column_keys", "filing_key", "found", "expected", "rejected_at");
  private static final String IN_ORDER =
      " order by file_name, file_hash, sheet, row_no, cell, code";

  private final Transactions transactions;

  public RejectStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A row that was read again.
   *
   * @param sheet its sheet
   * @param row its number
   * @param key its filing's key; empty when it has none
   */
  public record RowSeen(String sheet, int row, String key) {}

  /** Keeps rejects; the same again changes nothing. */
  public void save(List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    String upsert = transactions.dialect().upsert("reject", KEYS, OTHERS);
    transactions.run(
        () ->
            transactions
                .sql()
                .batch(
                    upsert,
                    rejects,
                    r ->
                        new Object[] {
                          r.fileHash(),
                          r.sheet(),
                          r.row(),
                          r.cell(),
                          r.code().code(),
                          r.file(),
                          r.column(),
                          r.key(),
                          r.found(),
                          r.expected(),
                          r.at()
                        }));
  }

  /**
   * Forgets what was rejected in other files under the keys of these rows, and in earlier versions
   * of their file at their places.
   *
   * @param hash of the file that was read; its own rejects stay
   * @param file its name
   */
  public void clearEarlier(String hash, String file, List<RowSeen> rows) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          long earlier = sql.number("select count(*) from reject where file_hash <> ?", hash);
          if (earlier == 0 || rows.isEmpty()) {
            return;
          }
          sql.batch(
              "delete from reject where file_name = ? and sheet = ? and row_no = ?"
                  + " and file_hash <> ?",
              rows,
              row -> new Object[] {file, row.sheet, row.row, hash});
          sql.batch(
              "delete from reject where filing_key = ? and file_hash <> ?",
              rows.stream().filter(row -> !row.key.isEmpty()).toList(),
              row -> new Object[] {row.key, hash});
        });
  }

  /** The rejects of one file, row by row. */
  public List<Reject> ofFile(String hash) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select * from reject where file_hash = ?" + IN_ORDER,
                    RejectStore::reject,
                    hash));
  }

  /** Rejects of all files, file by file and row by row. */
  public List<Reject> list(int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list("select * from reject" + IN_ORDER + " limit ?", RejectStore::reject, limit));
  }

  /** Hands over all rejects, file by file and row by row. */
  public void each(Consumer<Reject> taker) {
    transactions.read(
        () -> {
          transactions
              .sql()
              .each("select * from reject" + IN_ORDER, row -> taker.accept(reject(row)));
          return null;
        });
  }

  /** How many rows of files were sent back; a row with several cells at fault is one. */
  public long rows() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .number(
                    "select count(*) from"
                        + " (select distinct file_hash, sheet, row_no from reject) sent_back"));
  }

  private static Reject reject(ResultSet row) throws SQLException {
    return new Reject(
        row.getString("file_hash"),
        row.getString("file_name"),
        row.getString("sheet"),
        row.getInt("row_no"),
        row.getString("cell"),
        row.getString("column_keys"),
        row.getString("filing_key"),
        Objects.requireNonNull(CODES.get(row.getString("code"))),
        row.getString("found"),
        row.getString("expected"),
        Objects.requireNonNull(Sql.instant(row, "rejected_at")));
  }
}
