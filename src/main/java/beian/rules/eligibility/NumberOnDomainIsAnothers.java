package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.peer.OtherEntity;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Named;
import beian.rules.filed.Occasion;
import java.util.List;

/** The domain of an application is filed under another entity. */
public final class NumberOnDomainIsAnothers implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    if (Tie.DOMAIN.of(filing).isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    Sharers sharers = facts.peers().sharing(Tie.DOMAIN);
    List<Peer> anothers =
        sharers.peers().stream()
            .filter(peer -> !peer.of("filing_no").isEmpty() && !peer.ended())
            .filter(peer -> OtherEntity.is(filing, peer))
            .toList();
    if (!anothers.isEmpty()) {
      String domains = String.join(";", Tie.DOMAIN.of(filing).stream().sorted().toList());
      return Verdict.fail("anothers", domains).with("others", Named.filings(anothers));
    }
    return sharers.whole()
        ? Verdict.pass("nobody-elses")
        : Verdict.undetermined("more-filings-than-read");
  }
}
