package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domain's owner has not passed identity verification. */
public final class DomainIsNotVerified implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Set<String> domains = Registration.KIND.subjects(filing);
    if (domains.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    // The sheet has one word, which of several domains says nothing.
    Boolean filed = domains.size() == 1 ? filing.domain().verified() : null;
    return Verdict.ofEach(domains, domain -> judged(domain, filed, facts));
  }

  private static Verdict judged(String domain, @Nullable Boolean filed, Facts facts) {
    Sight sight = facts.evidence().sight(Registration.KIND, domain);
    if (sight.contradiction().isPresent()) {
      return unknown(domain, sight).of(domain);
    }
    List<Observation> seen =
        Registration.saying(Registration.VERIFIED, sight.holding()).map(List::of).orElse(List.of());
    String shown = seen.isEmpty() ? "" : Registration.VERIFIED.of(seen.get(0));
    if (shown.equals("否") && !seen.contains(sight.newest())) {
      return unknown(domain, sight).of(domain); // an answer behind a silent one accuses nobody
    }
    if (shown.equals("否")
        && Boolean.TRUE.equals(filed)
        && !Registrant.outweighsSheet(seen.get(0), facts)) {
      return Registrant.sheetSaysOtherwise(seen.get(0)).of(domain);
    }
    if (shown.equals("否") || shown.isEmpty() && Boolean.FALSE.equals(filed)) {
      return Verdict.fail("not-verified", domain).with("domain", domain).on(seen);
    }
    return shown.isEmpty() && filed == null
        ? unknown(domain, sight).of(domain)
        : Verdict.pass("verified").on(seen);
  }

  private static Verdict unknown(String domain, Sight sight) {
    return sight.current()
        ? Verdict.undetermined("not-said").with("domain", domain).on(List.of(sight.newest()))
        : Verdict.undetermined(Registration.KIND, domain, sight);
  }
}
