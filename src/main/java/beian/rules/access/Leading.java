package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the filed domains lead, for rules of other families. */
public final class Leading {
  private final Destinations led;
  private final Facts facts;

  private Leading(Destinations led, Facts facts) {
    this.led = led;
    this.facts = facts;
  }

  /** Of that filing. */
  public static Leading of(Filing filing, Facts facts) {
    return new Leading(Destinations.of(filing, facts), facts);
  }

  /** The fault for each domain that leads to a server in the mainland, else that word. */
  public Verdict toMainland(String fault, String otherwise) {
    return to(Leading::isInMainland, fault, otherwise);
  }

  /** The fault for each domain that leads to the provider who runs the suite, else that word. */
  public Verdict toRunner(String fault, String otherwise) {
    return to(this::isRunners, fault, otherwise);
  }

  private boolean isRunners(Destination place) {
    return facts.terms().providers().runs(place.provider());
  }

  /** The fault when it is known since that moment that no domain leads anywhere, else that word. */
  public Verdict nowhere(Instant since, String fault, String otherwise) {
    if (!led.all().isEmpty()) {
      return Verdict.pass(otherwise).on(led.observations());
    }
    Optional<Verdict> lacking = led.lacking();
    if (lacking.isPresent()) {
      return lacking.get();
    }
    return led.observations().stream().anyMatch(seen -> seen.observedAt().isBefore(since))
        ? Verdict.undetermined("not-looked-since").on(led.observations())
        : Verdict.fail(fault, led.together()).on(led.observations());
  }

  private Verdict to(Predicate<Destination> there, String fault, String otherwise) {
    List<Verdict> faults = new ArrayList<>(1);
    for (FiledDomain domain : led.domains()) {
      List<Destination> places = domain.destinations().stream().filter(known(there)).toList();
      if (!places.isEmpty()) {
        faults.add(
            divided(domain, there)
                ? domain
                    .sharing(Verdict.undetermined("resolvers-differ"), this::isRunners)
                    .with("domain", domain.name())
                    .with("places", Destination.words(domain.destinations()))
                    .on(domain.observations())
                : Verdict.fail(fault, domain.name())
                    .with("name", domain.name())
                    .with("places", Destination.words(places))
                    .on(domain.observations())
                    .on(Destination.basis(places)));
      }
    }
    if (!faults.isEmpty()) {
      return Verdict.joined(faults);
    }
    if (led.lacking().isPresent()) {
      return led.lacking().get();
    }
    boolean open = led.all().stream().anyMatch(place -> place.reachable() && !place.known());
    return open
        ? Verdict.undetermined("place-unknown")
            .with("places", Destination.words(led.all()))
            .on(led.observations())
        : Verdict.pass(otherwise).on(led.observations());
  }

  private static Predicate<Destination> known(Predicate<Destination> there) {
    return place -> place.reachable() && place.known() && there.test(place);
  }

  /** Where a CDN's node stands is not where the server stands. */
  private static boolean isInMainland(Destination place) {
    return place.mainland()
        && !place.fronted()
        && !place.basis().isEmpty()
        && !place.region().isEmpty();
  }

  /** Whether the resolvers do not agree. */
  private static boolean divided(FiledDomain domain, Predicate<Destination> there) {
    return domain.ways().stream()
        .anyMatch(
            way ->
                way.answers().stream()
                        .map(answer -> answer.stream().anyMatch(known(there)))
                        .distinct()
                        .count()
                    > 1);
  }
}
