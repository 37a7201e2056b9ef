package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.file.TakenOut;
import beian.evidence.kept.KeptFiles;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.source.EarlierFiles;
import beian.filing.source.FileInImport;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.source.SeenRow;
import beian.filing.source.SeenRowStore;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.InspectionSettings;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.card.Severity;
import beian.inspection.limit.Holidays;
import beian.inspection.store.FindingStore;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Outages;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Database;
import beian.platform.database.Transactions;
import beian.platform.mail.SmtpSettings;
import beian.platform.time.Period;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.desk.Campaigns;
import beian.rectification.enforcement.Mark;
import beian.rectification.list.MarkList;
import beian.rectification.list.NoticeList;
import beian.rectification.notice.LetterSettings;
import beian.rectification.notice.MailSettings;
import beian.rectification.notice.Notice;
import beian.rectification.notice.ReminderMoment;
import beian.rectification.room.Rectification;
import beian.rectification.room.RoomRequirements;
import beian.rules.AllRules;
import beian.testing.Filings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Nights of a provider, told day by day: what the rules say of each filing is set by the test,
 * everything else is real.
 */
final class Story implements AutoCloseable {
  static final String FILING = "京ICP备00000001号-1";
  private static final List<String> TABLES =
      List.of(
          "mark",
          "mark_plan_line",
          "mark_plan",
          "mail_reply",
          "owner_reply_case",
          "owner_reply",
          "letter_text",
          "held_rule",
          "letter_night",
          "notice",
          "deadline",
          "case_event",
          "case_finding",
          "rectification_case",
          "campaign",
          "filing_sighting",
          "filing",
          "finding",
          "finding_change",
          "inspection",
          "sighting",
          "seen_in",
          "observation");

  final Transactions transactions;
  final FilingStore filings;
  final FindingStore findings;
  final ObservationStore observations;
  final Path home;
  private final Database database;
  private final MovedClock clock = new MovedClock();
  private final SaidRules said;
  private final Map<Reading, Boolean> readings = new EnumMap<>(Reading.class);
  private WorkingDays calendar = Holidays.calendar();
  private SafetyBelt belt = new SafetyBelt(50, 5);
  private List<ReminderMoment> reminders = List.of();
  private LetterSettings.Belt letterBelt = new LetterSettings.Belt(1_000_000, 5, 100);
  private MailSettings mail;
  private Rectification room;
  private Jobs jobs;
  private long imports;

  /** Begins with empty tables; letters are files that a gateway sends. */
  Story(Database database, Path home) {
    this(database, home, files(true));
    transactions.run(
        () -> TABLES.forEach(table -> transactions.sql().update("delete from " + table)));
  }

  /** Goes on with what the tables hold. */
  Story(Database database, Path home, MailSettings mail) {
    this.database = database;
    this.home = home;
    this.transactions = database.transactions();
    this.filings = new FilingStore(transactions);
    this.findings = new FindingStore(transactions);
    this.observations = new ObservationStore(transactions, AgeLimits.defaults());
    this.said = new SaidRules(observations, findings);
    this.mail = mail;
    put();
  }

  static MailSettings files(boolean delivery) {
    return mail(MailSettings.Transport.FILE, delivery, 2525, 4, 0);
  }

  static MailSettings smtp(int port) {
    return smtp(port, 4, 0);
  }

  static MailSettings smtp(int port, int connections, int rate) {
    return mail(MailSettings.Transport.SMTP, false, port, connections, rate);
  }

  private static MailSettings mail(
      MailSettings.Transport way, boolean delivery, int port, int connections, int rate) {
    Duration patience = Duration.ofSeconds(5);
    SmtpSettings smtp =
        new SmtpSettings(
            "127.0.0.1",
            port,
            SmtpSettings.Security.NONE,
            null,
            null,
            null,
            "host",
            rate,
            connections,
            patience,
            patience);
    return new MailSettings(
        way, delivery, smtp, "示例云备案核查 <check@mail.example.cn>", "bounce@mail.example.cn", "");
  }

  Story mail(MailSettings settings) {
    mail = settings;
    return put();
  }

  Story reading(Reading reading, boolean on) {
    readings.put(reading, on);
    return put();
  }

  Story calendar(WorkingDays days) {
    calendar = days;
    return put();
  }

  Story reminders(String moments) {
    reminders = ReminderMoment.parse(moments, "");
    return put();
  }

  Story letterBelt(int count, int times, int firstNight) {
    letterBelt = new LetterSettings.Belt(count, times, firstNight);
    return put();
  }

  Story belt(int count, int percent) {
    belt = new SafetyBelt(count, percent);
    return put();
  }

