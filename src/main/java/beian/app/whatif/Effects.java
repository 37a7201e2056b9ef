package beian.app.whatif;

import java.time.Instant;
import java.util.List;

/**
 * What would be otherwise.
 *
 * @param moment for which it is told
 * @param rules by rule, those of which something would be otherwise
 * @param all of all rules together
 * @param filings the first filings that would change, rule by rule
 * @param changed how many filings would change
 */
public record Effects(
    Instant moment,
    List<RuleEffect> rules,
    RuleEffect all,
    List<FilingEffect> filings,
    long changed) {
  /** Copies. */
  public Effects {
    rules = List.copyOf(rules);
    filings = List.copyOf(filings);
  }
}
