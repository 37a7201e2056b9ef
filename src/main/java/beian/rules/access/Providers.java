package beian.rules.access;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The access providers of one filing. Names are compared normalized; the provider who runs the
 * suite also goes by its other names.
 *
 * @param own the filing's own access provider, by all its names
 * @param filed all providers at which the filing has access, the own one among them
 * @param listed whether the sheet or the ministry's extract lists the providers
 * @param observations the ministry's extract, when it was used
 */
record Providers(
    Set<String> own, Set<String> filed, boolean listed, List<Observation> observations) {

  static Providers of(Filing filing, Facts facts) {
    Terms terms = facts.terms();
    Set<String> own = names(filing.access().provider(), terms);
    Set<String> filed = new HashSet<>(own);
    for (String provider : filing.access().providersFiled()) {
      filed.addAll(names(provider, terms));
    }
    boolean listed = !filing.access().providersFiled().isEmpty();
    Sight miit = facts.evidence().sight(EvidenceKind.MIIT, Subjects.filing(filing.key()));
    String extract = miit.current() ? miit.newest().get("providers") : "";
    if (extract.isEmpty()) {
      return new Providers(own, filed, listed, List.of());
    }
    for (String provider : extract.split(";")) {
      filed.addAll(names(provider, terms));
    }
    return new Providers(own, filed, true, List.of(miit.newest()));
  }

  /** Whether two names are of one provider. */
  static boolean same(String a, String b, Terms terms) {
    return names(a, terms).contains(Normal.name(b));
  }

  boolean isOwn(Destination destination) {
    return destination.known() && own.contains(Normal.name(destination.provider()));
  }

  boolean isFiled(Destination destination) {
    return destination.known() && filed.contains(Normal.name(destination.provider()));
  }

  /** Every name of the provider of that name, normalized. */
  private static Set<String> names(String provider, Terms terms) {
    String name = Normal.name(provider);
    if (name.isEmpty()) {
      return Set.of();
    }
    Set<String> running = new HashSet<>();
    running.add(Normal.name(terms.provider()));
    for (String alias : terms.aliases()) {
      running.add(Normal.name(alias));
    }
    return running.contains(name) ? running : Set.of(name);
  }
}
