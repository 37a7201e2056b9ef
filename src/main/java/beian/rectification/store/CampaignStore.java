package beian.rectification.store;

import beian.platform.database.Jpql;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import java.util.List;
import java.util.Optional;

/** The campaigns. */
public final class CampaignStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public CampaignStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Every campaign, by number. */
  public List<Campaign> all() {
    return jpql.list(Campaign.class, "select c from Campaign c order by c.no");
  }

  /** The one that is open. */
  public Optional<Campaign> open() {
    return jpql.first(Campaign.class, "select c from Campaign c where c.openSlot = 1");
  }

  /**
   * What verdicts rest on of the one that is open: when it was opened, and its severities; empty
   * when none is. Read without the right to write, which other threads of a step may hold while
   * they wait for this one.
   */
  public String verdictsRestOn() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select opened_at, severities from campaign where open_slot = 1",
                    row -> Sql.instant(row, 1) + " " + row.getString(2))
                .orElse(""));
  }

  /** The campaign of a number. */
  public Optional<Campaign> find(int no) {
    return jpql.find(Campaign.class, no);
  }

  /**
   * Adds a campaign.
   *
   * @throws beian.platform.database.SqlFailure as a duplicate when another one is open
   */
  public void add(Campaign campaign) {
    transactions.run(
        () -> {
          jpql.add(List.of(campaign));
          transactions.flush();
        });
  }
}
