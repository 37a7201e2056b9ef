package beian.rectification.store;

import beian.inspection.card.Severity;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.time.Period;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The campaigns. */
public final class CampaignStore {
  private final Table<Campaign> table;

  public CampaignStore(Transactions transactions) {
    this.table =
        new Table<>(
            transactions,
            "campaign",
            "campaign_no",
            "name period opened_at opened_by belt_count belt_percent extension severities closed_at"
                + " open_slot",
            CampaignStore::values,
            CampaignStore::campaign);
  }

  /** Every campaign, by number. */
  public List<Campaign> all() {
    return table.list("order by campaign_no");
  }

  /** The one that is open. */
  public Optional<Campaign> open() {
    return table.list("where open_slot = 1").stream().findFirst();
  }

  /** The campaign of a number. */
  public Optional<Campaign> find(int no) {
    return table.list("where campaign_no = ?", no).stream().findFirst();
  }

  /** Adds a campaign. Fails as a duplicate when another one is open. */
  public void add(Campaign campaign) {
    table.insert(campaign);
  }

  /** Changes a campaign. */
  public void save(Campaign campaign) {
    table.save(List.of(campaign));
  }

  private static @Nullable Object[] values(Campaign campaign) {
    return new @Nullable Object[] {
      campaign.no(),
      campaign.name(),
      campaign.period().toString(),
      campaign.openedAt(),
      campaign.openedBy(),
      campaign.belt().count(),
      campaign.belt().percent(),
      campaign.extension().toString(),
      campaign.severities().entrySet().stream()
          .map(one -> one.getKey() + "=" + one.getValue())
          .collect(Collectors.joining(" ")),
      campaign.closedAt(),
      campaign.open() ? 1 : null
    };
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    Map<String, Severity> severities = new TreeMap<>();
    for (String one : Table.words(row, "severities")) {
      int equals = one.indexOf('=');
      severities.put(one.substring(0, equals), Severity.valueOf(one.substring(equals + 1)));
    }
    return new Campaign(
        row.getInt("campaign_no"),
        row.getString("name"),
        Period.parse(row.getString("period"), "campaign.period"),
        Table.instant(row, "opened_at"),
        row.getString("opened_by"),
        new SafetyBelt(row.getInt("belt_count"), row.getInt("belt_percent")),
        Period.parse(row.getString("extension"), "campaign.extension"),
        severities,
        Sql.instant(row, "closed_at"));
  }
}
