package beian.rules.cancellation;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.ProviderNames;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import beian.inspection.table.Tables;
import beian.rules.filed.Holes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** After its access was cancelled a website has no other provider. */
public final class NoProviderFollows implements Check {
  private static final DatedTable SHELLS = Tables.of("shells");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict =
        Cancelled.is(filing, facts)
            ? judged(filing, facts)
            : Verdict.notApplicable("not-cancelled");
    return Holes.of(verdict.with("since", Cancelled.since(filing)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Sight extract = facts.evidence().sight(Miit.KIND, filing.number());
    if (!extract.current()) {
      return Verdict.undetermined(Miit.KIND, filing.number(), extract);
    }
    List<String> providers =
        Arrays.stream(Miit.PROVIDERS.of(extract.newest()).split(";"))
            .filter(provider -> !provider.isEmpty())
            .toList();
    ProviderNames names = facts.terms().providers();
    String runner = facts.terms().provider();
    boolean others =
        providers.stream().anyMatch(name -> names.relation(runner, name) == Relation.OTHER);
    LocalDate done = filing.deregistration().doneAt();
    boolean later = done == null || Facts.day(extract.newest().observedAt()).isAfter(done);
    Verdict verdict =
        others
            ? Verdict.pass("another-provider")
            : providers.isEmpty()
                    && later
                    && SHELLS.means(Miit.STATUS.of(extract.newest()), "website", facts::reached)
                ? Verdict.fail("no-provider-follows", filing.number())
                : Verdict.undetermined("providers-open");
    return verdict.on(List.of(extract.newest()));
  }

  @Override
  public boolean ofEnded() {
    return true;
  }
}
