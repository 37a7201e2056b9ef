package beian.inspection;

import beian.filing.Filing;
import beian.inspection.card.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The profiles of a home. Safe for many threads. */
public final class Profiles {
  /** There are none. */
  public static final Profiles NONE = new Profiles(List.of());

  private final List<Profile> all;

  /**
   * @param all no two of them set a reading differently
   */
  public Profiles(List<Profile> all) {
    this.all = List.copyOf(all);
  }

  /** All of them, in the order of their files. */
  public List<Profile> all() {
    return all;
  }

  /** Those that hold during a campaign; an empty name: while there is none. */
  public Profiles during(String campaign) {
    return new Profiles(
        all.stream()
            .filter(
                profile -> profile.campaigns().isEmpty() || profile.campaigns().contains(campaign))
            .toList());
  }

  /**
   * What holds of a filing.
   *
   * @param reached whether a day has come
   */
  public Bearing on(Filing filing, Predicate<LocalDate> reached) {
    return all.isEmpty()
        ? Bearing.NONE
        : new Bearing(all.stream().filter(profile -> profile.isOf(filing, reached)).toList());
  }

  /**
   * The profiles that are about one filing.
   *
   * @param profiles in the order of their files
   */
  public record Bearing(List<Profile> profiles) {
    static final Bearing NONE = new Bearing(List.of());

    /** Copies the list. */
    public Bearing {
      profiles = List.copyOf(profiles);
    }

    /** The name of the profile by which the rule is off; empty when none has it off. */
    public String off(String rule) {
      if (profiles.isEmpty()) {
        return "";
      }
      return profiles.stream()
          .filter(profile -> profile.off().contains(rule))
          .map(Profile::name)
          .findFirst()
          .orElse("");
    }

    /** The least of what the rule weighs otherwise and what the profiles allow. */
    public Severity severity(String rule, String fault, Severity otherwise) {
      Severity least = otherwise;
      for (Profile profile : profiles) {
        for (String name : List.of(rule, rule + "/" + fault)) {
          Severity most = profile.severities().getOrDefault(name, least);
          least = most.compareTo(least) > 0 ? most : least;
        }
      }
      return least;
    }

    /** The terms under their readings. */
    public Terms terms(Terms otherwise) {
      Terms terms = otherwise;
      for (Profile profile : profiles) {
        for (Map.Entry<Reading, Boolean> reading : profile.readings().entrySet()) {
          terms = terms.with(reading.getKey(), reading.getValue());
        }
      }
      return terms;
    }
  }
}
