package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.Resolution;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.inspection.CdnAliases;
import beian.inspection.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where one name leads, resolver by resolver.
 *
 * @param name the name
 * @param known whether it is known; when not, {@code lacking} is the name of which no good look-up
 *     exists
 * @param nonexistent whether every resolver said that the name does not exist
 * @param answers what each resolver said of where it leads; a name without any place leads nowhere
 * @param observations what this rests on
 */
record NameResolution(
    String name,
    boolean known,
    String lacking,
    boolean nonexistent,
    List<List<Destination>> answers,
    List<Observation> observations) {

  static NameResolution of(Evidence evidence, String name, Facts facts) {
    Resolution resolution = evidence.resolution(name);
    List<Observation> seen = resolution.observations();
    boolean known = resolution.state() == State.CURRENT && !seen.isEmpty();
    if (!known && resolution.aliases().stream().noneMatch(alias -> isCdn(alias, facts))) {
      List<String> aliases = resolution.aliases();
      String lacking = aliases.isEmpty() ? name : aliases.get(aliases.size() - 1);
      return new NameResolution(name, false, lacking, false, List.of(), List.of());
    }
    String asked = name.toLowerCase(Locale.ROOT);
    List<List<Destination>> answers = new ArrayList<>(2);
    Map<String, Boolean> resolvers = new LinkedHashMap<>(2);
    for (Observation observation : seen) {
      boolean direct = observation.subject().equals(asked);
      resolvers.merge(DnsRecord.RESOLVER.of(observation), direct, Boolean::logicalOr);
    }
    resolvers.forEach(
        (resolver, direct) -> {
          Answer answer = new Answer(name, resolver, seen, facts);
          // Who was asked for an alias's target alone may still know another end of the way.
          if (answer.follow(asked, direct)) {
            answers.add(List.copyOf(answer.places));
          }
        });
    if (answers.isEmpty() && known) {
      return new NameResolution(name, false, name, false, List.of(), List.of());
    }
    boolean nonexistent =
        !seen.isEmpty()
            && seen.stream()
                .allMatch(observation -> DnsRecord.STATUS.of(observation).equals("NXDOMAIN"));
    return new NameResolution(name, true, "", nonexistent, List.copyOf(answers), seen);
  }

  /** Every place it leads to, each once. */
  List<Destination> destinations() {
    List<Destination> places = new ArrayList<>(2);
    for (List<Destination> answer : answers) {
      for (Destination destination : answer) {
        if (!destination.isAmong(places)) {
          places.add(destination);
        }
      }
    }
    return places;
  }

  static boolean isCdn(String alias, Facts facts) {
    for (String suffix : facts.terms().cdnSuffixes()) {
      String bare = suffix.toLowerCase(Locale.ROOT);
      bare = bare.substring(bare.startsWith("*.") ? 2 : bare.startsWith(".") ? 1 : 0);
      if (alias.equals(bare) || alias.endsWith("." + bare)) {
        return true;
      }
    }
    return false;
  }

  /** What one resolver says, its aliases followed. */
  private static final class Answer {
    private final String asked;
    private final String resolver;
    private final List<Observation> seen;
    private final Facts facts;
    private final List<Destination> places = new ArrayList<>(2);
    private final List<String> visited = new ArrayList<>(2);
    private boolean cdn;
    private boolean fronted;

    Answer(String asked, String resolver, List<Observation> seen, Facts facts) {
      this.asked = asked;
      this.resolver = resolver;
      this.seen = seen;
      this.facts = facts;
    }

    /** Whether it says where the name leads, or that it leads nowhere; a loop does not say. */
    boolean follow(String name, boolean first) {
      if (visited.contains(name)) {
        return false;
      }
      visited.add(name);
      List<Observation> records = records(name, first);
      boolean told = false;
      for (Observation observation : records) {
        String target = DnsRecord.VALUE.of(observation).toLowerCase(Locale.ROOT);
        if (DnsRecord.TYPE.of(observation).equals("CNAME") && !target.isEmpty()) {
          if (isCdn(target, facts)) {
            cdn = true;
            add(Destination.cdn(asked, target, facts));
            told = true;
          } else {
            fronted |= CdnAliases.holds(target, facts::reached);
            told |= follow(target, false);
          }
        }
      }
      for (Observation observation : records) {
        String type = DnsRecord.TYPE.of(observation);
        if (!type.equals("A") && !type.equals("AAAA")) {
          continue;
        }
        boolean none = DnsRecord.VALUE.of(observation).isEmpty();
        // That there is no IPv6 address says nothing of IPv4, unless there is no such name.
        told |= !none || type.equals("A") || DnsRecord.STATUS.of(observation).equals("NXDOMAIN");
        // A resolver that gives an alias and addresses for one name has followed the alias itself.
        if (!none && !cdn) {
          add(Destination.address(asked, DnsRecord.VALUE.of(observation), fronted, facts));
        }
      }
      return told;
    }

    /** What it said of the name itself; of an alias's target what anybody said. */
    private List<Observation> records(String name, boolean first) {
      List<Observation> all = new ArrayList<>(seen.size());
      List<Observation> own = new ArrayList<>(seen.size());
      for (Observation observation : seen) {
        if (observation.subject().equals(name)) {
          all.add(observation);
          if (DnsRecord.RESOLVER.of(observation).equals(resolver)) {
            own.add(observation);
          }
        }
      }
      return first || !own.isEmpty() ? own : all;
    }

    private void add(Destination place) {
      if (!place.isAmong(places)) {
        places.add(place);
      }
    }
  }
}
