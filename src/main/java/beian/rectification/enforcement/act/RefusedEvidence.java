package beian.rectification.enforcement.act;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.OpenReject;
import beian.evidence.store.OpenRejects;
import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.act.Reproving.ToldFault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 退回的证据 What of the evidence could not be used and may clear whom a told fault accuses: what is of
 * a kind its rule reads, about the filing or about nobody knows whom. While it is open nobody can
 * say that the newest word is known.
 */
final class RefusedEvidence {
  private final OpenRejects rejects;
  private final Catalog catalog;

  RefusedEvidence(Transactions transactions, Catalog catalog) {
    this.rejects = new OpenRejects(transactions);
    this.catalog = catalog;
  }

  /**
   * What stands in the way of each.
   *
   * @param counting which of it counts
   */
  Map<ToldFault, List<OpenReject>> of(Collection<ToldFault> all, Predicate<OpenReject> counting) {
    Map<ToldFault, Map<EvidenceKind, Set<String>>> read = new HashMap<>();
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    for (ToldFault told : all) {
      Map<EvidenceKind, Set<String>> own = subjects(told.finding().rule(), told.filing().filing());
      read.put(told, own);
      own.forEach(
          (kind, some) -> subjects.computeIfAbsent(kind, any -> new HashSet<>()).addAll(some));
    }
    List<OpenReject> open = rejects.about(subjects).stream().filter(counting).toList();
    Map<ToldFault, List<OpenReject>> standing = new HashMap<>();
    read.forEach(
        (told, own) ->
            standing.put(told, open.stream().filter(reject -> mayConcern(reject, own)).toList()));
    return standing;
  }

  /** A file of which nobody knows what it is may be about anything. */
  private static boolean mayConcern(OpenReject reject, Map<EvidenceKind, Set<String>> read) {
    return reject.kind().isEmpty()
        || read.entrySet().stream()
            .anyMatch(kind -> reject.mayConcern(kind.getKey(), kind.getValue()));
  }

  private Map<EvidenceKind, Set<String>> subjects(String rule, Filing filing) {
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    catalog.find(rule).stream()
        .flatMap(entry -> entry.card().evidence().stream())
        .map(Kinds::of)
        .flatMap(Optional::stream)
        .forEach(kind -> subjects.put(kind, kind.subjects(filing)));
    return subjects;
  }
}
