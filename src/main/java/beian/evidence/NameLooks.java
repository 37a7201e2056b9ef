package beian.evidence;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The newest looks at a name. A look is what one resolver said of one type of record at one moment,
 * in one source; it may hold several records. Resolvers may answer differently, and one name may
 * have several addresses; but one resolver cannot say at one moment that there are none and name
 * one, and when two looks of one resolver differ whose order is unknown, nobody knows which holds.
 */
final class NameLooks {
  private static final Set<String> LEADING = Set.of("A", "AAAA", "CNAME");

  private NameLooks() {}

  /**
   * The observations that no later look of the same resolver at the same type made history.
   *
   * @param seen good observations of one name
   */
  static List<Observation> newest(List<Observation> seen) {
    Map<String, Observation> latest = new HashMap<>();
    for (Observation observation : seen) {
      latest.merge(
          asked(observation),
          observation,
          (a, b) -> b.observedAt().isAfter(a.observedAt()) ? b : a);
    }
    return seen.stream()
        .filter(
            observation ->
                !observation.isBefore(latest.getOrDefault(asked(observation), observation)))
        .toList();
  }

  /** The first two of the newest observations of a name that cannot both be true. */
  static Optional<Contradiction> contradiction(List<Observation> seen) {
    List<Observation> newest =
        newest(seen).stream()
            .filter(observation -> LEADING.contains(DnsRecord.TYPE.of(observation)))
            .toList();
    Map<String, List<Observation>> byResolver =
        newest.stream()
            .collect(Collectors.groupingBy(observation -> DnsRecord.RESOLVER.of(observation)));
    for (List<Observation> said : byResolver.values()) {
      Optional<Contradiction> found = ofOneResolver(said);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Contradiction> ofOneResolver(List<Observation> said) {
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        Observation observation = said.get(i);
        Observation other = said.get(j);
        if (observation.seen().overlaps(other.seen())
            && (denies(observation, other)
                || denies(other, observation)
                || differ(observation, other, said))) {
          return Optional.of(
              Contradiction.of(observation, shown(observation), other, shown(other)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether one says that there is nothing of what the other names. */
  private static boolean denies(Observation observation, Observation other) {
    String type = DnsRecord.TYPE.of(observation);
    if (!DnsRecord.VALUE.of(observation).isEmpty()
        || DnsRecord.VALUE.of(other).isEmpty()
        || !type.equals("A")) {
      return false;
    }
    // Some servers deny the whole name when asked for AAAA only (RFC 4074), so only A counts.
    return DnsRecord.TYPE.of(other).equals("A")
        || DnsRecord.TYPE.of(other).equals("CNAME")
            && DnsRecord.STATUS.of(observation).equals("NXDOMAIN");
  }

  /** Whether they are of two looks whose records differ. */
  private static boolean differ(
      Observation observation, Observation other, List<Observation> said) {
    return DnsRecord.TYPE.of(observation).equals(DnsRecord.TYPE.of(other))
        && !look(observation).equals(look(other))
        && !records(observation, said).equals(records(other, said));
  }

  private static Set<String> records(Observation like, List<Observation> said) {
    Set<String> records = new TreeSet<>();
    for (Observation observation : said) {
      boolean same =
          DnsRecord.TYPE.of(observation).equals(DnsRecord.TYPE.of(like))
              && look(observation).equals(look(like));
      if (same && !DnsRecord.VALUE.of(observation).isEmpty()) {
        records.add(DnsRecord.VALUE.of(observation));
      }
    }
    return records;
  }

  /** In which source and when; rows of one file that name one time are one look. */
  private static List<Object> look(Observation observation) {
    return List.of(observation.source().replaceFirst(":\\d+$", ""), observation.seen());
  }

  private static String asked(Observation observation) {
    return DnsRecord.RESOLVER.of(observation) + ' ' + DnsRecord.TYPE.of(observation);
  }

  private static String shown(Observation observation) {
    List<String> words = new ArrayList<>(List.of(DnsRecord.TYPE.of(observation)));
    if (!DnsRecord.VALUE.of(observation).isEmpty()) {
      words.add(DnsRecord.VALUE.of(observation));
    } else {
      words.add(DnsRecord.STATUS.of(observation).equals("NXDOMAIN") ? "NXDOMAIN" : "-");
    }
    return String.join(" ", words);
  }
}
