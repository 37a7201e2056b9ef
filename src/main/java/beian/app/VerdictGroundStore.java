package beian.app;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;

/** What of a home's database every verdict rests on. */
final class VerdictGroundStore {
  private final Transactions transactions;

  VerdictGroundStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * When the open campaign was opened, and its severities. Read without the right to write, which
   * another thread of a step may hold while it waits for this one.
   */
  String openCampaign() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select opened_at, severities from campaign where open_slot = 1",
                    row -> Sql.instant(row, 1) + " " + row.getString(2))
                .orElse(""));
  }
}
