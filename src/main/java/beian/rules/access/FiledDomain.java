package beian.rules.access;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.inspection.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One filed domain and the names it stands for: itself, its {@code www.}, other filed names and the
 * homepage's of the same registered domain.
 *
 * @param name the domain
 * @param ways where each of the names leads, as far as known
 * @param unseen why it is not known of every name; null when it is
 * @param destinations every place it leads to, each once
 * @param observations the DNS observations this rests on
 */
record FiledDomain(
    String name,
    List<NameResolution> ways,
    @Nullable Verdict unseen,
    List<Destination> destinations,
    List<Observation> observations) {

  /** What a server says that has an answer; any other status is a look-up that failed. */
  private static final Set<String> ANSWERS = Set.of("", "NOERROR", "NODATA", "NXDOMAIN");

  static FiledDomain of(String name, List<NameResolution> ways, @Nullable Verdict unseen) {
    return new FiledDomain(name, ways, unseen, destinations(ways), observations(ways));
  }

  /**
   * What one of the names reaches through a delivery network is that network's for all of them, as
   * are its operator's other addresses: where no alias can be filed, a node's address is.
   */
  private static List<Destination> destinations(List<NameResolution> ways) {
    List<Destination> places = new ArrayList<>(2);
    List<Destination> fronted = new ArrayList<>(0);
    for (NameResolution way : ways) {
      for (Destination destination : way.destinations()) {
        if (destination.fronted()) {
          fronted.add(destination);
        }
        if (!destination.isAmong(places)) {
          places.add(destination);
        }
      }
    }
    places.replaceAll(place -> place.isOneWith(fronted) ? place.behindNetwork() : place);
    return List.copyOf(places);
  }

  /** Why it is not known of every name where it leads. */
  Optional<Verdict> lacking() {
    return Optional.ofNullable(unseen);
  }

  /** Whether it is proved that none of its names leads anywhere. */
  boolean silent() {
    return unseen == null && destinations.isEmpty();
  }

  /**
   * Whether it is open if a name without an IPv4 address has an IPv6 one: nobody looked, or the
   * look-up failed.
   */
  boolean mayHaveV6() {
    return ways.stream()
        .flatMap(way -> way.observations().stream())
        .filter(seen -> DnsRecord.TYPE.of(seen).equals("A") && DnsRecord.VALUE.of(seen).isEmpty())
        .filter(seen -> !DnsRecord.STATUS.of(seen).equals("NXDOMAIN"))
        .anyMatch(
            seen ->
                observations.stream()
                    .filter(other -> other.subject().equals(seen.subject()))
                    .filter(other -> DnsRecord.TYPE.of(other).equals("AAAA"))
                    .noneMatch(other -> ANSWERS.contains(DnsRecord.STATUS.of(other))));
  }

  /**
   * How many answers lead to such places: of each name each address a resolver gave is one, and so
   * is that it gave none.
   */
  private int answers(Predicate<Destination> such, boolean none) {
    int count = 0;
    for (NameResolution way : ways) {
      for (List<Destination> answer : way.answers()) {
        count += (int) answer.stream().filter(such).count();
        count += none && answer.isEmpty() ? 1 : 0;
      }
    }
    return count;
  }

  /** The verdict with the share of the answers that lead to places of the provider. */
  Verdict sharing(Verdict verdict, Predicate<Destination> own) {
    return verdict
        .with("own", Integer.toString(answers(own, false)))
        .with("all", Integer.toString(answers(place -> true, true)));
  }

  private static List<Observation> observations(List<NameResolution> ways) {
    Set<Observation> all = new LinkedHashSet<>();
    ways.forEach(way -> all.addAll(way.observations()));
    return List.copyOf(all);
  }
}
