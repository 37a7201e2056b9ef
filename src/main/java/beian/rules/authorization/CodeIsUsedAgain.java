package beian.rules.authorization;

import beian.filing.Filing;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Named;
import beian.rules.filed.Occasion;
import java.util.List;
import java.util.Set;

/** A code with which a filing was approved is used for another application. */
public final class CodeIsUsedAgain implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Set<String> codes = Tie.CODE.of(filing);
    String own = filing.application().no();
    if (codes.isEmpty()) {
      return Verdict.notApplicable("no-code");
    }
    if (own.isEmpty()) {
      return Verdict.undetermined("no-order");
    }
    Sharers sharers = facts.peers().sharing(Tie.CODE);
    List<Peer> used =
        sharers.peers().stream()
            .filter(peer -> ApplicationWord.of(peer.of("order_status")) == ApplicationWord.APPROVED)
            .filter(peer -> !peer.of("order_no").equalsIgnoreCase(own))
            .toList();
    if (!used.isEmpty()) {
      return Verdict.fail("used-again", String.join(";", codes))
          .with("others", Named.filings(used));
    }
    String by = filing.authorizationCode().usedBy();
    if (!by.isEmpty() && !by.equalsIgnoreCase(own)) {
      return Verdict.undetermined("used-by-open").with("value", by);
    }
    return sharers.whole()
        ? Verdict.pass("used-once")
        : Verdict.undetermined("more-filings-than-read");
  }
}
