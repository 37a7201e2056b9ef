package beian.inspection.run;

import beian.evidence.Evidence;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.Namesake;
import beian.filing.store.StoredFiling;
import beian.inspection.Facts;
import beian.inspection.Facts.Peer;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Terms;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Inspects stored filings, a batch at a time: evidence and peers are looked up once for the batch,
 * then the rules run on memory alone.
 */
public final class Inspection {
  private final Inspector inspector;
  private final ObservationStore observations;
  private final FilingStore filings;
  private final Supplier<Terms> terms;

  /**
   * @param terms asked once per batch, because the open campaign is part of them
   */
  public Inspection(
      Inspector inspector,
      ObservationStore observations,
      FilingStore filings,
      Supplier<Terms> terms) {
    this.inspector = inspector;
    this.observations = observations;
    this.filings = filings;
    this.terms = terms;
  }

  /** What every rule says of each filing at that moment, by filing key, in the order given. */
  public Map<String, List<Finding>> inspect(List<StoredFiling> batch, Instant now) {
    Evidence evidence =
        observations.evidenceFor(batch.stream().map(StoredFiling::filing).toList(), now);
    Set<String> persons = new HashSet<>();
    batch.forEach(stored -> persons.add(stored.filing().sitePerson().docNo()));
    persons.remove("");
    Map<String, List<Namesake>> namesakes = filings.sameWebsitePerson(persons);
    Terms inForce = terms.get();
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    for (StoredFiling stored : batch) {
      List<Peer> peers = peers(stored.filing(), namesakes);
      Facts facts = new Facts(now, evidence, () -> peers, inForce);
      found.put(stored.key(), inspector.inspect(stored.filing(), facts));
    }
    return found;
  }

  private static List<Peer> peers(Filing filing, Map<String, List<Namesake>> namesakes) {
    String number = filing.entity().docNo();
    String own = number.isEmpty() ? filing.entity().name() : number;
    return namesakes.getOrDefault(filing.sitePerson().docNo(), List.of()).stream()
        .filter(other -> !other.entityKey().equals(own))
        .map(other -> new Peer(other.filingKey(), other.entityName(), other.organization()))
        .toList();
  }
}
