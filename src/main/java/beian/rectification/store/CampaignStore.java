package beian.rectification.store;

import beian.platform.database.Jpql;
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
