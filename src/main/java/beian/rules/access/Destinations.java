package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Resolution;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the filed domains lead now. Each filed domain stands for itself, its {@code www.} and the
 * homepage's name below it: the addresses of all of them count, and it is known when one of them
 * leads somewhere or all of them lead nowhere.
 */
final class Destinations {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final Facts facts;
  private final Evidence evidence;
  private final List<Destination> all = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final Set<String> nowhere = new LinkedHashSet<>();
  private @Nullable Verdict unknown;

  private Destinations(Facts facts, Evidence evidence) {
    this.facts = facts;
    this.evidence = evidence;
  }

  static Destinations of(Filing filing, Facts facts) {
    Instant changed = filing.domain().dnsChangedAt();
    Instant settled = changed == null ? null : changed.plus(Resolution.CHANGE_WINDOW);
    Destinations found =
        new Destinations(
            facts, settled == null ? facts.evidence() : new SinceChange(facts.evidence(), settled));
    if (settled != null && settled.isAfter(facts.now())) {
      found.unknown =
          Verdict.undetermined(
                  "域名解析于 {time} 变更，变更后 48 小时内不作判定",
                  "the DNS was changed at {time}; nothing is judged for 48 hours after a change")
              .with("time", MINUTE.format(changed));
      return found;
    }
    found.follow(filing);
    return found;
  }

  /** Every place a filed domain leads to, each address once. */
  List<Destination> all() {
    return all;
  }

  /** The filed domains that lead nowhere. */
  Set<String> nowhere() {
    return nowhere;
  }

  /** Why it is not known of every filed domain where it leads; empty when it is. */
  Optional<Verdict> unknown() {
    return Optional.ofNullable(unknown);
  }

  /** The DNS observations this rests on. */
  List<Observation> observations() {
    return observations;
  }

  private void follow(Filing filing) {
    String home = DomainName.ascii(filing.website().homepageUrl()).orElse("");
    boolean named = false;
    for (String filed : filing.website().domains()) {
      String domain = withoutWww(DomainName.ascii(filed).orElse(""));
      if (!domain.isEmpty()) {
        named = true;
        follow(domain, names(domain, home));
      }
    }
    if (!named) {
      unknown = Verdict.undetermined("未填写域名或域名有误", "no domain is filed, or none that is one");
    }
  }

  private static String withoutWww(String name) {
    String rest = name.startsWith("www.") ? name.substring(4) : "";
    return rest.isEmpty() || DomainName.registered(rest).isEmpty() ? name : rest;
  }

  private static Set<String> names(String domain, String home) {
    Set<String> names = new LinkedHashSet<>();
    names.add(domain);
    if (domain.equals(DomainName.registered(domain).orElse(""))) {
      names.add("www." + domain);
    }
    if (home.endsWith("." + domain)) {
      names.add(home);
    }
    return names;
  }

  private void follow(String domain, Set<String> names) {
    boolean leads = false;
    Verdict lacking = null;
    for (String name : names) {
      Way way = Way.of(evidence, name, facts);
      way.destinations().forEach(this::add);
      observations.addAll(way.observations());
      leads |= !way.destinations().isEmpty();
      if (!way.known() && lacking == null) {
        String asked = way.lacking();
        lacking =
            Verdict.undetermined(EvidenceKind.DNS, asked, evidence.sight(EvidenceKind.DNS, asked));
      }
      if (way.nonexistent() && name.equals(domain)) {
        break; // below a name that does not exist there is nothing (RFC 8020)
      }
    }
    if (!leads && lacking == null) {
      nowhere.add(domain);
    } else if (!leads && unknown == null) {
      unknown = lacking;
    }
  }

  private void add(Destination one) {
    if (all.stream().noneMatch(other -> other.address().equals(one.address()))) {
      all.add(one);
    }
  }
}
