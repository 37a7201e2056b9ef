package beian.rules.cancellation;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.word.TransferWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.ProviderNames;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import java.util.List;

/** All websites of an entity were transferred, so that nothing is left at the provider before. */
public final class AllWebsitesWereTransferred implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(judged(filing, facts), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    ProviderNames names = facts.terms().providers();
    String provider = filing.access().provider();
    String previous = filing.access().previousProvider();
    if (previous.isEmpty() || names.relation(provider, previous) != Relation.OTHER) {
      return Verdict.notApplicable("not-transferred-in");
    }
    if (TransferWord.of(filing.access().transferStatus()) != TransferWord.COMPLETED) {
      return Verdict.notApplicable("transfer-not-completed");
    }
    if (Tie.ENTITY.of(filing).isEmpty()) {
      return Verdict.undetermined("no-entity-number");
    }
    Sharers sharers = facts.peers().sharing(Tie.ENTITY);
    List<Peer> alive = sharers.peers().stream().filter(peer -> !peer.ended()).toList();
    boolean all =
        alive.stream()
            .allMatch(
                peer ->
                    TransferWord.of(peer.of("transfer_status")) == TransferWord.COMPLETED
                        && names.relation(peer.of("prev_provider"), previous) == Relation.SAME);
    if (!all) {
      return Verdict.pass("some-remain");
    }
    Sight extract = facts.evidence().sight(Miit.KIND, filing.number());
    String count = extract.current() ? Miit.SITE_COUNT.of(extract.newest()) : "";
    if (count.isEmpty() || !sharers.whole()) {
      return Verdict.undetermined(Miit.KIND, filing.number(), extract);
    }
    int transferred = alive.size() + 1;
    Verdict verdict =
        Integer.parseInt(count) > transferred
            ? Verdict.pass("some-remain")
            : Verdict.fail("all-transferred", filing.entity().docNo())
                .with("count", Integer.toString(transferred));
    return verdict.on(List.of(extract.newest()));
  }
}
