package beian.app.cli.root;

import beian.app.AllSettings;
import beian.app.ErrorTexts;
import beian.app.Home;
import beian.app.Lang;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.card.RulesInForce;
import beian.app.cli.output.Format;
import beian.app.cli.output.ListPrinter;
import beian.app.table.AllTables;
import beian.inspection.Catalog;
import beian.inspection.InspectionSettings;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Bilingual;
import beian.platform.list.Listing;
import beian.platform.time.AsOf;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line: the options every verb takes, and what verbs share. */
@Command(
    name = "beian",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    resourceBundle = "beian.messages.cli")
public final class Beian {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:BEIAN_HOME:-var}",
      scope = ScopeType.INHERIT)
  Path homePath = Path.of("var");

  @Option(names = "--as-of", paramLabel = "DATE", scope = ScopeType.INHERIT)
  @Nullable String asOf;

  @Option(names = "--dry-run", scope = ScopeType.INHERIT)
  boolean dryRun;

  @Option(names = "--offline", scope = ScopeType.INHERIT)
  boolean offline;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      scope = ScopeType.INHERIT)
  Format format = Format.table;

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @Nullable Lang language;

  @Option(names = "--by", paramLabel = "NAME", scope = ScopeType.INHERIT)
  @Nullable String by;

  @Option(names = "--set", paramLabel = "NAME=VALUE", scope = ScopeType.INHERIT)
  Map<String, String> given = new TreeMap<>();

  @Option(names = "--reveal", scope = ScopeType.INHERIT)
  boolean reveal;

  @Option(names = "--trace", scope = ScopeType.INHERIT)
  boolean trace;

  private boolean shows;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Ending ending;
  private final ErrorTexts errors = new ErrorTexts();

  public Beian(PrintStream out, PrintStream err, Map<String, String> environment) {
    this(out, err, environment, new Ending());
  }

  /**
   * @param ending what a signal does to this process
   */
  public Beian(PrintStream out, PrintStream err, Map<String, String> environment, Ending ending) {
    this.ending = ending;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** The language people read. */
  public Lang lang() {
    return language == null ? Lang.of(environment) : language;
  }

  /** One of two texts, in the language people read. */
  public String words(String zh, String en) {
    return lang().of(zh, en);
  }

  /** Words in the language people read. */
  public String words(Bilingual words) {
    return lang().of(words.zh(), words.en());
  }

  /** Has a command line print where this prints. */
  public void printsFor(CommandLine line) {
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
  }

  /** Says something to people, on standard error. */
  public void say(Bilingual words) {
    err.println(words(words));
  }

  /** Says something to people, on standard error. */
  public void say(String zh, String en) {
    err.println(words(zh, en));
  }

  /** Prints a result line, on standard output. */
  public void print(String line) {
    out.println(line);
  }

  /** Prints a list in the format asked for. */
  public <T> void print(Listing<T> listing, Iterable<T> things) {
    new ListPrinter(out, format, lang(), reveal, Integer.getInteger("beian.columns", 0))
        .print(listing, things);
  }

  /** Says what went wrong. */
  public void say(Problem problem) {
    err.println(errors.text(problem, lang()));
  }

  /** Whether standard error is a terminal; the launcher says so. */
  public boolean terminal() {
    return Boolean.getBoolean("beian.terminal");
  }

  /** A piece of a line for people, on standard error. */
  public void line(String text) {
    err.print(text);
    err.flush();
  }

  /** Shows where an exception came from; only when asked for. */
  public void trace(Exception e) {
    e.printStackTrace(err);
  }

  public ErrorTexts errors() {
    return errors;
  }

  /** The home the command works in. */
  public Home home() {
    return Home.at(homePath);
  }

  /** The clock: the real one, or one that stands where {@code --as-of} put it. */
  public Clock clock() {
    return asOf == null
        ? Clock.system(beian.platform.time.Zone.CHINA)
        : AsOf.clock(AsOf.parse(asOf, "--as-of"));
  }

  /** The process's environment. */
  public Map<String, String> environment() {
    return environment;
  }

  /** What a signal does to this process. */
  Ending ending() {
    return ending;
  }

  /** Opens the home and everything in it; whoever asks closes it. */
  public Suite open() {
    return open(given);
  }

  /** The same, without the settings of the command line. */
  public Suite openAsSet() {
    return open(Map.of());
  }

  /** Told before the command runs: whether it only shows what is known. */
  void shows(boolean only) {
    shows = only;
  }

  private Suite open(Map<String, String> settings) {
    if (!shows) {
      return Suite.open(home(), options(settings));
    }
    Suite suite = Suite.openToShow(home(), options(settings));
    AllTables.list().forEach(table -> table.unusable().ifPresent(this::say));
    return suite;
  }

  private SuiteOptions options(Map<String, String> settings) {
    return new SuiteOptions(
        environment, settings, clock(), asOf == null ? "" : asOf, offline, dryRun, by(), null);
  }

  /**
   * The rules in force, whether or not there is a home.
   *
   * @throws ProblemException RUL-001 or RUL-002 when one of its cards is not right
   */
  public Catalog catalog() {
    InspectionSettings set = InspectionSettings.from(AllSettings.load(home(), environment, given));
    return new RulesInForce(home().rules(), home().profiles(), set.candidates()).catalog();
  }

  /** Opens the home under the product's data tables, to repair its own. */
  public Suite openWithShippedTables() {
    return Suite.openWithShippedTables(home(), options(given));
  }

  /** Opens the home to write down that something is shown, whatever else was asked. */
  Suite openToNote() {
    return Suite.open(
        home(),
        new SuiteOptions(environment, given, Clock.systemUTC(), "", true, false, by(), null));
  }

  /** Where the database is; the home when its settings cannot be read. */
  public String database() {
    try {
      return AllSettings.database(AllSettings.load(home(), environment, given), home()).place();
    } catch (ProblemException e) {
      return home().root().toString();
    }
  }

  /** Where the home is. */
  public Path homePath() {
    return homePath;
  }

  /** What {@code --as-of} says; null when it was not given. */
  public @Nullable String asOf() {
    return asOf;
  }

  /** Whether nothing may be kept, sent or marked. */
  public boolean dryRun() {
    return dryRun;
  }

  /** Whether look-ups are switched off. */
  public boolean offline() {
    return offline;
  }

  /** Who acts. */
  public String by() {
    return by == null ? System.getProperty("user.name", "") : by;
  }

  /** Who acts when it was said; empty when only the machine's user is known. */
  public String byName() {
    return by == null ? "" : by;
  }

  /** How lists are printed. */
  public Format format() {
    return format;
  }

  /** Settings of the command line. */
  public Map<String, String> given() {
    return given;
  }

  /** Whether personal data is shown unmasked. */
  public boolean reveals() {
    return reveal;
  }

  /** Whether errors show where they came from. */
  public boolean traced() {
    return trace;
  }
}
