package beian.app;

import beian.app.card.RulesInForce;
import beian.app.lookup.Lookups;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.evidence.EvidenceSettings;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.file.TakenOut;
import beian.evidence.kept.KeptFiles;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.store.FilingNumbers;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.filing.table.TablesInForce;
import beian.inspection.Catalog;
import beian.inspection.InspectionSettings;
import beian.inspection.Profiles;
import beian.inspection.limit.Holidays;
import beian.inspection.run.Inspection;
import beian.inspection.store.BasisStore;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingStore;
import beian.intake.IntakeSettings;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import beian.platform.database.Transactions;
import beian.platform.error.ProblemException;
import beian.platform.log.LogConfigurator;
import beian.platform.settings.Settings;
import beian.rectification.Inspecting;
import beian.rectification.RectificationSettings;
import beian.rectification.contact.ContactSettings;
import beian.rectification.contact.desk.CodeMeans;
import beian.rectification.notice.LetterSettings;
import beian.rectification.notice.MailSettings;
import beian.rectification.room.Contacts;
import beian.rectification.room.Rectification;
import beian.rectification.room.RoomRequirements;
import beian.report.MorningStore;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.SummaryReader;
import beian.report.VerdictBasis;
import beian.report.kept.KeptReports;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An opened home: its settings, its database and what is kept there. Parts come to be when first
 * asked for, so that a short command pays for nothing it does not use.
 */
public final class Suite implements AutoCloseable {
  private final Home home;
  private final SuiteOptions options;
  private final Settings settings;
  private @Nullable Database database;
  private @Nullable Jobs jobs;
  private @Nullable Rectification rectification;
  private @Nullable ObservationStore observations;
  private @Nullable RulesInForce rulesInForce;
  private final TablesInForce.Use tables;
  private final Unread unread = new Unread(this);

  private Suite(Home home, SuiteOptions options, Settings settings, TablesInForce.Use tables) {
    this.home = home;
    this.options = options;
    this.settings = settings;
    this.tables = tables;
  }

  /**
   * Opens a home, making it when it is not there yet; a dry run makes none. Until it is closed, its
   * own data tables are in force.
   *
   * @throws ProblemException TAB-001 to TAB-004, or TAB-006, when one of them cannot be used,
   *     TAB-005 when this process has opened a home with others
   */
  public static Suite open(Home home, SuiteOptions options) {
    return open(home, options, new HomeTables(home.tables()).inForce());
  }

  /**
   * Opens a home to show what is known: a table of its own with other columns than this version's
   * stops only what asks for it.
   *
   * @throws ProblemException as {@link #open}
   */
  public static Suite openToShow(Home home, SuiteOptions options) {
    return open(home, options, new HomeTables(home.tables()).inForceToShow());
  }

