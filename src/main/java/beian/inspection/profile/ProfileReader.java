package beian.inspection.profile;

import beian.filing.number.table.Province;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Profile;
import beian.inspection.Profiles;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.CardError;
import beian.inspection.card.CardReader;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.table.Tables;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.Sha256;
import beian.platform.yaml.Yaml;
import beian.platform.yaml.YamlFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the profiles of a home: one file each, by whose name it is called. */
public final class ProfileReader {
  private static final String OFF = "off";
  private static final int SHORT = 8;
  private static final Map<String, Severity> SEVERITIES = CardReader.named(Severity.values());
  private static final Map<String, Boolean> SWITCH = Map.of("true", true, "false", false);

  /**
   * Readings of clocks, which letters, plans and marks count by whatever a filing is: one for a
   * whole home.
   */
  private static final Set<Reading> OF_A_HOME =
      Set.of(Reading.PERIOD_ENDS_ON_WORKING_DAY, Reading.CLEANUP_FROM_LAST_STEP);

  private static final Set<String> ORDER_TYPES =
      Set.of("FIRST", "NEW_SITE", "TRANSFER", "CHANGE", "DEREG_ENTITY", "DEREG_SITE");

  private final Catalog catalog;

  private ProfileReader(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The profiles in a folder, in the order of their files.
   *
   * @param folder need not be there
   * @param catalog the rules
   * @throws ProblemException RUL-001 when one is not right, RUL-002 when it would have something
   *     weigh more than its card
   */
  public static Profiles in(Path folder, Catalog catalog) {
    ProfileReader reader = new ProfileReader(catalog);
    List<Profile> all = new ArrayList<>();
    Map<Reading, Profile> set = new EnumMap<>(Reading.class);
    YamlFiles.in(CardError.BAD_CARD, folder)
        .forEach(
            (file, text) -> {
              Profile profile = reader.profile(folder.resolve(file).toString(), file, text);
              profile.readings().forEach((reading, on) -> once(set, reading, on, profile));
              all.add(profile);
            });
    return new Profiles(all);
  }

  /** What stands in the files, each with its name. */
  public static List<String> texts(Path folder) {
    List<String> texts = new ArrayList<>();
    YamlFiles.in(CardError.BAD_CARD, folder).forEach((file, text) -> texts.add(file + "\n" + text));
    return List.copyOf(texts);
  }

  /** A filing may be of both: which of the two were meant? */
  private static void once(
      Map<Reading, Profile> set, Reading reading, boolean on, Profile profile) {
    Profile other = set.putIfAbsent(reading, profile);
    if (other != null && !Boolean.valueOf(on).equals(other.readings().get(reading))) {
      throw new ProblemException(
          new Problem(
              CardError.BAD_CARD,
              profile.name(),
              reading.word() + ": " + on,
              other.name() + ": " + !on));
    }
  }

  private Profile profile(String place, String file, String text) {
    Yaml yaml = Yaml.read(CardError.BAD_CARD, place, text);
    Map<String, Yaml> of =
        yaml.map(List.of("title", "source", "when", "since", "until", "rules", "readings"));
    Map<String, Yaml> when =
        map(of.get("when"), List.of("campaign", "province", "entity-type", "order-type"));
    Map<String, Severity> severities = new TreeMap<>();
    Set<String> off = new HashSet<>();
    map(of.get("rules"), null).forEach((name, value) -> rule(name, value, severities, off));
    Yaml until = of.get("until");
    return new Profile(
        file.replaceFirst("\\.ya?ml$", ""),
        CardReader.languages(yaml.needed("title", of.get("title"))),
        yaml.needed("source", of.get("source")).text(),
        texts(when.get("campaign")),
        provinces(when.get("province")),
        known(when.get("entity-type"), entityTypes()),
        known(when.get("order-type"), ORDER_TYPES),
        CardReader.day(yaml.needed("since", of.get("since"))),
        until == null ? LocalDate.MAX : CardReader.day(until),
        severities,
        off,
        readings(of.get("readings")),
        Sha256.of(text).substring(0, SHORT));
  }

  private void rule(String name, Yaml value, Map<String, Severity> severities, Set<String> off) {
    String[] parts = name.split("/", 2);
    Map<String, Entry> known =
        catalog.entries().stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    Entry entry = known.get(parts[0]);
    if (entry == null) {
      throw value.unknown(name, known.keySet());
    }
    Card card = entry.card();
    if (value.text().equals(OFF) && parts.length == 1) {
      off.add(name);
      return;
    }
    Severity most = card.severity();
    if (parts.length > 1) {
      Opinion opinion = card.faults().get(parts[1]);
      if (opinion == null) {
        throw value.unknown(parts[1], card.faults().keySet());
      }
      most = card.severity(opinion);
    }
    Severity given = value.text(words(parts.length == 1));
    if (given.compareTo(most) < 0) {
      throw new ProblemException(
          new Problem(
              CardError.CARD_GOES_TOO_FAR,
              value.place(),
              CardReader.name(given),
              CardReader.name(most)));
    }
    severities.put(name, given);
  }

  /** The words that may stand there, for the message too; off is seen to before. */
  private static Map<String, Severity> words(boolean ofRule) {
    Map<String, Severity> words = new LinkedHashMap<>(SEVERITIES);
    if (ofRule) {
      words.put(OFF, Severity.NOTE);
    }
    return words;
  }

  private static Map<Reading, Boolean> readings(@Nullable Yaml given) {
    Map<String, Reading> known =
        Arrays.stream(Reading.values())
            .filter(reading -> !OF_A_HOME.contains(reading))
            .collect(Collectors.toMap(Reading::word, reading -> reading));
    Map<Reading, Boolean> readings = new EnumMap<>(Reading.class);
    map(given, known.keySet())
        .forEach((word, value) -> readings.put(found(known, word), value.text(SWITCH)));
    return readings;
  }

  private static Reading found(Map<String, Reading> known, String word) {
    return Objects.requireNonNull(known.get(word));
  }

  private static Set<Province> provinces(@Nullable Yaml given) {
    Map<String, Province> known = new TreeMap<>();
    for (Province province : Province.filing()) {
      known.put(province.zh(), province);
      known.put(province.abbreviation(), province);
    }
    return given == null
        ? Set.of()
        : given.list().stream().map(name -> name.text(known)).collect(Collectors.toSet());
  }

  private static Set<String> entityTypes() {
    Set<String> types = new TreeSet<>(Set.of(Profile.INDIVIDUAL, Profile.ORGANIZATION));
    Tables.of("entity-kinds")
        .data()
        .inForce()
        .rows()
        .forEach(row -> types.addAll(row.each("word")));
    return types;
  }

  private static Set<String> known(@Nullable Yaml given, Set<String> known) {
    if (given == null) {
      return Set.of();
    }
    Map<String, String> words =
        known.stream().collect(Collectors.toMap(word -> word, word -> word));
    return given.list().stream().map(word -> word.text(words)).collect(Collectors.toSet());
  }

  private static Set<String> texts(@Nullable Yaml given) {
    return given == null ? Set.of() : Set.copyOf(given.texts());
  }

  private static Map<String, Yaml> map(@Nullable Yaml given, @Nullable Collection<String> known) {
    if (given == null) {
      return Map.of();
    }
    return known == null ? given.map() : given.map(known);
  }
}
