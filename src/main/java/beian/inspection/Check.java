package beian.inspection;

import beian.filing.Filing;
import beian.inspection.card.RuleCard;

/**
 * One check. Pure: the same filing and facts give the same verdict; no clock, no I/O, no state.
 * Carries a {@link RuleCard}.
 */
@FunctionalInterface
public interface Rule {
  /** Holds the filing against the rule. */
  Verdict check(Filing filing, Facts facts);
}
