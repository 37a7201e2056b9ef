package beian.app.whatif;

/**
 * How much would be otherwise by one rule, or in all.
 *
 * @param rule the rule's id; empty: all
 * @param fails filings that fail
 * @param undetermined filings of which it cannot be known
 * @param letters letters that wait or would be planned; of all rules each letter once
 * @param deadlines how many deadlines would be on another day
 * @param marksThatCome filings that could be marked and cannot now
 * @param marksThatGo filings that can be marked, or are, and could not
 */
public record RuleEffect(
    String rule,
    Count fails,
    Count undetermined,
    Count letters,
    long deadlines,
    long marksThatCome,
    long marksThatGo) {
  /**
   * A number.
   *
   * @param before what it is
   * @param after what it would be
   */
  public record Count(long before, long after) {
    /** Whether it would be otherwise. */
    public boolean any() {
      return before != after;
    }
  }

  /** Whether anything would be otherwise. */
  public boolean any() {
    return fails.any()
        || undetermined.any()
        || letters.any()
        || deadlines > 0
        || marksThatCome > 0
        || marksThatGo > 0;
  }
}
