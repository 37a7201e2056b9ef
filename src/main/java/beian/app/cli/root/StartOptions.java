package beian.app.cli.root;

import beian.app.AllSettings;
import beian.app.AppError;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.job.JobFile;
import beian.app.job.JobList;
import beian.app.table.AllTables;
import beian.platform.batch.Execution;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Setting;
import beian.platform.time.AsOf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an execution was started with, kept among its job parameters, so that a restart is the same
 * execution on whatever day it comes. Passwords are not kept, only that they were given; where the
 * database is cannot be kept in it.
 *
 * @param now the moment the execution is about
 * @param asOf where the clock was put; empty when it showed the time it was
 * @param live whether names and pages were looked up
 * @param dryRun whether nothing was to be kept; only executions of earlier versions say so, a
 *     rehearsal of today leaves none
 * @param settings those of the command line
 * @param secrets names of the passwords that stood on the command line
 */
public record StartOptions(
    Instant now,
    String asOf,
    boolean live,
    boolean dryRun,
    Map<String, String> settings,
    Set<String> secrets) {
  private static final String NOW = "now";
  private static final String AS_OF = "as-of";
  private static final String LIVE = "live";
  private static final String DRY_RUN = "dry-run";
  private static final String SECRETS = "secrets";
  private static final String TABLES = "tables";
  private static final String SETTING = "set.";

  /** Parameters the doors give; nobody else may. */
  private static final Set<String> OURS =
      Set.of(NOW, AS_OF, LIVE, DRY_RUN, SECRETS, TABLES, "by", "again", "lang");

  /** What a suite that was just opened gives to the job it starts. */
  static StartOptions of(Suite suite) {
    SuiteOptions options = suite.options();
    Map<String, String> settings = new TreeMap<>(options.given());
    settings.keySet().removeIf(StartOptions::cannotBeKept);
    Set<String> secrets = new TreeSet<>(options.given().keySet());
    secrets.retainAll(passwords());
    secrets.removeIf(StartOptions::ofDatabase);
    return new StartOptions(
        options.clock().instant().truncatedTo(ChronoUnit.SECONDS),
        options.asOf(),
        suite.live(),
        options.dryRun(),
        settings,
        secrets);
  }

  /** What an execution was given. */
  public static StartOptions of(Execution execution) {
    Map<String, String> parameters = execution.parameters();
    Map<String, String> settings = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(SETTING)) {
            settings.put(name.substring(SETTING.length()), value);
          }
        });
    return new StartOptions(
        JobList.moment(execution),
        parameters.getOrDefault(AS_OF, ""),
        Boolean.parseBoolean(parameters.getOrDefault(LIVE, "true")),
        Boolean.parseBoolean(parameters.getOrDefault(DRY_RUN, "false")),
        settings,
        Arrays.stream(parameters.getOrDefault(SECRETS, "").split(","))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * What goes on in this suite under the moment it began with: a true clock has gone on since. A
   * password once given is asked for again by every later restart.
   */
  StartOptions in(Suite suite) {
    StartOptions here = of(suite);
    Set<String> all = new TreeSet<>(secrets);
    all.addAll(here.secrets);
    return new StartOptions(now, asOf, here.live, here.dryRun, here.settings, all);
  }

  /** The job parameters that keep it. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(NOW, now.toString());
    parameters.put(AS_OF, asOf);
    parameters.put(LIVE, Boolean.toString(live));
    parameters.put(SECRETS, String.join(",", secrets));
    parameters.put(TABLES, AllTables.versions());
    settings.forEach(
        (name, value) -> {
          if (value.lines().count() > 1) {
            throw new ProblemException(
                new Problem(AppError.BAD_COMMAND, "--set " + name, "", "one line"));
          }
          parameters.put(SETTING + name, value);
        });
    return parameters;
  }

  /**
   * The command line's options for going on with the execution: its own, and of the command line
   * what cannot be kept or was not said before.
   *
   * @throws ProblemException CLI-011 when the command line says otherwise
   */
  public SuiteOptions restarting(Beian beian, String place) {
    requireSame(beian, place);
    Map<String, String> given = new TreeMap<>(settings);
    given.putAll(beian.given());
    return new SuiteOptions(
        beian.environment(),
        given,
        asOf.isEmpty() ? beian.clock() : AsOf.clock(now),
        asOf,
        !live,
        dryRun || beian.dryRun(),
        beian.by(),
        null);
  }

  private void requireSame(Beian beian, String place) {
    String moved = beian.asOf();
    if (moved != null && (asOf.isEmpty() || !AsOf.parse(moved, "--as-of").equals(now))) {
      throw other(place, "--as-of " + moved, asOf.isEmpty() ? "" : "--as-of " + asOf);
    }
    if (beian.offline() && live) {
      throw other(place, "--offline", "");
    }
    beian
        .given()
        .forEach(
            (name, value) -> {
              String kept = settings.get(name);
              if (kept != null && !kept.strip().equals(value.strip())) {
                throw other(place, "--set " + name + "=" + value, "--set " + name + "=" + kept);
              }
            });
  }

  private static ProblemException other(String place, String found, String expected) {
    return new ProblemException(new Problem(AppError.RESTART_KEEPS, place, found, expected));
  }

  /**
   * Makes sure that every password is at hand that the execution had.
   *
   * @throws ProblemException CLI-012 with the name of one that is not
   */
  public void requireSecrets(Suite suite) {
    suite.settings().all().stream()
        .filter(inForce -> secrets.contains(inForce.setting().name()) && inForce.text().isEmpty())
        .findFirst()
        .ifPresent(
            inForce -> {
              throw new ProblemException(
                  new Problem(
                      AppError.SECRET_MISSING,
                      inForce.setting().name(),
                      "",
                      "--set "
                          + inForce.setting().name()
                          + "=… | "
                          + inForce.setting().variable()));
            });
  }

  /**
   * Makes sure that a parameter is a job's own, and not one of these that come in by another way.
   *
   * @param job whose file names what it understands
   * @throws ProblemException CLI-001 with all that the job understands when it is not
   */
  public static void requireForeign(String job, String parameter) {
    if (OURS.contains(parameter) || parameter.startsWith(SETTING)) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_COMMAND,
              "--param",
              parameter,
              "--as-of | --dry-run | --offline | --set"));
    }
    Set<String> known = new TreeSet<>(JobFile.parameters(job));
    known.removeAll(OURS);
    if (!known.contains(parameter)) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_COMMAND,
              "--param",
              parameter,
              known.isEmpty() ? "-" : String.join(" | ", known)));
    }
  }

  /** Whether a setting of the command line has to be said again at a restart. */
  static boolean cannotBeKept(String setting) {
    return ofDatabase(setting) || isPassword(setting);
  }

  private static boolean ofDatabase(String setting) {
    return setting.startsWith("beian.database.");
  }

  /** Whether a setting is never shown and never kept. */
  static boolean isPassword(String setting) {
    return passwords().contains(setting);
  }

  private static Set<String> passwords() {
    return AllSettings.all().stream()
        .filter(Setting::secret)
        .map(Setting::name)
        .collect(Collectors.toSet());
  }
}
