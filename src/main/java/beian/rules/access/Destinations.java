package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.Resolution;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the filed domains lead now. A registered domain stands for every filed name below it, its
 * {@code www.} and the homepage's name: the addresses of all of them count.
 */
final class Destinations {

  private final Facts facts;
  private final Evidence evidence;
  private final List<FiledDomain> domains = new ArrayList<>(1);
  private @Nullable Verdict unknown;
  private @Nullable List<DomainPlaces> places;

  private Destinations(Facts facts, Evidence evidence) {
    this.facts = facts;
    this.evidence = evidence;
  }

  static Destinations of(Filing filing, Facts facts) {
    return facts.once(filing, Destinations.class, Destinations.class, () -> follow(filing, facts));
  }

  private static Destinations follow(Filing filing, Facts facts) {
    Instant changed = filing.domain().dnsChangedAt();
    Instant settled = changed == null ? null : changed.plus(Resolution.CHANGE_WINDOW);
    Destinations found =
        new Destinations(
            facts, settled == null ? facts.evidence() : new SinceChange(facts.evidence(), settled));
    if (changed != null && settled != null && !facts.reached(settled)) {
      found.unknown = Verdict.undetermined("changed-lately").with("time", Facts.minute(changed));
      return found;
    }
    found.follow(filing);
    return found;
  }

  /** The filed domains; none when nothing can be said of any, see {@link #unknown}. */
  List<FiledDomain> domains() {
    return domains;
  }

  /**
   * The places each filed domain leads to.
   *
   * @param providers the filing's, which are the same for every rule
   */
  List<DomainPlaces> places(Providers providers) {
    List<DomainPlaces> known = places;
    if (known == null) {
      known = domains.stream().map(domain -> DomainPlaces.of(domain, providers)).toList();
      places = known;
    }
    return known;
  }

  /** Every place a filed domain leads to, each address once. */
  List<Destination> all() {
    if (domains.size() == 1) {
      return domains.get(0).destinations();
    }
    List<Destination> all = new ArrayList<>();
    for (FiledDomain domain : domains) {
      for (Destination destination : domain.destinations()) {
        if (!destination.isAmong(all)) {
          all.add(destination);
        }
      }
    }
    return all;
  }

  /** The names of the filed domains in one order, as one thing. */
  String together() {
    return String.join(";", domains.stream().map(FiledDomain::name).sorted().toList());
  }

  /** Why nothing can be said of any domain. */
  Optional<Verdict> unknown() {
    return Optional.ofNullable(unknown);
  }

  /** Why it is not known of every name of every domain where it leads. */
  Optional<Verdict> lacking() {
    return unknown != null
        ? Optional.of(unknown)
        : domains.stream().flatMap(domain -> domain.lacking().stream()).findFirst();
  }

  /** The DNS observations this rests on. */
  List<Observation> observations() {
    return domains.size() == 1
        ? domains.get(0).observations()
        : domains.stream().flatMap(domain -> domain.observations().stream()).distinct().toList();
  }

  private void follow(Filing filing) {
    Map<String, Set<String>> byRegistered = new LinkedHashMap<>();
    for (String filed : filing.website().domains()) {
      String name = withoutWww(DomainName.ascii(filed).orElse(""));
      if (!name.isEmpty()) {
        String registered = DomainName.registered(name).orElse(name);
        byRegistered.computeIfAbsent(registered, text -> new TreeSet<>()).add(name);
      }
    }
    String home = DomainName.ascii(filing.website().homepageUrl()).orElse("");
    byRegistered.forEach((registered, filed) -> domains.add(follow(registered, filed, home)));
    if (domains.isEmpty()) {
      unknown = Verdict.undetermined("no-domain");
    }
  }

  private static String withoutWww(String name) {
    String rest = name.startsWith("www.") ? name.substring(4) : "";
    return rest.isEmpty() || DomainName.registered(rest).isEmpty() ? name : rest;
  }

  private FiledDomain follow(String registered, Set<String> filed, String home) {
    String domain = filed.contains(registered) ? registered : filed.iterator().next();
    Set<String> names = new LinkedHashSet<>();
    names.add(domain);
    if (domain.equals(registered)) {
      names.add("www." + domain);
    }
    names.addAll(filed);
    if (home.equals(registered) || home.endsWith("." + registered)) {
      names.add(home);
    }
    return follow(domain, names);
  }

  private FiledDomain follow(String domain, Set<String> names) {
    List<NameResolution> ways = new ArrayList<>(names.size());
    Verdict lacking = null;
    boolean nonexistent = false;
    for (String name : names) {
      NameResolution way = NameResolution.of(evidence, name, facts);
      nonexistent |= way.nonexistent() && name.equals(domain);
      if (way.known()) {
        ways.add(way);
      } else if (lacking == null && !nonexistent) {
        // Below a name that does not exist there is nothing (RFC 8020), unless it is seen.
        String asked = way.lacking();
        lacking =
            Verdict.undetermined(DnsRecord.KIND, asked, evidence.sight(DnsRecord.KIND, asked));
      }
    }
    return FiledDomain.of(domain, List.copyOf(ways), lacking == null ? null : lacking.of(domain));
  }
}
