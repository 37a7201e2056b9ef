package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.ProviderNames;
import beian.inspection.Verdict;
import beian.rules.access.Providers.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The domain leads to a mainland provider at which the filing has no access. */
public final class ProviderLacksAccessFiling implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    Destinations led = Destinations.of(filing, facts);
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    Providers providers = Providers.of(filing, facts);
    List<Verdict> each = new ArrayList<>();
    for (DomainPlaces places : led.places(providers)) {
      for (Verdict verdict : judge(places, facts)) {
        each.add(verdict.outcome() == Outcome.PASS ? 0 : each.size(), verdict);
      }
    }
    return Verdict.joined(each).on(providers.observations());
  }

  /** A FAIL for each provider that lacks it, or one other verdict. */
  private static List<Verdict> judge(DomainPlaces places, Facts facts) {
    FiledDomain domain = places.domain();
    List<Destination> lacking =
        places.of(Whose.OTHER).stream()
            .filter(destination -> destination.mainland() && destination.v4())
            .toList();
    if (lacking.isEmpty()) {
      return List.of(notLacking(places));
    }
    Optional<Verdict> doubt =
        (places.divided() ? Optional.of(places.differing()) : Optional.<Verdict>empty())
            .or(() -> late(places, facts))
            .or(() -> unlisted(places, lacking));
    if (doubt.isPresent()) {
      return List.of(doubt.get());
    }
    ProviderNames names = places.providers().names();
    Map<String, List<Destination>> byProvider = new TreeMap<>();
    for (Destination destination : lacking) {
      byProvider
          .computeIfAbsent(names.canonical(destination.provider()), provider -> new ArrayList<>(2))
          .add(destination);
    }
    List<Verdict> fails = new ArrayList<>(1);
    byProvider.forEach(
        (provider, there) ->
            fails.add(
                Verdict.fail("not-filed", domain.name() + "|" + provider)
                    .with("domain", domain.name())
                    .with("places", Destination.words(there))
                    .with("other", there.get(0).provider())
                    .on(domain.observations())
                    .on(Destination.basis(there))));
    return fails;
  }

  private static Optional<Verdict> late(DomainPlaces places, Facts facts) {
    Providers providers = places.providers();
    return places.used()
        ? Optional.empty()
        : LateChange.of(
            places.domain(), facts, destination -> providers.whose(destination) != Whose.OTHER);
  }

  /** Nothing lists the providers, or the list does not say where the address is. */
  private static Optional<Verdict> unlisted(DomainPlaces places, List<Destination> lacking) {
    boolean somewhere = lacking.stream().allMatch(destination -> destination.region().isBlank());
    if (!places.providers().listed().isEmpty() && !somewhere) {
      return Optional.empty();
    }
    Verdict verdict =
        somewhere ? Verdict.undetermined("region-open") : Verdict.undetermined("no-list");
    return Optional.of(
        verdict
            .with("places", Destination.words(lacking))
            .on(places.domain().observations())
            .on(Destination.basis(lacking))
            .of(places.domain().name()));
  }

  private static Verdict notLacking(DomainPlaces places) {
    FiledDomain domain = places.domain();
    List<Destination> all = domain.destinations();
    if (places.open().isPresent()) {
      return places.open().get();
    }
    if (all.isEmpty() && domain.lacking().isPresent()) {
      return domain.lacking().get();
    }
    if (all.stream().noneMatch(Destination::known)) {
      return Verdict.notApplicable("no-provider-there");
    }
    return Verdict.pass("all-filed").on(domain.observations()).on(Destination.basis(all));
  }
}
