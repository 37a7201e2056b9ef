package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;

/**
 * A licence that such a website needs is not filed. Parameters: {@code column}, where its number is
 * filed; and those of {@link Scope}.
 */
public final class NumberIsNotHeld implements Check {
  private final String column;
  private final Scope scope;

  public NumberIsNotHeld(Parameters given) {
    this.column = given.one("column", Filed.wordColumns());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> of(column, filing, facts));
  }

  /** Passes, or fails as {@code not-held}. */
  public static Verdict of(String column, Filing filing, Facts facts) {
    String number = Filed.word(filing, column);
    return switch (MaterialWord.of(number)) {
      case ON_FILE -> Verdict.pass("number-filed").with("number", number);
      case FILES ->
          Filed.hasForm(column, number, facts)
              ? Verdict.pass("number-filed").with("number", number)
              : Verdict.undetermined("number-of-no-form").with("number", number).of(column);
      case NOT_ON_FILE -> Verdict.fail("not-held", column);
      case NOT_NEEDED -> Verdict.undetermined("said-needless").of(column);
      case NOTHING ->
          filing.speaksOf(column)
              ? Verdict.fail("not-held", column)
              : Verdict.undetermined("column-silent").with("column", column).of(column);
    };
  }
}
