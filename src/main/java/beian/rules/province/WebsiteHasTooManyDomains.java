package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.table.Province;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.inspection.limit.Limit;
import beian.rules.filed.Scope;
import java.util.Optional;

/**
 * An application enters more domains for a website than its province accepts. Parameters: those of
 * Scope.
 */
public final class WebsiteHasTooManyDomains implements Check {
  private static final Limit MOST = Limit.of("domains-per-website");

  private final Scope scope;

  public WebsiteHasTooManyDomains(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private static Verdict inScope(Filing filing, Facts facts) {
    Optional<Province> province = filing.inProvince();
    if (province.isEmpty()) {
      return Verdict.undetermined("province-open");
    }
    long domains =
        filing.website().domains().stream()
            .map(domain -> DomainName.registered(domain).orElse(domain))
            .distinct()
            .count();
    if (domains == 0) {
      return Verdict.undetermined("no-domain");
    }
    int most = MOST.in(province.get().zh()).number(facts::reached);
    return domains <= most
        ? Verdict.pass("few-domains").with("most", Integer.toString(most))
        : Verdict.fail("too-many", "domain|" + domains)
            .with("count", Long.toString(domains))
            .with("most", Integer.toString(most))
            .with("province", Phrase.of(province.get().zh(), province.get().en()));
  }
}
