package beian.evidence;

import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.filing.word.RegistryStatus;
import beian.filing.word.RegistryStatus.Meaning;
import beian.filing.word.RegistryStatus.Register;
import beian.platform.time.Zone;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an observation says that a rule may decide by, point by point, in a form in which the same
 * answer reads the same. What it does not speak of is absent. Of names and numbers see {@link
 * NameLooks} and {@link NumberWord}; of address ranges {@link AddressRanges}; a code that was
 * entered is no answer that another could contradict.
 */
final class Answer {
  /** Words of a registration that take the domain away or out of use. */
  private static final Set<String> TAKING =
      Set.of(
          "available",
          "reserved",
          "redemptionperiod",
          "redemption",
          "pendingdelete",
          "clienthold",
          "serverhold",
          "inactive");

  private Answer() {}

  /** The points, by the name of the attribute each is about. */
  static Map<String, String> of(Observation seen) {
    Map<String, String> points = new TreeMap<>();
    switch (seen.kind()) {
      case REGISTRY -> {
        point(points, "name", Normal.name(seen.get("name")));
        point(points, "status", registryStatus(seen));
        point(points, "legal_person", Normal.name(seen.get("legal_person")));
      }
      case REGISTRATION -> registration(seen, points);
      case PAGE -> page(seen, points);
      case MIIT -> {
        plain(seen, points, "entity_exists", "site_exists", "site_count");
        point(points, "status", Normal.name(seen.get("status")));
        point(points, "providers", set(seen.get("providers"), word -> true));
      }
      case CONTENT -> plain(seen, points, "flag", "category");
      case MAILBOX -> point(points, "status", mailbox(seen.get("status")));
      case MATERIAL -> {
        plain(seen, points, "sha256", "type");
        // A file that can be looked at has no problem, and says so by saying nothing.
        points.put("problem", seen.get("problem"));
      }
      default -> {
        // said elsewhere
      }
    }
    return points;
  }

  private static void registration(Observation seen, Map<String, String> points) {
    String status = seen.get("status");
    point(points, "registrant", Normal.name(seen.get("registrant")));
    plain(seen, points, "registrant_type", "registered_at", "expires_at", "verified");
    boolean free = status.equals("available");
    if (!status.isEmpty()) {
      points.put("status", set(status, TAKING::contains));
    } else if (!points.isEmpty()) {
      // It names an owner or a date, so somebody has the domain.
      points.put("registered", "是");
    }
    if (!status.isEmpty()) {
      points.put("registered", free ? "否" : "是");
    }
  }

  private static void page(Observation seen, Map<String, String> points) {
    plain(seen, points, "status", "filing_numbers", "refresh");
    point(points, "final_url", DomainName.registered(seen.get("final_url")).orElse(""));
    for (String words : new String[] {"title", "footer", "text"}) {
      // A page that was read and has no title says so.
      if (!seen.get("text_length").isEmpty()) {
        points.put(words, Normal.name(seen.get(words)));
      }
    }
    for (String count : new String[] {"text_length", "pictures", "scripts"}) {
      String number = seen.get(count);
      point(points, count, number.isEmpty() ? "" : number.equals("0") ? "0" : "1+");
    }
  }

  private static String registryStatus(Observation seen) {
    String status = seen.get("status");
    RegistryStatus says =
        RegistryStatus.of(status, Register.MAINLAND, Zone.dayOf(seen.observedAt()));
    return says.meaning() == Meaning.EXISTS ? Meaning.EXISTS.name() : Normal.name(status);
  }

  /** Whether it takes mail; a temporary failure does not say. */
  private static String mailbox(String status) {
    if (status.startsWith("4.")) {
      return "";
    }
    return status.startsWith("5.") || status.equals("bounced") ? "bounced" : "taken";
  }

  private static String set(String list, Predicate<String> kept) {
    return Arrays.stream(list.split(";"))
        .map(Normal::name)
        .filter(word -> !word.isEmpty() && kept.test(word))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static void plain(Observation seen, Map<String, String> points, String... attributes) {
    for (String attribute : attributes) {
      point(points, attribute, seen.get(attribute));
    }
  }

  private static void point(Map<String, String> points, String attribute, String value) {
    if (!value.isEmpty()) {
      points.put(attribute, value);
    }
  }
}
