package beian.rules.authorization;

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
import java.util.Set;

/** A server on which another entity is filed is used without an authorization code. */
public final class SharedServerLacksCode implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Set<String> servers = Tie.SERVER.of(filing);
    if (servers.isEmpty()) {
      return Verdict.undetermined(Holes.unfiled("server_id"));
    }
    Sharers sharers = facts.peers().sharing(Tie.SERVER);
    List<Peer> others =
        sharers.peers().stream()
            .filter(peer -> !peer.ended() && OtherEntity.is(filing, peer))
            .toList();
    if (others.isEmpty()) {
      return sharers.whole()
          ? Verdict.pass("one-entity")
          : Verdict.undetermined("more-filings-than-read");
    }
    if (!filing.authorizationCode().code().isEmpty()) {
      return Verdict.pass("by-code");
    }
    // The server may be this entity's own, and the others are there by codes.
    boolean known =
        filing.speaksOf("auth_code")
            && others.stream()
                .allMatch(peer -> peer.speaksOf("auth_code") && peer.of("auth_code").isEmpty());
    return known
        ? Verdict.fail("no-code-used", String.join(";", servers))
            .with("others", Named.filings(others))
        : Verdict.undetermined("perhaps-by-code");
  }
}
