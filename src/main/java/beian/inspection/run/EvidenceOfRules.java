package beian.inspection.run;

import beian.evidence.Evidence;
import beian.evidence.Resolution;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Kinds;
import beian.evidence.kind.Miit;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.inspection.Catalog.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a few rules may know of filings: read at once are the kinds of evidence their cards name,
 * and what says whose a filing is. Everything else is read should one of them ask for it, so that
 * it is told the same as if all had been at hand. Not for several threads.
 */
final class EvidenceOfRules implements Evidence {
  private final Set<EvidenceKind> kinds = new HashSet<>(Set.of(Miit.KIND));
  private final List<Filing> filings;
  private final ObservationStore observations;
  private final Instant now;
  private final Evidence atHand;
  private @Nullable Evidence whole;

  EvidenceOfRules(
      Collection<Entry> rules, List<Filing> filings, ObservationStore observations, Instant now) {
    rules.stream()
        .flatMap(rule -> rule.card().evidence().stream())
        .map(Kinds::of)
        .flatMap(Optional::stream)
        .forEach(kinds::add);
    this.filings = filings;
    this.observations = observations;
    this.now = now;
    this.atHand = observations.evidenceFor(filings, kinds, now);
  }

  private Evidence about(EvidenceKind kind) {
    return kinds.contains(kind) ? atHand : whole();
  }

  private Evidence whole() {
    Evidence all = whole;
    if (all == null) {
      all = observations.evidenceFor(filings, now);
      whole = all;
    }
    return all;
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    return about(kind).sight(kind, subject);
  }

  @Override
  public Owner owner(String address) {
    return atHand.owner(address);
  }

  @Override
  public Resolution resolution(String name) {
    return about(DnsRecord.KIND).resolution(name);
  }
}
