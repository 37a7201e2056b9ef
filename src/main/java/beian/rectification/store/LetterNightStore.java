package beian.rectification.store;

import beian.inspection.card.Severity;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.LetterNight;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many cases each rule newly failed for in each night, and which rules are held for that. */
public final class LetterNightStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public LetterNightStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /**
   * Counts what no night has counted to a night, whenever it was found, and says for how many cases
   * of a campaign each rule newly failed.
   *
   * @param day of the night, in China
   */
  public Map<String, Long> weigh(int campaign, LocalDate day) {
    jpql.change(
        "update CaseFinding f set f.weighedOn = ?1, f.version = f.version + 1"
            + " where f.weighedOn is null and f.severity <> ?2 and f.parent.no in"
            + " (select c.no from RectificationCase c where c.campaign.no = ?3)",
        day,
        Severity.NOTE,
        campaign);
    Map<String, Long> found = new TreeMap<>();
    jpql.list(
            Object[].class,
            "select f.rule, count(distinct f.parent.no) from CaseFinding f"
                + " where f.parent.campaign.no = ?1 and f.weighedOn = ?2"
                + " and f.severity <> ?3 group by f.rule",
            campaign,
            day,
            Severity.NOTE)
        .forEach(row -> found.put((String) row[0], (Long) row[1]));
    return found;
  }

  /** Writes a night of a campaign down, in place of what was written of it before. */
  public void write(int campaign, LocalDate day, Map<String, Long> found) {
    transactions.run(
        () -> {
          Map<String, Long> fresh = new TreeMap<>(found);
          jpql.list(
                  LetterNight.class,
                  "select n from LetterNight n where n.campaign = ?1 and n.day = ?2",
                  campaign,
                  day)
              .forEach(
                  night -> {
                    Long cases = fresh.remove(night.rule());
                    night.count(cases == null ? night.found() : cases);
                  });
          fresh.forEach(
              (rule, cases) -> jpql.add(List.of(new LetterNight(campaign, day, rule, cases))));
        });
  }

  /** The nights of a campaign before a day, oldest first. */
  public List<LetterNight> before(int campaign, LocalDate day) {
    return jpql.list(
        LetterNight.class,
        "select n from LetterNight n where n.campaign = ?1 and n.day < ?2 order by n.day, n.rule",
        campaign,
        day);
  }

  /** Holds rules. */
  public void hold(Collection<HeldRule> rules) {
    jpql.add(rules);
  }

  /** The rules that were held in a campaign, newest night first. */
  public List<HeldRule> held(int campaign) {
    return jpql.list(
        HeldRule.class,
        "select h from HeldRule h where h.campaign = ?1 order by h.night desc, h.rule",
        campaign);
  }
}
