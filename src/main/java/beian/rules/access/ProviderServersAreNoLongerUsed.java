package beian.rules.access;

import beian.filing.Filing;
import beian.filing.Server;
import beian.filing.number.Normal;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.Verdict.Unknown;
import beian.inspection.card.Phrase;
import beian.rules.access.Providers.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The website no longer uses servers of the filing's access provider. */
public final class ProviderServersAreNoLongerUsed implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    if (filing.access().provider().isEmpty()) {
      return Verdict.undetermined("no-provider");
    }
    Destinations led = Destinations.of(filing, facts);
    ServerStatus status = ServerStatus.of(filing.server());
    Verdict verdict = led(led, Providers.of(filing, facts), status, facts);
    String fault = serverFault(filing.server(), status, verdict.outcome(), facts);
    String id = filing.server().id();
    String server = id.isEmpty() ? "server_id" : Normal.name(id);
    if (!fault.isEmpty()) {
      verdict =
          Verdict.fail(fault, server)
              .with(
                  "places", led.all().isEmpty() ? Phrase.same("-") : Destination.words(led.all()));
    } else if (status != ServerStatus.RUNNING) {
      verdict = openOf(server, verdict);
    }
    LocalDate expiry = filing.server().expiry();
    return verdict
        .with("provider", filing.access().provider())
        .with("server", shown(filing.server().id()))
        .with("status", shown(filing.server().status()))
        .with("expiry", expiry == null ? "-" : expiry.toString())
        .on(led.observations());
  }

  /**
   * What the server adds to where the domain leads; empty when nothing. A server that is gone may
   * have been replaced by another one of the provider, so it proves nothing by itself; one that
   * runs past its expiry was renewed.
   */
  private static String serverFault(Server server, ServerStatus status, Outcome led, Facts facts) {
    LocalDate expiry = server.expiry();
    boolean expired =
        status != ServerStatus.RUNNING
            && status != ServerStatus.SEVERAL
            && expiry != null
            && facts.reached(expiry.plusDays(1));
    if (status == ServerStatus.GONE || expired) {
      return switch (led) {
        case PASS -> "server-replaced";
        case UNDETERMINED -> "";
        default -> status == ServerStatus.GONE ? "server-gone" : "server-expired";
      };
    }
    return status == ServerStatus.STOPPED && led != Outcome.FAIL ? "server-stopped" : "";
  }

  /**
   * Where a domain leads decides about a server that does not run, so what cannot be known of a
   * domain cannot be known of the server: an owner who was told of it has not put it right.
   */
  private static Verdict openOf(String server, Verdict verdict) {
    if (verdict.unknown().isEmpty()) {
      return verdict;
    }
    String domains =
        verdict.unknown().stream().map(Unknown::about).collect(Collectors.joining(";"));
    return verdict.of(domains + ";" + server);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static Verdict led(
      Destinations led, Providers providers, ServerStatus server, Facts facts) {
    List<DomainPlaces> all = led.places(providers);
    List<Destination> own =
        all.stream().flatMap(eachPlaces -> eachPlaces.of(Whose.OWN).stream()).toList();
    if (!own.isEmpty()) {
      return Verdict.pass("used").with("places", Destination.words(own)).on(own.get(0).basis());
    }
    Optional<Verdict> doubt =
        below(led, providers, facts).or(led::lacking).or(() -> late(led, providers, facts));
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (led.all().isEmpty()) {
      return nowhere(led);
    }
    for (DomainPlaces places : all) {
      if (places.divided()) {
        return places.differing();
      }
      if (places.open().isPresent()) {
        return places.open().get();
      }
    }
    if (all.stream().anyMatch(eachPlaces -> !eachPlaces.domain().silent() && !eachPlaces.used())) {
      return Verdict.notApplicable("none-filed");
    }
    if (server == ServerStatus.RUNNING) {
      return Verdict.undetermined("runs-behind").with("places", Destination.words(led.all()));
    }
    return Verdict.fail("moved-away", led.together())
        .with("domain", led.together().replace(";", ", "))
        .with("places", Destination.words(led.all()))
        .on(providers.observations())
        .on(Destination.basis(led.all()));
  }

  /** That a name below a filed domain leads to the provider, or did when somebody looked last. */
  private static Optional<Verdict> below(Destinations led, Providers providers, Facts facts) {
    Verdict old = null;
    for (FiledDomain domain : led.domains()) {
      NamesBelow below = NamesBelow.of(domain, facts);
      List<Destination> own = below.those(place -> providers.whose(place) == Whose.OWN);
      if (!own.isEmpty() && below.current()) {
        return Optional.of(
            Verdict.pass("used-below")
                .with("places", Destination.words(own))
                .with("name", own.get(0).name())
                .on(below.observations())
                .on(Destination.basis(own)));
      }
      old = own.isEmpty() ? old : below.grownOld().of(domain.name());
    }
    return Optional.ofNullable(old);
  }

  private static Verdict nowhere(Destinations led) {
    return led.domains().stream()
        .filter(FiledDomain::mayHaveV6)
        .findFirst()
        .map(
            open ->
                Verdict.undetermined("ipv6-open")
                    .with("domain", open.name())
                    .on(open.observations())
                    .of(open.name()))
        .orElseGet(
            () ->
                Verdict.fail("no-resolution", led.together())
                    .with("domain", led.together().replace(";", ", ")));
  }

  /**
   * A domain that led to the provider, or anywhere when it is silent now, less than 48 hours ago.
   */
  private static Optional<Verdict> late(Destinations led, Providers providers, Facts facts) {
    return led.domains().stream()
        .flatMap(
            domain ->
                LateChange.of(
                    domain, facts, place -> domain.silent() || providers.whose(place) == Whose.OWN)
                    .stream())
        .findFirst();
  }
}
