package beian.rules.access;

import beian.evidence.Resolution;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.ProviderNames;
import beian.inspection.ProviderNames.Kind;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the filed domains lead, as diagnoses and actions ask it. */
public final class WhereItLeads {
  private WhereItLeads() {}

  /** To this provider, to another in the mainland, abroad, nowhere, to several of these. */
  public static DecisionAnswer of(Situation situation) {
    Destinations led = Destinations.of(situation.filing(), situation.facts());
    if (led.lacking().isPresent()) {
      return DecisionAnswer.unknown(led.lacking().get());
    }
    List<Destination> all = led.all();
    if (all.isEmpty()) {
      return DecisionAnswer.of("nowhere", Phrase.word("leads-to-nothing")).on(led.observations());
    }
    Phrase why = Phrase.word("leads-to").with("places", Destination.words(all));
    Set<String> where = new LinkedHashSet<>();
    for (Destination place : all) {
      Optional<String> side = side(place, situation);
      if (side.isEmpty()) {
        return DecisionAnswer.unknown(why).on(led.observations()).on(Destination.basis(all));
      }
      where.add(side.get());
    }
    String value = where.size() == 1 ? where.iterator().next() : "mixed";
    return DecisionAnswer.of(value, why).on(led.observations()).on(Destination.basis(all));
  }

  /** Of a carrier's or a CDN's address it is not known whose server stands behind it. */
  private static Optional<String> side(Destination place, Situation situation) {
    ProviderNames names = situation.facts().terms().providers();
    if (!place.known() || !place.reachable()) {
      return Optional.empty();
    }
    if (!place.mainland()) {
      return Optional.of("abroad");
    }
    if (names.runs(place.provider())) {
      return Optional.of("here");
    }
    boolean other =
        names.relation(situation.facts().terms().provider(), place.provider()) == Relation.OTHER;
    return other && names.kind(place.provider()) == Kind.CLOUD && !place.fronted()
        ? Optional.of("mainland")
        : Optional.empty();
  }

  /** Whether a change of the DNS is not yet seen everywhere. */
  public static DecisionAnswer change(Situation situation) {
    Filing filing = situation.filing();
    Instant changed = filing.domain().dnsChangedAt();
    if (changed != null && !situation.facts().reached(changed.plus(Resolution.CHANGE_WINDOW))) {
      Phrase why = Phrase.word("dns-changed").with("time", Facts.minute(changed));
      return DecisionAnswer.of("under-way", why);
    }
    Destinations led = Destinations.of(filing, situation.facts());
    for (FiledDomain domain : led.domains()) {
      List<String> now = domain.destinations().stream().map(Destination::address).toList();
      Optional<Verdict> late =
          LateChange.of(domain, situation.facts(), place -> !now.contains(place.address()));
      if (late.isPresent()) {
        return DecisionAnswer.of("under-way", late.get().why()).on(late.get().evidence());
      }
    }
    return led.lacking().isPresent()
        ? DecisionAnswer.unknown(led.lacking().get())
        : DecisionAnswer.of("settled", Phrase.word("dns-settled")).on(led.observations());
  }

  /** Whether the domain leads to the filed address; ranges are not compared. */
  public static DecisionAnswer address(Situation situation) {
    List<String> filed = situation.filing().access().serverIps();
    if (filed.isEmpty() || filed.stream().anyMatch(text -> text.matches(".*[-/].*"))) {
      return DecisionAnswer.unknown(Phrase.word("no-single-address"));
    }
    Destinations led = Destinations.of(situation.filing(), situation.facts());
    if (led.lacking().isPresent()) {
      return DecisionAnswer.unknown(led.lacking().get());
    }
    List<Destination> all = led.all().stream().filter(Destination::v4).toList();
    if (all.isEmpty() || all.stream().anyMatch(place -> !isAddress(place.address()))) {
      return DecisionAnswer.unknown(Phrase.word("leads-to-no-address")).on(led.observations());
    }
    Phrase why =
        Phrase.word("addresses-are")
            .with("places", Destination.words(all))
            .with("filed", String.join(", ", filed));
    boolean same = all.stream().anyMatch(place -> filed.contains(place.address()));
    return DecisionAnswer.of(same ? "same" : "other", why).on(led.observations());
  }

  private static boolean isAddress(String text) {
    return text.matches("[0-9.]+");
  }
}
