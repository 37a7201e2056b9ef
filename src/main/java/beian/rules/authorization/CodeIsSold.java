package beian.rules.authorization;

import beian.filing.Filing;
import beian.filing.word.EntityName;
import beian.filing.word.SaleWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.shape.Holes;
import beian.rules.shape.Occasion;

/** The holder's column says that the code was bought. Who holds a code shows nothing by itself. */
public final class CodeIsSold implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String holder = filing.authorizationCode().holder();
    Verdict verdict = Occasion.CODE.missed(filing).orElseGet(() -> judged(filing, holder));
    return Holes.of(verdict.with("holder", holder.isEmpty() ? "-" : holder), filing);
  }

  private static Verdict judged(Filing filing, String holder) {
    if (holder.isEmpty()) {
      return Verdict.undetermined(
              filing.speaksOf("auth_code_holder") ? "column-empty" : "column-silent")
          .with("column", Holes.column("auth_code_holder"));
    }
    if (SaleWord.says(holder)) {
      return Verdict.fail("sold", "auth_code_holder|" + holder);
    }
    return EntityName.same(holder, filing.entity().name())
        ? Verdict.pass("own-code")
        : Verdict.undetermined("held-by-another");
  }
}
