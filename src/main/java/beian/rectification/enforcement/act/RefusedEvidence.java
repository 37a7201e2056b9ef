package beian.rectification.enforcement.act;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.OpenReject;
import beian.evidence.store.OpenRejects;
import beian.inspection.Catalog;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.act.Reproving.ToldFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * 退回的证据 What of the evidence could not be used and may clear whom a told fault accuses: what is of
 * a kind its rule reads, about the filing or about nobody knows whom; and files that nobody reads.
 * While it is open nobody can say that the newest word is known.
 */
public final class RefusedEvidence {
  private final OpenRejects rejects;
  private final Catalog catalog;
  private final Supplier<List<String>> unread;

  /**
   * @param unread the files from the inbox that nobody reads, as they lie there when it is asked
   */
  public RefusedEvidence(
      Transactions transactions, Catalog catalog, Supplier<List<String>> unread) {
    this.rejects = new OpenRejects(transactions);
    this.catalog = catalog;
    this.unread = unread;
  }

  /** What may be about anything: files of which nobody knows what they are. */
  public List<OpenReject> aboutAnything() {
    return all(Map.of());
  }

  private List<OpenReject> all(Map<EvidenceKind, Set<String>> subjects) {
    List<OpenReject> all = new ArrayList<>();
    unread.get().forEach(file -> all.add(OpenReject.of(file)));
    all.addAll(rejects.about(subjects));
    return all;
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
      Map<EvidenceKind, Set<String>> own =
          catalog.subjects(told.finding().rule(), told.filing().filing());
      read.put(told, own);
      own.forEach(
          (kind, some) -> subjects.computeIfAbsent(kind, any -> new HashSet<>()).addAll(some));
    }
    List<OpenReject> open = all(subjects).stream().filter(counting).toList();
    Map<ToldFault, List<OpenReject>> standing = new HashMap<>();
    read.forEach(
        (told, own) ->
            standing.put(
                told, open.stream().filter(reject -> changeMayConcern(reject, own)).toList()));
    return standing;
  }

  /** A file of which nobody knows what it is may be about anything. */
  private static boolean changeMayConcern(OpenReject reject, Map<EvidenceKind, Set<String>> read) {
    return reject.kind().isEmpty()
        || read.entrySet().stream()
            .anyMatch(kind -> reject.changeMayConcern(kind.getKey(), kind.getValue()));
  }
}
