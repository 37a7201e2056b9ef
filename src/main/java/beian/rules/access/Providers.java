package beian.rules.access;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.Terms;
import java.util.List;

/**
 * The access providers of one filing. Names are compared normalized; the provider who runs the
 * suite also goes by its other names.
 *
 * @param own the filing's own access provider
 * @param sheet the providers the sheet lists; may be empty
 * @param extract the ministry's extract on the filing
 * @param terms who runs the suite, and its other names
 */
record Providers(String own, List<String> sheet, Sight extract, Terms terms) {

  static Providers of(Filing filing, Facts facts) {
    return new Providers(
        filing.access().provider(),
        filing.access().providersFiled(),
        facts.evidence().sight(EvidenceKind.MIIT, filing.number()),
        facts.terms());
  }

  /** Whether two names are of one provider. */
  static boolean same(String a, String b, Terms terms) {
    if (a.equals(b)) {
      return !a.isEmpty();
    }
    String name = Normal.name(a);
    return !name.isEmpty() && (name.equals(Normal.name(b)) || terms.runs(a) && terms.runs(b));
  }

  /** Whether the place is the filing's own access provider's. */
  boolean isOwn(Destination destination) {
    return same(own, destination.provider(), terms);
  }

  /** Whether the filing has access at the place's provider, by the sheet or the extract. */
  boolean isFiled(Destination destination) {
    return isOwn(destination) || holds(sheet, destination) || holds(extracted(), destination);
  }

  /** Whether anything lists the providers. */
  boolean listed() {
    return !sheet.isEmpty() || !extracted().isEmpty();
  }

  /** The ministry's extract, when it lists providers. */
  List<Observation> observations() {
    return extracted().isEmpty() ? List.of() : List.of(extract.newest());
  }

  private List<String> extracted() {
    String providers = extract.current() ? extract.newest().get("providers") : "";
    return providers.isEmpty() ? List.of() : List.of(providers.split(";"));
  }

  private boolean holds(List<String> providers, Destination destination) {
    for (String provider : providers) {
      if (same(provider, destination.provider(), terms)) {
        return true;
      }
    }
    return false;
  }
}
