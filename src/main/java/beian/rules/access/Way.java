package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.Observation;
import beian.evidence.Resolution;
import beian.inspection.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where one name leads.
 *
 * @param known whether it is known; when not, {@code lacking} is the name of which no good look-up
 *     exists
 * @param nonexistent whether every resolver said that the name does not exist
 * @param destinations where it leads; a known name without any leads nowhere
 * @param observations what this rests on
 */
record Way(
    boolean known,
    String lacking,
    boolean nonexistent,
    List<Destination> destinations,
    List<Observation> observations) {

  static Way of(Evidence evidence, String name, Facts facts) {
    Resolution resolution = evidence.resolution(name);
    List<String> aliases = resolution.aliases();
    List<Observation> seen = resolution.observations();
    for (String alias : aliases) {
      if (isCdn(alias, facts)) {
        return new Way(true, "", false, throughCdn(resolution, alias, facts), seen);
      }
    }
    if (resolution.state() != State.CURRENT || seen.isEmpty()) {
      String lacking = aliases.isEmpty() ? name : aliases.get(aliases.size() - 1);
      return new Way(false, lacking, false, List.of(), List.of());
    }
    List<Destination> destinations = new ArrayList<>(resolution.addresses().size());
    for (String address : resolution.addresses()) {
      destinations.add(Destination.address(name, address, facts));
    }
    boolean nonexistent =
        destinations.isEmpty()
            && aliases.isEmpty()
            && seen.stream().allMatch(one -> one.get("status").equals("NXDOMAIN"));
    return new Way(true, "", nonexistent, destinations, seen);
  }

  private static boolean isCdn(String alias, Facts facts) {
    for (String suffix : facts.terms().cdnSuffixes()) {
      String bare = suffix.toLowerCase(Locale.ROOT);
      bare = bare.substring(bare.startsWith("*.") ? 2 : bare.startsWith(".") ? 1 : 0);
      if (alias.equals(bare) || alias.endsWith("." + bare)) {
        return true;
      }
    }
    return false;
  }

  /** The CDN, and the addresses that some resolver gave without leading through it. */
  private static List<Destination> throughCdn(Resolution resolution, String alias, Facts facts) {
    Map<String, List<Observation>> byName = new HashMap<>();
    for (Observation one : resolution.observations()) {
      byName.computeIfAbsent(one.subject(), name -> new ArrayList<>()).add(one);
    }
    Set<String> past = new LinkedHashSet<>();
    collectPast(resolution.name(), byName, past, new HashSet<>(), facts);
    List<Destination> destinations = new ArrayList<>();
    destinations.add(Destination.cdn(resolution.name(), alias, facts));
    past.forEach(
        address -> destinations.add(Destination.address(resolution.name(), address, facts)));
    return destinations;
  }

  /**
   * Collects the addresses that lead past the CDN and tells whether the name leads to it. A
   * resolver that gives an alias and addresses for one name has followed the alias itself.
   */
  private static boolean collectPast(
      String name,
      Map<String, List<Observation>> byName,
      Set<String> past,
      Set<String> visited,
      Facts facts) {
    if (!visited.add(name)) {
      return false;
    }
    List<Observation> seen = byName.getOrDefault(name, List.of());
    Map<String, Boolean> throughCdn = new HashMap<>();
    for (Observation one : seen) {
      String target = one.get("value").toLowerCase(Locale.ROOT);
      if (one.get("type").equals("CNAME") && !target.isEmpty()) {
        boolean through = isCdn(target, facts) || collectPast(target, byName, past, visited, facts);
        throughCdn.merge(one.get("resolver"), through, Boolean::logicalOr);
      }
    }
    for (Observation one : seen) {
      boolean followed = throughCdn.getOrDefault(one.get("resolver"), false);
      if (!one.get("type").equals("CNAME") && !one.get("value").isEmpty() && !followed) {
        past.add(one.get("value"));
      }
    }
    return throughCdn.containsValue(true);
  }
}
