package beian.inspection;

import beian.filing.Filing;

/**
 * The logic behind a card. Pure: the same filing and facts give the same verdict; no clock, no I/O,
 * no state. What it says stands in the card; it names faults and words by their keys.
 */
@FunctionalInterface
public interface Check {
  /** Holds the filing against the rule. */
  Verdict check(Filing filing, Facts facts);

  /**
   * Whether it is about filings that have left, too: of those only such rules say something. What
   * they find is for staff and leads to nothing.
   */
  default boolean ofEnded() {
    return false;
  }
}
