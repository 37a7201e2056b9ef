package beian.rules.shell;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.number.table.Province;
import beian.filing.peer.Peer;
import beian.filing.peer.Tie;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Named;
import beian.rules.filed.Scope;
import java.util.List;
import java.util.Optional;

/**
 * An entity that applies for a website is at the ministry already, without any. Parameters: {@code
 * but-in}, the provinces in which it may; and those of {@link Scope}.
 */
public final class EntityHasNoWebsite implements Check {
  private static final String YES = "是";
  private static final String NO = "否";

  private final List<String> provinces;
  private final Scope scope;

  public EntityHasNoWebsite(Parameters given) {
    this.provinces = given.texts("but-in");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> judged(filing, facts)), filing);
  }

  private Verdict judged(Filing filing, Facts facts) {
    Sight extract = facts.evidence().sight(Miit.KIND, filing.number());
    if (!extract.current()) {
      return here(filing, facts)
          .orElseGet(() -> Verdict.undetermined(Miit.KIND, filing.number(), extract));
    }
    String exists = Miit.ENTITY_EXISTS.of(extract.newest());
    String count = Miit.SITE_COUNT.of(extract.newest());
    Verdict verdict;
    if (exists.equals(NO)) {
      verdict = Verdict.pass("no-entity-yet");
    } else if (!exists.equals(YES) || count.isEmpty()) {
      verdict = Verdict.undetermined(Miit.KIND, filing.number(), extract);
    } else {
      verdict =
          Integer.parseInt(count) > 0
              ? Verdict.pass("has-websites").with("count", count)
              : shell(filing);
    }
    return verdict.on(List.of(extract.newest()));
  }

  /** What the filings of the entity that are held here tell, under whatever number. */
  private static Optional<Verdict> here(Filing filing, Facts facts) {
    List<Peer> filed =
        facts.peers().sharing(Tie.ENTITY).peers().stream()
            .filter(peer -> !peer.of("filing_no").isEmpty())
            .toList();
    List<Peer> alive = filed.stream().filter(peer -> !peer.ended()).toList();
    if (filed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        alive.isEmpty()
            ? Verdict.undetermined("all-ended-here").with("others", Named.filings(filed))
            : Verdict.pass("has-website-here").with("others", Named.filings(alive)));
  }

  private Verdict shell(Filing filing) {
    Optional<Province> province = filing.inProvince();
    if (!provinces.isEmpty() && province.isEmpty()) {
      return Verdict.undetermined("province-open");
    }
    return province.map(Province::zh).filter(provinces::contains).isPresent()
        ? Verdict.pass("may-at-once")
        : Verdict.fail("shell-entity", filing.number());
  }
}
