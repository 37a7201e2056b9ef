package beian.report.contradiction;

import beian.inspection.card.Words;
import beian.platform.list.Listing;

/**
 * A filing whose records disagree.
 *
 * @param filing its number
 * @param rule the id of the state check that says so
 * @param says what disagrees
 * @param remedy what staff do
 */
public record ContradictionLine(String filing, String rule, Words says, Words remedy) {
  /** Its columns, wherever contradictions are listed. */
  public static final Listing<ContradictionLine> LISTING =
      new Listing<ContradictionLine>()
          .column("filing_no", "备案号", "Filing", ContradictionLine::filing)
          .width(21)
          .column("rule", "规则", "Rule", ContradictionLine::rule)
          .width(10)
          .column("says", "矛盾之处", "What disagrees", ContradictionLine::says)
          .lines(60)
          .column("next", "如何处理", "What staff do", ContradictionLine::remedy)
          .lines(60);
}
