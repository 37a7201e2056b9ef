package beian.rules.access;

import beian.evidence.Contradiction;
import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.kind.Subdomain;
import beian.evidence.observation.Observation;
import beian.filing.number.DomainName;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where names below a filed domain lead that are not filed themselves: a filing covers them, so one
 * of them may be all its owner uses. What is known of them only clears.
 *
 * @param domain the registered domain
 * @param sight what is known of them
 * @param destinations every place they lead to, each once
 */
record NamesBelow(String domain, Sight sight, List<Destination> destinations) {
  static NamesBelow of(FiledDomain filed, Facts facts) {
    String domain = DomainName.registered(filed.name()).orElse(filed.name());
    Sight sight = facts.evidence().sight(Subdomain.KIND, domain);
    Map<String, List<Observation>> records = new LinkedHashMap<>();
    for (Observation seen : sight.observations()) {
      String record = Subdomain.NAME.of(seen) + " " + Subdomain.TYPE.of(seen);
      records.computeIfAbsent(record, any -> new ArrayList<>(1)).add(seen);
    }
    List<Destination> destinations = new ArrayList<>();
    records
        .values()
        .forEach(
            looks -> Contradiction.newest(looks).forEach(seen -> add(seen, facts, destinations)));
    return new NamesBelow(domain, sight, List.copyOf(destinations));
  }

  private static void add(Observation seen, Facts facts, List<Destination> to) {
    String name = Subdomain.NAME.of(seen);
    String value = Subdomain.VALUE.of(seen);
    boolean alias = Subdomain.TYPE.of(seen).equals("CNAME");
    if (value.isEmpty() || alias && !NameResolution.isCdn(value, facts)) {
      return;
    }
    Destination place =
        alias
            ? Destination.cdn(name, value, facts)
            : Destination.address(name, value, false, facts);
    if (!place.isAmong(to)) {
      to.add(place);
    }
  }

  /** Those of the places that are such. */
  List<Destination> those(Predicate<Destination> such) {
    return destinations.stream().filter(such).toList();
  }

  /** Whether what is known of them is current. */
  boolean current() {
    return sight.state() == State.CURRENT;
  }

  /** That one of them led to a place of that sort when somebody looked last, too long ago. */
  Verdict grownOld() {
    return Verdict.undetermined(Subdomain.KIND, domain, sight);
  }

  /** What it rests on. */
  List<Observation> observations() {
    return sight.observations();
  }
}