  private static Suite open(Home home, SuiteOptions options, TablesInForce.Use tables) {
    try {
      Suite suite = opened(home, options, tables);
      if (Files.isDirectory(home.rules())) {
        suite.catalog(); // a card that is not right stops what begins, not what runs
      }
      if (Files.isDirectory(home.profiles())) {
        suite.profiles();
      }
      return suite;
    } catch (RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /** Opens a home whatever its own data tables are, to repair them; nothing is judged in it. */
  public static Suite openWithShippedTables(Home home, SuiteOptions options) {
    return opened(home, options, () -> {});
  }

  private static Suite opened(Home home, SuiteOptions options, TablesInForce.Use tables) {
    Settings settings = AllSettings.load(home, options.environment(), options.given());
    Home used = options.dryRun() ? home.rehearsing(Scratch.make()) : home.made();
    LogConfigurator.writeTo(home.log());
    return new Suite(used, options, settings, tables);
  }

  /** The rules in force. */
  public Catalog catalog() {
    return rulesInForce().catalog();
  }

  /** What holds otherwise of some filings. */
  public Profiles profiles() {
    return rulesInForce().profiles();
  }

  synchronized RulesInForce rulesInForce() {
    if (rulesInForce == null) {
      rulesInForce = new RulesInForce(home.rules(), home.profiles(), inspection().candidates());
    }
    return rulesInForce;
  }

  /** The directory. */
  public Home home() {
    return home;
  }

  /** How it was opened. */
  public SuiteOptions options() {
    return options;
  }

  /** The settings in force. */
  public Settings settings() {
    return settings;
  }

  /**
   * The database, opened at the first call; in a dry run it keeps nothing.
   *
   * @throws ProblemException CLI-013 when it belongs to a sandbox and this home is none, or the
   *     other way round
   */
  public synchronized Database database() {
    if (database == null) {
      DatabaseSettings where = where();
      Database opened = options.dryRun() ? Database.rehearse(where) : Database.open(where);
      try {
        Reality.require(home, where.place(), opened.transactions());
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
      database = opened;
    }
    return database;
  }

  /** Where the database is. */
  public DatabaseSettings where() {
    return AllSettings.database(settings, home);
  }

  /** Units of work on the database. */
  public Transactions transactions() {
    return database().transactions();
  }

  /** The filings. */
  public FilingStore filings() {
    return new FilingStore(transactions());
  }

  /** What is set for evidence. */
  public EvidenceSettings evidence() {
    return EvidenceSettings.from(settings);
  }

  /**
   * Whether anything may be looked up: switched on, no rehearsal, and the clock shows the time it
   * is, unless nothing here is real.
   */
  public boolean live() {
    return evidence().live()
        && !options.offline()
        && !options.dryRun()
        && (!options.clockMoved() || home.sandbox());
  }

  /** What is looked up in the world outside. */
  public Lookups lookups() {
    return new Lookups(settings, home.root(), home.sandbox(), options.sandbox());
  }

  /** Verifying contact numbers by codes. */
  public Contacts contacts() {
    CodeMeans means =
        new CodeMeans(ContactSettings.from(settings), inspection().provider(), new SecureRandom());
    return rectification()
        .contacts(means, home.codes(), options.dryRun(), lookups().vendor().orElse(null));
  }

  /** The observations; one store, because it keeps the address ranges in memory. */
  public synchronized ObservationStore observations() {
    if (observations == null) {
      observations = new ObservationStore(transactions(), evidence().ages());
    }
    return observations;
  }

  /** What is set for the inspection. */
  public InspectionSettings inspection() {
    return InspectionSettings.from(settings);
  }

  /** What is set for mail; in a sandbox a written letter counts as delivered. */
  public MailSettings mail() {
    MailSettings mail = MailSettings.from(settings, home.sandbox());
    return options.dryRun() ? mail.rehearsing() : mail;
  }

  /** What is set for rectification. */
  public RectificationSettings rectificationSettings() {
    return RectificationSettings.from(settings);
  }

  /** The room that follows cases up. */
  public synchronized Rectification rectification() {
    if (rectification == null) {
      rectification =
          rectification(new SuiteInspecting(() -> inspections().inForce()), inspection());
    }
    return rectification;
  }

  /** The same room under other rules; whoever asks closes it. */
  public Rectification rectification(Supplier<Inspection> run, InspectionSettings inspection) {
    return rectification(new SuiteInspecting(run), inspection);
  }

  private Rectification rectification(Inspecting inspecting, InspectionSettings inspection) {
    return new Rectification(
        new RoomRequirements(
            transactions(),
            filings(),
            findings(),
            observations(),
            new TakenOut(
                new KeptFiles(home.keptEvidence()),
                new FileReadingStore(transactions()),
                observations(),
                inspection.names()),
            catalog(),
            inspecting,
            Holidays.calendar(),
            inspection,
            rectificationSettings(),
            LetterSettings.from(settings),
            mail(),
            home.mail(),
            mail().replies(home.root()),
            home.evidence().resolve("bounces.csv"),
            unread::files,
            options.clock()));
  }

  /** What holds filings against the rules. */
  public Inspections inspections() {
    return new Inspections(this);
  }

  /** What the last inspections rest on. */
  public BasisStore bases() {
    return new BasisStore(transactions());
  }

  /** What reports rest on. */
  public VerdictBasis basis() {
    return new VerdictBasis(
        catalog(),
        inspection(),
        evidence().ages(),
        Holidays.calendar(),
        settings,
        unsaid(),
        home.intake().unread(),
        AllTables.list(),
        profiles().all(),
        Build.version());
  }

  /** The settings that letters lack to say who writes them; none in a sandbox. */
  public List<String> unsaid() {
    return home.sandbox() ? List.of() : mail().unsaid(settings);
  }

  /** The night of a moment in numbers and in plain words. */
  public Summary summary(Instant now) {
    return new SummaryReader(Stores.of(transactions(), observations()), basis()).read(now);
  }

  /** The workbooks of past runs; a rehearsal adds none to them. */
  public KeptReports keptReports() {
    return new KeptReports(transactions(), new KeptFiles(home.keptReports()), options.dryRun());
  }

  /** What the nights said in the morning. */
  public MorningStore mornings() {
    return new MorningStore(transactions());
  }

  /** The files that came in. */
  public ImportFileStore importFiles() {
    return new ImportFileStore(transactions());
  }

  /** The rows that were not taken in. */
  public RejectStore rejects() {
    return new RejectStore(transactions());
  }

  /** Whether the name of a file says that it has every filing. */
  Predicate<String> fullImports() {
    return IntakeSettings.full(settings);
  }

  /** What imports changed of filings. */
  public FilingChangeStore changes() {
    return new FilingChangeStore(transactions());
  }

  /** Which rows were seen in which import. */
  public SeenRowStore seenRows() {
    return new SeenRowStore(transactions());
  }

  /** The folder of evidence files. */
  public EvidenceFolder evidenceFolder() {
    return new EvidenceFolder(home.evidence(), home.materials(), inspection().names());
  }

  /** What lies there and nobody has read. */
  public Unread unread() {
    return unread;
  }

  /** Filings of which nobody knows what sheets say. */
  public MissingFilings missing() {
    return new MissingFilings(transactions());
  }

  /** The findings. */
  public FindingStore findings() {
    return new FindingStore(transactions());
  }

  /** What the filings are and were called. */
  public FilingNumbers numbers() {
    return new FilingNumbers(transactions());
  }

  /** What people call filings and cases. */
  public NamesInUse names() {
    return new NamesInUse(transactions(), rectification());
  }

  /** Where the filings stand that are not proved ours. */
  public StandingStore standing() {
    return new StandingStore(transactions());
  }

  /** The jobs; whoever asks first says who listens to their progress. */
  public synchronized Jobs jobs(Progress progress) {
    if (jobs == null) {
      jobs =
          JBeretEngine.jobs(
              database(), new Wiring(this).steps().artifacts(), Clock.systemUTC(), progress);
    }
    return jobs;
  }

  @Override
  public synchronized void close() {
    try (tables) {
      if (jobs != null) {
        jobs.close();
      }
      if (rectification != null) {
        rectification.close();
      }
      if (database != null) {
        database.close();
      }
      if (options.dryRun()) {
        Scratch.delete(home.output());
      }
    }
  }
}
