package beian.inspection.run;

import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Subjects;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.StoredFiling;
import beian.inspection.Terms;
import beian.inspection.standing.NewestWord;
import beian.inspection.standing.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Where stored filings stand: ours and alive, or not. Asked before every letter and every mark. */
public final class Standings {
  private final ObservationStore observations;
  private final Supplier<Terms> terms;

  public Standings(ObservationStore observations, Supplier<Terms> terms) {
    this.observations = observations;
    this.terms = terms;
  }

  /** Where these filings stand at that moment, by key. */
  public Map<String, Standing> of(Collection<StoredFiling> filings, Instant now) {
    Set<String> subjects = new LinkedHashSet<>();
    filings.forEach(one -> subjects.addAll(Subjects.of(EvidenceKind.MIIT, one.filing())));
    return of(filings, observations.evidenceOf(EvidenceKind.MIIT, subjects, now), now);
  }

  /** The same on evidence that is at hand. */
  Map<String, Standing> of(Collection<StoredFiling> filings, Evidence evidence, Instant now) {
    Terms inForce = terms.get();
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (StoredFiling one : filings) {
      standings.put(
          one.key(),
          NewestWord.of(
              one.filing(), one.changedAt(), extracts(one.filing(), evidence), inForce, now));
    }
    return standings;
  }

  private static Sight extracts(Filing filing, Evidence evidence) {
    return Subjects.of(EvidenceKind.MIIT, filing).stream()
        .findFirst()
        .map(subject -> evidence.sight(EvidenceKind.MIIT, subject))
        .orElse(Sight.MISSING);
  }
}
