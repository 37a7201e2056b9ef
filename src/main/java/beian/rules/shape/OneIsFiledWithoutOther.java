package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;

/**
 * Of two things that belong together only one is filed. Parameters: {@code first} and {@code
 * second}, their columns; and those of {@link Scope}.
 */
public final class OneIsFiledWithoutOther implements Check {
  private final TextColumn first;
  private final TextColumn second;
  private final Scope scope;

  public OneIsFiledWithoutOther(Parameters given) {
    this.first = given.one("first", TextColumn.byKey());
    this.second = given.one("second", TextColumn.byKey());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing));
  }

  private Verdict inScope(Filing filing) {
    String firstFiled = first.of(filing);
    String secondFiled = second.of(filing);
    if (firstFiled.isEmpty() && secondFiled.isEmpty()) {
      return Verdict.notApplicable(Phrase.unfiled("neither-filed", first.key(), second.key()));
    }
    if (!firstFiled.isEmpty() && !secondFiled.isEmpty()) {
      return Verdict.pass("both-filed");
    }
    String lacking = (firstFiled.isEmpty() ? first : second).key();
    return filing.speaksOf(lacking)
        ? Verdict.fail(firstFiled.isEmpty() ? "second-alone" : "first-alone", lacking)
            .with("filed", firstFiled + secondFiled)
        : Verdict.undetermined(Holes.unfiled(lacking)).of(lacking);
  }
}
