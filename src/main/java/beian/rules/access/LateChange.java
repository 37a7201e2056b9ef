package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.Resolution;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A change of the DNS that was observed: a name led to a certain place, and the first look that
 * found it elsewhere is not 48 hours old. A change takes that long to be seen everywhere (FAQ,
 * Website Accessibility, line 1202), so nothing is judged until then.
 */
final class LateChange {
  private static final int MOST_NAMES = 32;

  private LateChange() {}

  /**
   * That a change is too young to be judged; empty when none was seen.
   *
   * @param was whether a place is one of those the domain no longer leads to
   */
  static Optional<Verdict> of(FiledDomain domain, Facts facts, Predicate<Destination> was) {
    Instant before = null;
    List<Observation> looks = looks(domain, facts.evidence());
    for (Observation observation : looks) {
      if (leads(observation, facts, was)
          && (before == null || observation.observedAt().isAfter(before))) {
        before = observation.observedAt();
      }
    }
    if (before == null) {
      return Optional.empty();
    }
    Instant changed = null;
    for (Observation observation : looks) {
      Instant at = observation.observedAt();
      if (at.isAfter(before) && (changed == null || at.isBefore(changed))) {
        changed = at;
      }
    }
    if (changed == null || facts.reached(changed.plus(Resolution.CHANGE_WINDOW))) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.undetermined("changed-lately-seen")
            .with("domain", domain.name())
            .with("time", Facts.minute(changed))
            .on(domain.observations())
            .of(domain.name()));
  }

  /** Every good look at the names of the domain and at where their aliases lead. */
  private static List<Observation> looks(FiledDomain domain, Evidence evidence) {
    Set<String> names = new LinkedHashSet<>();
    domain.ways().forEach(way -> names.add(way.name().toLowerCase(Locale.ROOT)));
    List<String> open = new ArrayList<>(names);
    List<Observation> looks = new ArrayList<>();
    for (int i = 0; i < open.size() && i < MOST_NAMES; i++) {
      Sight sight = evidence.sight(DnsRecord.KIND, open.get(i));
      if (!sight.current()) {
        continue;
      }
      for (Observation observation : sight.observations()) {
        String type = DnsRecord.TYPE.of(observation);
        if (type.equals("A") || type.equals("AAAA") || type.equals("CNAME")) {
          looks.add(observation);
        }
        String target = DnsRecord.VALUE.of(observation).toLowerCase(Locale.ROOT);
        if (type.equals("CNAME") && !target.isEmpty() && names.add(target)) {
          open.add(target);
        }
      }
    }
    return looks;
  }

  private static boolean leads(Observation observation, Facts facts, Predicate<Destination> was) {
    String value = DnsRecord.VALUE.of(observation);
    if (value.isEmpty()) {
      return false;
    }
    if (DnsRecord.TYPE.of(observation).equals("CNAME")) {
      String target = value.toLowerCase(Locale.ROOT);
      return NameResolution.isCdn(target, facts)
          && was.test(Destination.cdn(observation.subject(), target, facts));
    }
    return was.test(Destination.address(observation.subject(), value, false, facts));
  }
}
