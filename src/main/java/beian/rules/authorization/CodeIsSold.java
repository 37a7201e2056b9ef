package beian.rules.authorization;

import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.filing.word.EntityName;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.table.Tables;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;

/** The holder's column says that the code was bought. Who holds a code shows nothing by itself. */
public final class CodeIsSold implements Check {
  private static final DatedTable SALES = Tables.of("code-sales");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    String holder = filing.authorizationCode().holder();
    Verdict verdict = Occasion.CODE.missed(filing).orElseGet(() -> judged(filing, holder, facts));
    return Holes.of(verdict.with("holder", holder.isEmpty() ? "-" : holder), filing);
  }

  private static Verdict judged(Filing filing, String holder, Facts facts) {
    if (holder.isEmpty()) {
      return Verdict.undetermined(Holes.unfiled("auth_code_holder"));
    }
    if (SALES.means(holder, "sold", facts::reached)) {
      return Verdict.fail("sold", "auth_code_holder|" + holder);
    }
    return EntityName.same(holder, filing.entity().name())
        ? Verdict.pass("own-code")
        : Verdict.undetermined("held-by-another");
  }
}