  /** Puts the room together, as a new process would. */
  Story put() {
    close();
    room =
        new Rectification(
            new RoomRequirements(
                transactions,
                filings,
                findings,
                observations,
                new TakenOut(
                    KeptFiles.none(),
                    new FileReadingStore(transactions),
                    observations,
                    Set.of("示例云")),
                AllRules.catalog(),
                said,
                calendar,
                new InspectionSettings(
                    "示例云", List.of(), List.of(), List.of(), 30, false, List.of(), readings),
                new RectificationSettings(
                    belt, Period.parse("7wd", ""), Period.parse("10wd", ""), "010-55500000", ""),
                new LetterSettings(reminders, letterBelt),
                mail,
                home.resolve("mail"),
                home.resolve("replies"),
                home.resolve("bounces.csv"),
                List::of,
                clock));
    StepTable steps = room.steps().task("settle", new Outages(transactions)::settle);
    jobs = JBeretEngine.jobs(database, steps.artifacts(), clock, Progress.NONE);
    return this;
  }

  Rectification room() {
    return room;
  }

  Campaign campaign(String period) {
    return room.campaigns()
        .open(Campaigns.Terms.of("2026 年专项核查", Period.parse(period, "")), "王示例", now());
  }

  /** A filing with a domain of its own and columns changed: key, value, key, value. */
  Story filing(String number, String... changes) {
    List<String> all = new ArrayList<>(List.of("filing_no", number));
    if (!number.equals(FILING)) {
      all.addAll(List.of("domain", "site" + number.replaceAll("\\D", "") + ".example"));
    }
    all.addAll(List.of(changes));
    Filing filing = Filings.with(all.toArray(String[]::new));
    filings.save(
        List.of(
            StoredFiling.imported(
                filing,
                new ImportedRow(0, now(), new Provenance("名单.xlsx", "Sheet1", 2)),
                Map.of(),
                Map.of())));
    said.file(filing.key());
    return this;
  }

  Story says(String filing, String rule, Outcome outcome) {
    return says(filing, rule, outcome, Severity.MAJOR, "differs");
  }

  Story says(String filing, String rule, Outcome outcome, Severity severity, String fault) {
    return says(filing, rule, outcome, severity, fault, List.of());
  }

  Story says(
      String filing,
      String rule,
      Outcome outcome,
      Severity severity,
      String fault,
      List<String> evidence) {
    said.say(filing, rule, outcome, severity, fault, evidence);
    return this;
  }

  /** Moves the clock to a moment in China. */
  Story at(String day, String time) {
    clock.now = LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(Zone.CHINA).toInstant();
    return this;
  }

  Instant now() {
    return clock.now;
  }

  /** The rules, which say what the story makes them say. */
  SaidRules rules() {
    return said;
  }

  /** A whole night, beginning at two in the morning. */
  Story night(String day) {
    at(day, "02:00");
    inspect();
    run("notify");
    run("enforce");
    run("cleanup");
    return this;
  }

  /** The evening's sheet lists every filing; inspects them and opens cases. */
  Story inspect() {
    listed();
    findings.save(said.inspect(filings.find(said.filings()), now()));
    String last = "";
    while (true) {
      List<String> page = room.openCases().page(last, 3);
      if (page.isEmpty()) {
        return this;
      }
      room.openCases().take(page, now());
      last = page.get(page.size() - 1);
    }
  }

  /** A sheet lists every filing, now. */
  Story listed() {
    SeenRow row =
        new SeenRow(
            new ImportedRow(++imports, now(), new Provenance("名单.xlsx", "Sheet1", 2)), Set.of());
    Map<String, SeenRow> rows = new TreeMap<>();
    said.filings().forEach(filing -> rows.put(filing, row));
    FileInImport file = new FileInImport(imports, 0, now(), number -> false, EarlierFiles.NONE);
    transactions.run(() -> new SeenRowStore(transactions).add(file, rows));
    return this;
  }

  /** Runs a job that completes. */
  Execution run(String job) {
    return completed(run(job, Map.of()));
  }

  static Execution completed(Execution execution) {
    assertThat(execution.problems()).isEmpty();
    assertThat(execution.isCompleted()).isTrue();
    return execution;
  }

  Execution run(String job, Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>(more);
    parameters.put("now", now().toString());
    return jobs.run(job, parameters);
  }

  Execution restart(long execution, Map<String, String> more) {
    return jobs.await(jobs.restart(execution, more));
  }

  Case theCase() {
    return theCase(FILING);
  }

  Case theCase(String filing) {
    return cases().stream().filter(one -> one.filingKey().equals(filing)).findFirst().orElseThrow();
  }

  List<Case> cases() {
    return room.cases().page("", 1000);
  }

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    NoticeList.in(transactions).all().forEach(row -> notices.add(row.notice()));
    return notices;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    MarkList.in(transactions).all().forEach(marks::add);
    return marks;
  }

  /** The letters in the mail folder, by name. */
  List<Path> letters() {
    Path folder = home.resolve("mail");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (jobs != null) {
      jobs.close();
    }
    if (room != null) {
      room.close();
    }
  }
}
