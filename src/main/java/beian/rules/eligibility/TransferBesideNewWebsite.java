package beian.rules.eligibility;

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
import java.util.Map;
import java.util.Set;

/** One account transfers a website and files a new one at the same time. */
public final class TransferBesideNewWebsite implements Check {
  private static final Map<String, String> OTHER =
      Map.of("TRANSFER", "NEW_SITE", "NEW_SITE", "TRANSFER");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    String other = OTHER.get(filing.application().type());
    Verdict verdict =
        Occasion.FILING
            .missed(filing)
            .orElseGet(
                () ->
                    other == null
                        ? Verdict.notApplicable("other-application")
                        : judged(filing, other, facts));
    return Holes.of(verdict, filing);
  }

  private static Verdict judged(Filing filing, String other, Facts facts) {
    Set<String> accounts = Tie.ACCOUNT.of(filing);
    if (accounts.isEmpty()) {
      return Verdict.undetermined(Holes.unfiled("account_id"));
    }
    Sharers sharers = facts.peers().sharing(Tie.ACCOUNT);
    List<Peer> beside =
        sharers.peers().stream()
            .filter(peer -> !peer.ended() && peer.of("order_type").equals(other))
            .filter(peer -> ApplicationWord.of(peer.of("order_status")).open())
            .toList();
    if (!beside.isEmpty()) {
      return Verdict.fail("both", String.join(";", accounts)).with("others", Named.filings(beside));
    }
    return sharers.whole()
        ? Verdict.pass("not-both")
        : Verdict.undetermined("more-filings-than-read");
  }
}
