package beian.rules.shell;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.table.Tables;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;

/** A filed website has no access provider: an empty shell. */
public final class WebsiteHasNoProvider implements Check {
  private static final DatedTable SHELLS = Tables.of("shells");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.FILED.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Sight extract = facts.evidence().sight(Miit.KIND, filing.number());
    boolean seen = extract.current();
    String providers = seen ? Miit.PROVIDERS.of(extract.newest()) : "";
    boolean called =
        seen && SHELLS.means(Miit.STATUS.of(extract.newest()), "website", facts::reached);
    if (!providers.isEmpty()) {
      return (called ? Verdict.undetermined("extract-divided") : Verdict.pass("has-provider"))
          .on(List.of(extract.newest()));
    }
    if (called) {
      return Verdict.fail("shell", filing.number()).on(List.of(extract.newest()));
    }
    if (extract.contradiction().isPresent()) {
      return Verdict.undetermined(Miit.KIND, filing.number(), extract);
    }
    if (SHELLS.means(filing.status(), "website", facts::reached)) {
      return seen
          ? Verdict.undetermined("extract-silent").on(List.of(extract.newest()))
          : Verdict.fail("shell", filing.number());
    }
    return filing.access().provider().isEmpty() && filing.access().providersFiled().isEmpty()
        ? Verdict.undetermined(Miit.KIND, filing.number(), extract)
        : Verdict.pass("has-provider");
  }

  @Override
  public boolean ofEnded() {
    return true;
  }
}
