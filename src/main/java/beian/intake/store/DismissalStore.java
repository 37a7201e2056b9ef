package beian.intake.store;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rejected rows about which nothing is to be done. */
public final class DismissalStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public DismissalStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** How many rows of files of a kind wait; a row with several faults is one. */
  public long waiting(String kind) {
    return jpql.list(
            Object[].class,
            "select distinct x.fileId, x.sheet, x.row from RejectedRow x"
                + " where x.kind = ?1 and x.dismissedAt is null",
            kind)
        .size();
  }

  /**
   * Dismisses what waits of a file.
   *
   * @param file its name
   * @param sheet only of this sheet; empty for all
   * @param rows only these rows; empty for all
   * @return what was dismissed, in order; empty when nothing waits there
   */
  public List<RejectedRow> dismiss(
      String file, String sheet, List<Integer> rows, String by, String why, Instant now) {
    return transactions.inTransaction(
        () -> {
          List<RejectedRow> dismissed = new ArrayList<>();
          for (RejectedRow rejectedRow :
              jpql.list(
                  RejectedRow.class,
                  "select x from RejectedRow x where x.file = ?1 and x.dismissedAt is null"
                      + " order by x.kind, x.sheet, x.row, x.place, x.code",
                  file)) {
            boolean meant =
                (sheet.isEmpty() || sheet.equals(rejectedRow.sheet()))
                    && (rows.isEmpty() || rows.contains(rejectedRow.row()));
            if (meant) {
              write(rejectedRow, by, why, now);
              dismissed.add(rejectedRow);
            }
          }
          return dismissed;
        });
  }

  private void write(RejectedRow rejectedRow, String by, String why, Instant now) {
    Dismissal fresh = new Dismissal(rejectedRow, by, why, now);
    jpql.find(Dismissal.class, new Dismissal.Key(rejectedRow))
        .ifPresentOrElse(standing -> standing.again(fresh), () -> jpql.add(List.of(fresh)));
  }
}
