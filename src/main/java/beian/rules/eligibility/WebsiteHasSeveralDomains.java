package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.peer.Tie;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.Set;

/** A website to be filed names more registered domains than one website may have. */
public final class WebsiteHasSeveralDomains implements Check {
  private static final Limit MOST = Limit.of("domains-per-website");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(
        Occasion.NEW_FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Set<String> registered = Tie.DOMAIN.of(filing);
    if (registered.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    int allowed = MOST.number(facts::reached);
    String names = String.join(";", registered.stream().sorted().toList());
    return registered.size() > allowed
        ? Verdict.fail("several", names)
            .with("count", Integer.toString(registered.size()))
            .with("limit", Integer.toString(allowed))
        : Verdict.pass("one-domain");
  }
}
