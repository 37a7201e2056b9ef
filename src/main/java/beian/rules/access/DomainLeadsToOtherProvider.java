package beian.rules.access;

import beian.evidence.AddressRanges;
import beian.evidence.kind.DnsRecord;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.rules.access.Providers.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filed domain leads to addresses that are not of the filing's access provider. */
public final class DomainLeadsToOtherProvider implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    String provider = filing.access().provider();
    if (provider.isEmpty()) {
      return Verdict.undetermined("no-provider");
    }
    Destinations led = Destinations.of(filing, facts);
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    Providers providers = Providers.of(filing, facts);
    List<Verdict> each = new ArrayList<>();
    for (DomainPlaces places : led.places(providers)) {
      Verdict verdict = judge(places, facts);
      each.add(verdict.outcome() == Outcome.PASS ? 0 : each.size(), verdict);
    }
    return Verdict.joined(each).with("provider", provider).on(providers.observations());
  }

  private static Verdict judge(DomainPlaces places, Facts facts) {
    FiledDomain domain = places.domain();
    List<Destination> foreign = new ArrayList<>(places.of(Whose.OTHER));
    List<Destination> hidden = places.of(Whose.HIDDEN);
    foreign.addAll(hidden);
    if (domain.silent()) {
      return Verdict.notApplicable("leads-nowhere");
    }
    if (places.divided() && (!foreign.isEmpty() || !places.used())) {
      return places.differing();
    }
    if (places.used()) {
      return foreign.isEmpty() ? led(places, facts) : fail("mixed", places, foreign);
    }
    Optional<Verdict> doubt =
        places
            .open()
            .or(domain::lacking)
            .or(() -> late(places, facts))
            .or(() -> withoutV4(places, foreign))
            .or(() -> seenFromInside(places, hidden))
            .or(() -> below(places, foreign, facts));
    return doubt.orElseGet(
        () -> fail(hidden.size() == foreign.size() ? "not-public" : "elsewhere", places, foreign));
  }

  /** A name below it that leads to a provider of the filing is use there, as far as it is known. */
  private static Optional<Verdict> below(
      DomainPlaces places, List<Destination> foreign, Facts facts) {
    NamesBelow below = NamesBelow.of(places.domain(), facts);
    List<Destination> own = below.those(places::isUse);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        below.current()
            ? fail("used-below", places, foreign)
                .with("name", own.get(0).name())
                .on(below.observations())
                .on(Destination.basis(own))
            : below.grownOld().of(places.domain().name()));
  }

  private static Optional<Verdict> late(DomainPlaces places, Facts facts) {
    return LateChange.of(places.domain(), facts, places::isUse);
  }

  /** Access is recorded by IPv4 addresses, so an IPv6 address alone is no proof against it. */
  private static Optional<Verdict> withoutV4(DomainPlaces places, List<Destination> foreign) {
    return foreign.stream().anyMatch(Destination::v4)
        ? Optional.empty()
        : Optional.of(
            Verdict.undetermined("only-ipv6")
                .with("domain", places.domain().name())
                .with("places", Destination.words(foreign))
                .on(places.domain().observations())
                .of(places.domain().name()));
  }

  /** A private address given by a resolver of a private network is that network's own view. */
  private static Optional<Verdict> seenFromInside(DomainPlaces places, List<Destination> hidden) {
    boolean outside =
        places.domain().observations().stream()
            .filter(
                observation ->
                    hidden.stream()
                        .anyMatch(place -> place.address().equals(DnsRecord.VALUE.of(observation))))
            .anyMatch(observation -> AddressRanges.isPublic(DnsRecord.RESOLVER.of(observation)));
    return hidden.isEmpty() || outside
        ? Optional.empty()
        : Optional.of(
            Verdict.undetermined("seen-from-inside")
                .with("domain", places.domain().name())
                .with("places", Destination.words(hidden))
                .on(places.domain().observations())
                .of(places.domain().name()));
  }

  private static Verdict fail(String fault, DomainPlaces places, List<Destination> wrong) {
    return places
        .domain()
        .sharing(Verdict.fail(fault, places.domain().name()), places::isUse)
        .with("domain", places.domain().name())
        .with("places", Destination.words(wrong))
        .on(places.domain().observations())
        .on(Destination.basis(wrong));
  }

  /** The domain leads to providers of the filing alone, as far as known. */
  private static Verdict led(DomainPlaces places, Facts facts) {
    List<Destination> all = places.domain().destinations();
    List<Destination> abroad =
        all.stream()
            .filter(
                destination ->
                    places.providers().whose(destination) != Whose.OPEN && !destination.mainland())
            .toList();
    if (!abroad.isEmpty() && facts.terms().on(Reading.MAINLAND_ACCESS_ONLY)) {
      return fail("outside-mainland", places, abroad);
    }
    return places
        .open()
        .orElseGet(
            () ->
                Verdict.pass("own")
                    .with("places", Destination.words(all))
                    .on(places.domain().observations())
                    .on(Destination.basis(all)));
  }
}
