package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import java.util.List;

/**
 * A licence that such a website needs is not filed. Parameters: {@code column}, where its number is
 * filed; {@code business}, words of which the business scope has to show one; and those of {@link
 * Scope}.
 */
public final class NumberIsNotHeld implements Check {
  private final TextColumn column;
  private final List<String> business;
  private final Scope scope;

  public NumberIsNotHeld(Parameters given) {
    this.column = given.one("column", TextColumn.byKey());
    this.business = given.texts("business");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts)), filing);
  }

  private Verdict inScope(Filing filing, Facts facts) {
    Verdict held = of(column, filing, facts);
    boolean shown =
        business.isEmpty() || business.stream().anyMatch(filing.entity().businessScope()::contains);
    return held.outcome() == Outcome.PASS && !shown ? Verdict.undetermined("scope-unclear") : held;
  }

  /** Passes, or fails as {@code not-held}. */
  public static Verdict of(TextColumn column, Filing filing, Facts facts) {
    String number = column.of(filing);
    return switch (MaterialWord.of(number)) {
      case ON_FILE -> Verdict.pass("number-filed").with("number", number);
      case FILES ->
          column.hasForm(number, facts)
              ? Verdict.pass("number-filed").with("number", number)
              : Verdict.undetermined("number-of-no-form").with("number", number).of(column.key());
      case NOT_ON_FILE -> Verdict.fail("not-held", column.key());
      case NOT_NEEDED -> Verdict.undetermined("said-needless").of(column.key());
      case NOTHING ->
          filing.speaksOf(column.key())
              ? Verdict.fail("not-held", column.key())
              : Verdict.undetermined(Holes.unfiled(column.key())).of(column.key());
    };
  }
}
