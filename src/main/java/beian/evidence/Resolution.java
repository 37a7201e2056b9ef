package beian.evidence;

import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a name leads now, read from DNS observations: aliases are followed, every resolver's newest
 * word counts.
 *
 * @param state how good the knowledge is; CURRENT with no addresses means that the name leads
 *     nowhere; FAILED also when other things than its IPv4 addresses are known; CONTRADICTED when
 *     the looks at it or at a name on the way contradict each other
 * @param name the name asked
 * @param aliases the alias targets on the way, in order
 * @param addresses IPv4 and IPv6 addresses, in the order seen, each once
 * @param observations what this rests on
 */
public record Resolution(
    State state,
    String name,
    List<String> aliases,
    List<String> addresses,
    List<Observation> observations) {
  /** Beyond this many aliases in a row the chain is broken off, as resolvers do. */
  private static final int LONGEST_CHAIN = 16;

  /** How long a DNS change takes to be seen everywhere. */
  public static final Duration CHANGE_WINDOW = Duration.ofHours(48);

  /** Reads the way of the name. */
  public static Resolution of(Evidence evidence, String name) {
    Set<String> aliases = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    Set<Observation> used = new LinkedHashSet<>();
    State state = follow(evidence, name, aliases, addresses, used);
    return new Resolution(
        state, name, List.copyOf(aliases), List.copyOf(addresses), List.copyOf(used));
  }

  private static State follow(
      Evidence evidence,
      String name,
      Set<String> aliases,
      Set<String> addresses,
      Set<Observation> used) {
    Sight sight = evidence.sight(DnsRecord.KIND, name.toLowerCase(Locale.ROOT));
    if (!sight.current()) {
      used.addAll(sight.observations());
      return sight.state();
    }
    State state = State.CURRENT;
    boolean told = false;
    for (Observation seen : newestOfEachResolver(sight.observations())) {
      String value = DnsRecord.VALUE.of(seen);
      switch (DnsRecord.TYPE.of(seen)) {
        case "A", "AAAA" -> {
          used.add(seen);
          // That there is no IPv6 address says nothing of IPv4, unless there is no such name.
          told |=
              DnsRecord.TYPE.of(seen).equals("A") || DnsRecord.STATUS.of(seen).equals("NXDOMAIN");
          if (!value.isEmpty()) {
            addresses.add(value);
          }
        }
        case "CNAME" -> {
          used.add(seen);
          String target = value.toLowerCase(Locale.ROOT);
          told |= !target.isEmpty();
          if (!target.isEmpty() && aliases.size() < LONGEST_CHAIN && aliases.add(target)) {
            State further = follow(evidence, target, aliases, addresses, used);
            state = further == State.CURRENT || state == State.CONTRADICTED ? state : further;
          }
        }
        default -> {}
      }
    }
    if (state == State.CONTRADICTED) {
      return state;
    }
    return !addresses.isEmpty() ? State.CURRENT : told ? state : State.FAILED;
  }

  /**
   * A later look of the same resolver at the same type makes its earlier ones history; and what
   * another resolver said more than 48 hours before the newest look (FAQ, Website Accessibility,
   * line 1202) may be from before a change.
   */
  private static List<Observation> newestOfEachResolver(List<Observation> newestFirst) {
    Instant oldest = newestFirst.get(0).observedAt().minus(CHANGE_WINDOW);
    return NameLooks.newest(newestFirst).stream()
        .filter(observation -> !observation.observedAt().isBefore(oldest))
        .toList();
  }
}
