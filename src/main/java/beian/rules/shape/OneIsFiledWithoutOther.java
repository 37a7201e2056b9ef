package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;

/**
 * Of two things that belong together only one is filed. Parameters: {@code first} and {@code
 * second}, their columns; and those of {@link Scope}.
 */
public final class OneIsFiledWithoutOther implements Check {
  private final String first;
  private final String second;
  private final Scope scope;

  public OneIsFiledWithoutOther(Parameters given) {
    this.first = given.one("first", Filed.wordColumns());
    this.second = given.one("second", Filed.wordColumns());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing));
  }

  private Verdict inScope(Filing filing) {
    String one = Filed.word(filing, first);
    String other = Filed.word(filing, second);
    if (one.isEmpty() && other.isEmpty()) {
      return Verdict.notApplicable("neither-filed");
    }
    if (!one.isEmpty() && !other.isEmpty()) {
      return Verdict.pass("both-filed");
    }
    String lacking = one.isEmpty() ? first : second;
    return filing.speaksOf(lacking)
        ? Verdict.fail(one.isEmpty() ? "second-alone" : "first-alone", lacking)
            .with("filed", one + other)
        : Verdict.undetermined("column-silent").with("column", lacking).of(lacking);
  }
}
