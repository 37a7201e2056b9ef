package beian.rules.change;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import beian.rules.shape.MaterialsAreMissing;
import java.util.Arrays;
import java.util.List;

/**
 * The organization's letter of change is missing, or not in one file with the authenticity
 * checklist. Parameters: those of Scope.
 */
public final class LetterOfChangeIsApart implements Check {
  private static final String LETTER = "mat_change_letter";

  private final Scope scope;

  public LetterOfChangeIsApart(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing));
  }

  private static Verdict inScope(Filing filing) {
    String letter = filing.materials().changeLetter();
    String form = filing.materials().verificationForm();
    Verdict there = MaterialsAreMissing.of(TextColumn.of(LETTER), filing);
    if (there.outcome() != Outcome.PASS) {
      boolean perhapsInForm =
          MaterialWord.of(letter) == MaterialWord.NOTHING
              && List.of(MaterialWord.FILES, MaterialWord.ON_FILE).contains(MaterialWord.of(form));
      return perhapsInForm ? Verdict.undetermined("perhaps-in-checklist").of(LETTER) : there;
    }
    List<String> letters = files(letter);
    List<String> forms = files(form);
    if (letters.isEmpty() || forms.isEmpty()) {
      return Verdict.undetermined("files-not-named").of(LETTER);
    }
    return letters.stream().anyMatch(forms::contains)
        ? Verdict.pass("in-one-file")
        : Verdict.fail("apart", LETTER);
  }

  /** The files a column names; none when it says a word. */
  private static List<String> files(String written) {
    return MaterialWord.of(written) != MaterialWord.FILES
        ? List.of()
        : Arrays.stream(written.split("[;；]")).map(String::strip).toList();
  }
}
