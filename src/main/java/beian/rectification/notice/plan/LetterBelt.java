package beian.rectification.notice.plan;

import beian.inspection.store.StandingFindings;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import beian.rectification.cases.CaseFinding;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.HeldRule.State;
import beian.rectification.notice.LetterNight;
import beian.rectification.notice.LetterSettings.Belt;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.LetterNightStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The belt for letters. When one rule suddenly fails for far more filings than on recent nights,
 * the cause is usually ours (a resolver is down, the provider's name was changed), so its letters
 * wait for a person. Who was not told cannot be marked.
 */
public final class LetterBelt {
  private static final Logger LOG = LoggerFactory.getLogger(LetterBelt.class);

  /** How many nights are recent. */
  private static final int RECENT = 7;

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final LetterNightStore nights;
  private final StandingFindings standing;
  private final Belt limits;

  public LetterBelt(Transactions transactions, Belt limits) {
    this.transactions = transactions;
    this.campaigns = new CampaignStore(transactions);
    this.nights = new LetterNightStore(transactions);
    this.standing = new StandingFindings(transactions);
    this.limits = limits;
  }

  /** Weighs a night: writes it down and holds the rules that fail far more often than before. */
  public void weigh(Instant now) {
    transactions.run(
        () -> campaigns.open().ifPresent(campaign -> weigh(campaign, Zone.dayOf(now))));
  }

  private void weigh(Campaign campaign, LocalDate tonight) {
    Map<String, Long> found = nights.weigh(campaign.no(), tonight);
    List<LetterNight> before = nights.before(campaign.no(), tonight);
    Map<String, Long> night = new TreeMap<>(found);
    night.put("", 0L); // there was a night, whatever was found in it
    List<HeldRule> held = new ArrayList<>();
    List<HeldRule> known = nights.held(campaign.no());
    found.forEach(
        (rule, cases) -> {
          long usual = usual(rule, before);
          boolean seen =
              known.stream()
                  .anyMatch(
                      heldRule -> heldRule.rule().equals(rule) && heldRule.night().equals(tonight));
          if (cases > usual && !seen) {
            held.add(new HeldRule(campaign.no(), rule, tonight, cases, usual));
            LOG.info("notice.rule_held rule={} cases={} usual={}", rule, cases, usual);
          }
        });
    nights.write(campaign.no(), tonight, night);
    nights.hold(held);
  }

  /** How many cases of a rule the belt lets through tonight. */
  private long usual(String rule, List<LetterNight> before) {
    List<LocalDate> days = before.stream().map(LetterNight::day).distinct().toList();
    Map<LocalDate, Long> ofRule = new TreeMap<>();
    before.stream()
        .filter(night -> night.rule().equals(rule))
        .forEach(night -> ofRule.put(night.day(), night.found()));
    long most;
    if (days.isEmpty()) {
      most = standing.sorts().inspected() * limits.firstNight() / 100;
    } else if (days.size() == 1) {
      most = ofRule.getOrDefault(days.get(0), 0L); // what the first night found, and no more
    } else {
      List<LocalDate> recent =
          days.subList(Math.max(1, days.size() - RECENT), days.size()); // the first is no measure
      long sum = recent.stream().mapToLong(day -> ofRule.getOrDefault(day, 0L)).sum();
      most = sum * limits.times() / recent.size();
    }
    return Math.max(most, limits.count() - 1L);
  }

  /**
   * Which findings of a campaign may be told: not those of a rule that is held, or was dropped, nor
   * those that no night has weighed.
   */
  Predicate<CaseFinding> passing(int campaign) {
    List<HeldRule> held =
        nights.held(campaign).stream()
            .filter(heldRule -> heldRule.state() != State.RELEASED)
            .toList();
    return finding -> {
      LocalDate weighed = finding.weighedOn();
      return weighed != null
          && held.stream()
              .filter(heldRule -> heldRule.rule().equals(finding.rule()))
              .noneMatch(heldRule -> holds(heldRule, weighed));
    };
  }

  /** A held rule holds what its night weighed and what later ones did; a dropped one its night. */
  private static boolean holds(HeldRule held, LocalDate weighed) {
    return weighed.equals(held.night())
        || (held.state() == State.HELD && weighed.isAfter(held.night()));
  }

  /** The rules that were held in the open campaign, newest night first. */
  public List<HeldRule> held() {
    return campaigns.open().map(campaign -> nights.held(campaign.no())).orElseGet(List::of);
  }

  /**
   * A person lets the letters of a held rule go, or drops them.
   *
   * @throws ProblemException REC-007 without a name, REC-015 when the rule is not held
   */
  public List<HeldRule> decide(String rule, State next, String reason, String by, Instant now) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, rule));
    }
    return transactions.inTransaction(
        () -> {
          List<HeldRule> decided =
              held().stream()
                  .filter(heldRule -> heldRule.rule().equals(rule.toUpperCase(Locale.ROOT)))
                  .filter(heldRule -> heldRule.state() == State.HELD)
                  .toList();
          if (decided.isEmpty()) {
            throw new ProblemException(Problem.at(RectificationError.RULE_NOT_HELD, rule));
          }
          decided.forEach(heldRule -> heldRule.decide(next, by, now, reason));
          return decided;
        });
  }
}
