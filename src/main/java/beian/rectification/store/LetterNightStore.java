package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.notice.HeldRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many cases each rule newly failed for in each night, and which rules are held for that. */
public final class LetterNightStore {
  private final Transactions transactions;
  private final Table<HeldRule> held;
  private final Table<Night> nights;

  /**
   * What a rule did in a night.
   *
   * @param rule which; empty in the row that says that there was a night
   * @param found how many cases it newly failed for
   */
  public record Night(int campaign, LocalDate day, String rule, long found) {}

  public LetterNightStore(Transactions transactions) {
    this.transactions = transactions;
    this.held =
        new Table<>(
            transactions,
            "held_rule",
            "campaign_no rule night",
            "found usual state decided_by decided_at decided_why",
            one ->
                new @Nullable Object[] {
                  one.campaign(),
                  one.rule(),
                  one.night(),
                  one.found(),
                  one.usual(),
                  one.state(),
                  one.by(),
                  one.decidedAt(),
                  one.why()
                },
            LetterNightStore::heldRule);
    this.nights =
        new Table<>(
            transactions,
            "letter_night",
            "campaign_no night rule",
            "found",
            one -> new Object[] {one.campaign(), one.day(), one.rule(), one.found()},
            row ->
                new Night(
                    row.getInt("campaign_no"),
                    Objects.requireNonNull(Table.day(row, "night")),
                    row.getString("rule"),
                    row.getLong("found")));
  }

  /** How many cases of a campaign each rule newly failed for on a day in China. */
  public Map<String, Long> found(int campaign, LocalDate day) {
    Instant from = day.atStartOfDay(Zone.CHINA).toInstant();
    Map<String, Long> found = new TreeMap<>();
    Sql.Taker taker = row -> found.put(row.getString(1), row.getLong(2));
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  "select f.rule, count(distinct f.case_no) from case_finding f"
                      + " join rectification_case c on c.case_no = f.case_no"
                      + " where c.campaign_no = ? and f.first_found_at >= ?"
                      + " and f.first_found_at < ? and f.severity <> 'NOTE' group by f.rule",
                  taker,
                  campaign,
                  from,
                  Zone.endOf(day));
          return found;
        });
    return found;
  }

  /** How many filings were inspected at all. */
  public long inspected() {
    return transactions.read(() -> transactions.sql().number("select count(*) from inspection"));
  }

  /** Writes a night down. */
  public void save(Collection<Night> rows) {
    nights.save(rows);
  }

  /** The nights of a campaign before a day, oldest first. */
  public List<Night> before(int campaign, LocalDate day) {
    return nights.list("where campaign_no = ? and night < ? order by night, rule", campaign, day);
  }

  /** Holds rules, or keeps what was decided about them. */
  public void hold(Collection<HeldRule> rules) {
    held.save(rules);
  }

  /** The rules that were held in a campaign, newest night first. */
  public List<HeldRule> held(int campaign) {
    return held.list("where campaign_no = ? order by night desc, rule", campaign);
  }

  private static HeldRule heldRule(ResultSet row) throws SQLException {
    return new HeldRule(
        row.getInt("campaign_no"),
        row.getString("rule"),
        Objects.requireNonNull(Table.day(row, "night")),
        row.getLong("found"),
        row.getLong("usual"),
        HeldRule.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"),
        row.getString("decided_why"));
  }
}
