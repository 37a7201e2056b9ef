package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * A material that the rule asks for is not on file. Whether a file shows it, a person sees.
 * Parameters: {@code columns}, where the materials are filed; and those of {@link Scope}.
 */
public final class MaterialsAreMissing implements Check {
  private final List<TextColumn> columns;
  private final Scope scope;

  public MaterialsAreMissing(Parameters given) {
    this.columns = given.each("columns", TextColumn.byKey());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope
        .outside(filing, facts)
        .orElseGet(() -> Verdict.ofEach(columns, column -> of(column, filing)));
  }

  /** Passes, or fails as {@code missing} with the hole {@code material}. */
  public static Verdict of(TextColumn material, Filing filing) {
    String column = material.key();
    return switch (MaterialWord.of(material.of(filing))) {
      case ON_FILE, FILES -> Verdict.pass("materials-named");
      case NOT_ON_FILE -> missing(column);
      case NOT_NEEDED -> Verdict.undetermined("said-needless").of(column);
      case NOTHING ->
          filing.speaksOf(column) && tellsOfMaterials(filing)
              ? missing(column)
              : Verdict.undetermined(Phrase.unfiled("material-not-told", column)).of(column);
    };
  }

  private static Verdict missing(String column) {
    return Verdict.fail("missing", column).with("material", Phrase.word(column));
  }

  /** Whether its sheet says anything of materials at all. */
  private static boolean tellsOfMaterials(Filing filing) {
    return Stream.of(
            filing.materials().personId(),
            filing.materials().businessLicence(),
            filing.materials().photo(),
            filing.materials().verificationForm())
        .anyMatch(written -> !written.isBlank());
  }
}
