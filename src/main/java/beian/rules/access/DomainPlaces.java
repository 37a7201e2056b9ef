package beian.rules.access;

import beian.inspection.Verdict;
import beian.rules.access.Providers.Whose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places to which a filed domain leads, by whose they are.
 *
 * @param domain the domain
 * @param byWhose the places
 * @param divided whether two resolvers' answers for one name differ in whose the places are: a
 *     split horizon, a carrier's redirect, a change that is under way
 * @param providers the filing's providers
 */
record DomainPlaces(
    FiledDomain domain,
    Map<Whose, List<Destination>> byWhose,
    boolean divided,
    Providers providers) {

  static DomainPlaces of(FiledDomain domain, Providers providers) {
    Map<Whose, List<Destination>> byWhose = new EnumMap<>(Whose.class);
    for (Destination destination : domain.destinations()) {
      byWhose
          .computeIfAbsent(providers.whose(destination), whose -> new ArrayList<>(2))
          .add(destination);
    }
    return new DomainPlaces(domain, byWhose, divided(domain, providers), providers);
  }

  private static boolean divided(FiledDomain domain, Providers providers) {
    for (NameResolution way : domain.ways()) {
      if (way.answers().size() == 1) {
        continue;
      }
      Set<Set<Whose>> sorts = new HashSet<>();
      for (List<Destination> answer : way.answers()) {
        Set<Whose> sort = EnumSet.noneOf(Whose.class);
        for (Destination destination : answer) {
          Whose whose = providers.whose(destination);
          sort.add(whose == Whose.OWN ? Whose.FILED : whose);
        }
        sorts.add(sort);
      }
      if (sorts.size() > 1) {
        return true;
      }
    }
    return false;
  }

  List<Destination> of(Whose whose) {
    return byWhose.getOrDefault(whose, List.of());
  }

  /** Whether it leads to a provider at which the filing has access. */
  boolean used() {
    return byWhose.containsKey(Whose.OWN) || byWhose.containsKey(Whose.FILED);
  }

  /** Whether that place is of a provider at which the filing has access. */
  boolean isUse(Destination place) {
    Whose whose = providers.whose(place);
    return whose == Whose.OWN || whose == Whose.FILED;
  }

  /** That the resolvers say different things. */
  Verdict differing() {
    return domain
        .sharing(Verdict.undetermined("resolvers-differ"), this::isUse)
        .with("domain", domain.name())
        .with("places", Destination.words(domain.destinations()))
        .on(domain.observations())
        .of(domain.name());
  }

  /** That it is not known whose a place is; empty when it is known of all. */
  Optional<Verdict> open() {
    List<Destination> open = of(Whose.OPEN);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Verdict.undetermined("owner-open")
                .with("places", Destination.words(open))
                .with("why", providers.open(open.get(0)))
                .on(domain.observations())
                .on(Destination.basis(open))
                .of(domain.name()));
  }
}
