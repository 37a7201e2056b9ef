package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Named;
import beian.rules.filed.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A filed website of the entity that applies for another one is unused or being rebuilt. */
public final class OldWebsiteIsNotInOrder implements Check {
  private static final Map<String, String> FAULTS =
      Map.of("UNUSED", "unused", "DISCARDED", "unused", "REBUILDING", "rebuilding");
  private static final Set<String> GOOD = Set.of("LIVE", "UNDER_CONSTRUCTION");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(
        Occasion.NEW_WEBSITE.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    if (Tie.ENTITY.of(filing).isEmpty()) {
      return Verdict.undetermined("no-entity-number");
    }
    Sharers sharers = facts.peers().sharing(Tie.ENTITY);
    List<Peer> filed =
        sharers.peers().stream()
            .filter(peer -> !peer.of("filing_no").isEmpty() && !peer.ended())
            .toList();
    List<Verdict> faults = new ArrayList<>();
    for (Peer peer : filed) {
      String fault = FAULTS.get(peer.of("site_status"));
      if (fault != null) {
        faults.add(Verdict.fail(fault, peer.number()).with("others", Named.filings(List.of(peer))));
      }
    }
    if (!faults.isEmpty()) {
      return Verdict.joined(faults);
    }
    // An entity that adds a website has another one; where none is held here, it is elsewhere.
    boolean known =
        !filed.isEmpty() && filed.stream().allMatch(peer -> GOOD.contains(peer.of("site_status")));
    return known && sharers.whole()
        ? Verdict.pass("others-in-order")
        : Verdict.undetermined("others-unknown");
  }
}
