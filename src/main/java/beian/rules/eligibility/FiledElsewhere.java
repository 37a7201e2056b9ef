package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Named;
import java.util.List;
import java.util.Optional;

/** Whether the domain of an application has a filing already. */
final class FiledElsewhere {
  private FiledElsewhere() {}

  /** That it has, or that nobody knows; empty when none is known here. */
  static Optional<Verdict> under(Filing filing, Facts facts) {
    if (!filing.filingNo().isEmpty()) {
      return Optional.of(Verdict.pass("has-number"));
    }
    Sharers sharers = facts.peers().sharing(Tie.DOMAIN);
    List<Peer> filed =
        sharers.peers().stream()
            .filter(peer -> !peer.of("filing_no").isEmpty() && !peer.ended())
            .toList();
    if (!filed.isEmpty()) {
      return Optional.of(Verdict.pass("filed-under").with("others", Named.filings(filed)));
    }
    return sharers.whole()
        ? Optional.empty()
        : Optional.of(Verdict.undetermined("more-filings-than-read"));
  }
}
