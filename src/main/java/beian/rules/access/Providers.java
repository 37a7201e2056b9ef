package beian.rules.access;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.ProviderNames;
import beian.inspection.ProviderNames.Kind;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The access providers of one filing, by the sheet and by the ministry's extract.
 *
 * @param own the filing's own access provider
 * @param sheet the providers the sheet lists; may be empty
 * @param extract the ministry's extract on the filing
 * @param names which names are of one provider
 */
record Providers(String own, List<String> sheet, Sight extract, ProviderNames names) {
  /** Whose a place is, for the filing. */
  enum Whose {
    /** The filing's own access provider's. */
    OWN,
    /** Another provider's, at which the filing has access too. */
    FILED,
    /** Certainly another provider's, at which it has none. */
    OTHER,
    /** An address nobody on the internet can reach. */
    HIDDEN,
    /** Nobody knows. */
    OPEN
  }

  static Providers of(Filing filing, Facts facts) {
    return new Providers(
        filing.access().provider(),
        filing.access().providersFiled(),
        facts.evidence().sight(Miit.KIND, filing.number()),
        facts.terms().providers());
  }

  /** Whose the place is. */
  Whose whose(Destination place) {
    if (!place.reachable()) {
      return Whose.HIDDEN;
    }
    String provider = place.provider();
    Relation toOwn = place.known() ? names.relation(own, provider) : Relation.UNKNOWN;
    if (toOwn == Relation.SAME || place.known() && names.runs(provider) && extractIsOurs()) {
      return Whose.OWN;
    }
    Relation toFiled = toAny(listed(), provider);
    if (toFiled == Relation.SAME) {
      return Whose.FILED;
    }
    boolean sure = toOwn == Relation.OTHER && toFiled == Relation.OTHER;
    return sure && names.kind(provider) == Kind.CLOUD && !place.fronted()
        ? Whose.OTHER
        : Whose.OPEN;
  }

  /** Why it is not known whose the place is. */
  Phrase open(Destination place) {
    String provider = place.provider();
    if (!place.known()) {
      return Phrase.word("address-unknown");
    }
    String word =
        switch (place.fronted() ? Kind.CDN : names.kind(provider)) {
          case CARRIER -> "owner-carrier";
          case CDN -> "owner-cdn";
          case CLOUD -> "owner-perhaps-filed";
        };
    return Phrase.word(word).with("provider", provider);
  }

  /** Whether the lists hold a provider: OTHER when all of them are others, or there are none. */
  Relation lists(List<String> some, String provider) {
    return toAny(some, provider);
  }

  private Relation toAny(List<String> some, String provider) {
    Relation relation = Relation.OTHER;
    for (String text : some) {
      switch (names.relation(text, provider)) {
        case SAME -> {
          return Relation.SAME;
        }
        case UNKNOWN -> relation = Relation.UNKNOWN;
        default -> {}
      }
    }
    return relation;
  }

  /** Everybody who is listed, by the sheet or the extract. */
  List<String> listed() {
    List<String> listed = new ArrayList<>(sheet);
    listed.addAll(extracted());
    return listed;
  }

  /** The ministry's extract, when it lists providers. */
  List<Observation> observations() {
    return extracted().isEmpty() ? List.of() : List.of(extract.newest());
  }

  /** The providers the ministry's extract lists; empty when there is no extract to be used. */
  List<String> extracted() {
    String providers = extract.current() ? Miit.PROVIDERS.of(extract.newest()) : "";
    return providers.isEmpty() ? List.of() : List.of(providers.split(";"));
  }

  private boolean extractIsOurs() {
    return extracted().stream().anyMatch(names::runs);
  }
}
