package beian.report;

import beian.evidence.AgeLimits;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.Provenance;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.InspectionSettings;
import beian.inspection.Outcome;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.intake.IntakeError;
import beian.intake.row.Reject;
import beian.intake.store.ImportFile;
import beian.intake.store.RowCounts;
import beian.platform.PlatformError;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.settings.Settings;
import beian.platform.time.Period;
import beian.platform.time.WorkingDays;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.StartEvent;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.testing.Filings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The night of 9 December 2026 as the stores keep it: filings with every kind of finding, cases in
 * every state, letters, clocks, marks, and things that were sent back.
 */
public final class ANight {
  public static final Instant NOW = Instant.parse("2026-12-08T18:00:00Z");
  public static final Run RUN = new Run(42, "nightly", "王示例", NOW, "");

  private static final Instant OPENED = Instant.parse("2026-11-20T01:00:00Z");
  private static final CaseState[] STATES = CaseState.values();
  private static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"示例\")";

  private final Catalog catalog;
  private final Stores stores;
  private final List<String> keys = new ArrayList<>();
  private final Map<String, List<Finding>> inspected = new LinkedHashMap<>();

  private final List<Observation> observations = new ArrayList<>();

  private ANight(Catalog catalog, Transactions transactions) {
    this.catalog = catalog;
    this.stores = Stores.of(transactions, new ObservationStore(transactions, AgeLimits.defaults()));
  }

  /** Keeps the night of so many filings; returns the stores. */
  public static Stores keep(Catalog catalog, Transactions transactions, int filings) {
    ANight night = new ANight(catalog, transactions);
    transactions.run(
        () -> {
          night.inspect(filings);
          night.rectify();
          night.sendBack();
        });
    return night.stores;
  }

  /** The stores of a database. */
  public static Stores stores(Transactions transactions) {
    return Stores.of(transactions, new ObservationStore(transactions, AgeLimits.defaults()));
  }

  /** What the report rests on. */
  public static Basis basis(Catalog catalog) {
    Settings settings =
        Settings.load(
            Path.of("no-such-file"),
            Map.of(),
            Map.of("beian.inspection.expiry-window-days", "45"),
            InspectionSettings.all());
    return new Basis(
        catalog,
        InspectionSettings.from(settings),
        AgeLimits.defaults(),
        WorkingDays.shipped().version(),
        settings,
        "0.0-test");
  }

  private void inspect(int count) {
    List<StoredFiling> filings = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      filings.add(
          StoredFiling.imported(
              filing(i), new Provenance("备案.xlsx", "Sheet1", i + 1), Map.of(), Map.of(), NOW));
    }
    stores.filings().save(filings);
    for (StoredFiling filing : filings) {
      keys.add(filing.key());
      inspected.put(filing.key(), findings(keys.size(), filing));
    }
    stores.observations().save(observations);
    stores.findings().save(inspected);
  }

  private static Filing filing(int i) {
    String no = i % 7 == 0 ? "" : "京ICP备%08d号-1".formatted(i);
    return Filings.with(
        "filing_no",
        no,
        "order_no",
        i % 3 == 0 || no.isEmpty() ? "O%06d".formatted(i) : "",
        "entity_name",
        i % 10 == 5 ? FORMULA : "北京示例" + i + "号科技有限公司",
        "domain",
        "site" + i + ".example.cn");
  }

  private List<Finding> findings(int i, StoredFiling filing) {
    List<Finding> findings = new ArrayList<>();
    int number = 0;
    for (Entry entry : catalog.entries()) {
      int sort = (i * 7 + ++number * 5) % 13;
      Outcome outcome = sort == 2 ? Outcome.NOT_APPLICABLE : Outcome.PASS;
      if (i % 5 == 1) {
        outcome = sort == 1 || number == 1 ? Outcome.UNDETERMINED : outcome;
      } else if (i % 3 != 1 && (sort == 0 || sort == 6)) {
        outcome = Outcome.FAIL;
      } else if (i % 3 != 1 && sort == 1) {
        outcome = Outcome.UNDETERMINED;
      }
      findings.add(finding(entry, filing, outcome, i));
    }
    return findings;
  }

  private Finding finding(Entry entry, StoredFiling filing, Outcome outcome, int i) {
    Opinion opinion = entry.card().faults().values().iterator().next();
    boolean failed = outcome == Outcome.FAIL;
    return new Finding(
        filing.key(),
        entry.id(),
        outcome,
        entry.card().severity(),
        failed ? opinion.fault() : "",
        failed ? "91110108MA10000177" : "",
        failed
            ? opinion.says()
            : new Words("证据已过期：dns（2026-11-01）", "evidence too old: dns (2026-11-01)"),
        failed ? opinion.remedy() : Words.same(""),
        evidence(filing, i, outcome),
        NOW);
  }

  private List<String> evidence(StoredFiling filing, int i, Outcome outcome) {
    if (outcome != Outcome.FAIL && outcome != Outcome.UNDETERMINED) {
      return List.of();
    }
    String domain = filing.filing().website().domains().get(0);
    Observation dns =
        observation(
            EvidenceKind.DNS,
            domain,
            i % 5 == 0,
            Map.of("type", "A", "value", "192.0.2." + i % 256));
    Observation registry =
        observation(
            EvidenceKind.REGISTRY,
            filing.filing().entity().docNo(),
            false,
            Map.of("name", "示例科技有限公司", "status", "存续", "phone", "13800000001"));
    observations.add(dns);
    observations.add(registry);
    return outcome == Outcome.FAIL ? List.of(dns.id(), registry.id()) : List.of(dns.id());
  }

  private static Observation observation(
      EvidenceKind kind, String subject, boolean failed, Map<String, String> attributes) {
    return Observation.of(
        kind,
        subject,
        attributes,
        "file " + kind.word() + ".csv:12",
        NOW.minus(Duration.ofHours(2)),
        null,
        kind == EvidenceKind.REGISTRY ? NOW.plus(Duration.ofDays(90)) : null,
        failed,
        "0123456789abcdef".repeat(4));
  }

  private void rectify() {
    Campaign campaign =
        new Campaign(
            1,
            "示例专项核查2026",
            Period.parse("10wd", ""),
            OPENED,
            "王示例",
            new SafetyBelt(50, 5),
            Period.parse("7wd", ""),
            Map.of("CON-002", Severity.MAJOR),
            null);
    stores.campaigns().add(campaign);
    int sequence = 0;
    for (String key : keys) {
      List<Finding> failed =
          inspected.get(key).stream().filter(one -> one.outcome() == Outcome.FAIL).toList();
      if (!failed.isEmpty()) {
        follow(campaign, ++sequence, key, failed);
      }
    }
    stores.plans().save(new Plan(Plan.noOf(NOW), NOW, 3, 2, true, null, null));
  }

  private void follow(Campaign campaign, int sequence, String key, List<Finding> failed) {
    CaseState state = STATES[sequence % STATES.length];
    String no = campaign.caseNo(sequence);
    Filing filing = stores.filings().find(key).orElseThrow().filing();
    String letter = "N" + no.substring(1) + "-1";
    Notice notice = notice(letter, no, key, sequence, failed);
    Deadline clock = clock(letter, no, key, sequence);
    Case one =
        new Case(
            no,
            1,
            sequence,
            key,
            filing.filingNo(),
            filing.website().domains().get(0),
            filing.entity().name(),
            state,
            sequence % 4 == 0 ? NOW : OPENED,
            OPENED.plusSeconds(60),
            clock.endsAt().orElse(null),
            null,
            state.over() ? NOW : null,
            clock.extension() != null,
            null,
            null,
            failed.stream().map(finding -> caseFinding(finding, letter)).toList());
    stores.cases().save(List.of(one), events(one, notice));
    stores.notices().save(List.of(notice));
    if (notice.state() != NoticeState.FAILED) {
      stores.deadlines().save(List.of(clock));
    }
    mark(one, filing, clock, sequence);
  }

  private static List<CaseEvent> events(Case one, Notice notice) {
    CaseEvent.Kind kind =
        switch (notice.state()) {
          case BOUNCED -> CaseEvent.Kind.BOUNCED;
          case FAILED -> CaseEvent.Kind.NO_ADDRESS;
          default -> CaseEvent.Kind.SENT;
        };
    return List.of(CaseEvent.of(one.no(), NOW, kind, "示例", "example"));
  }

  private static CaseFinding caseFinding(Finding finding, String letter) {
    return new CaseFinding(
        finding.rule(),
        finding.severity(),
        finding.fault(),
        finding.about(),
        finding.opinion(),
        finding.remedy(),
        finding.evidence(),
        FindingState.OPEN,
        Outcome.FAIL,
        1,
        OPENED,
        NOW,
        null,
        letter);
  }

  private static Notice notice(
      String no, String caseNo, String key, int sequence, List<Finding> failed) {
    NoticeState state =
        List.of(
                NoticeState.DELIVERED,
                NoticeState.SENT,
                NoticeState.DELIVERED,
                NoticeState.BOUNCED,
                NoticeState.SENT,
                NoticeState.UNCERTAIN,
                NoticeState.FAILED,
                NoticeState.PLANNED)
            .get(sequence % 8);
    boolean nobody = state == NoticeState.FAILED;
    boolean sent = !nobody && state != NoticeState.PLANNED;
    return new Notice(
        no,
        NoticeKind.RECTIFICATION,
        caseNo,
        key,
        "owner " + sequence,
        nobody ? Channel.NOBODY : sequence % 2 == 0 ? Channel.ENTITY_PERSON : Channel.SITE_PERSON,
        Set.copyOf(failed.stream().map(finding -> finding.rule() + "#1").toList()),
        caseNo + "|" + no,
        new Notice.Mailing(
            no,
            nobody ? "" : "zhang" + sequence + "@example.cn",
            no.toLowerCase(java.util.Locale.ROOT) + "@mail.example.cn",
            "【示例云】备案整改通知 Rectification notice " + key,
            "",
            OPENED,
            OPENED,
            LocalDate.of(2026, 11, 20)),
        new Notice.Standing(
            state,
            sent ? 1 : 0,
            sent ? (sequence % 3 == 0 ? NOW : OPENED.plusSeconds(60)) : null,
            state == NoticeState.DELIVERED ? OPENED.plusSeconds(90) : null,
            sent ? "smtp" : "",
            state == NoticeState.BOUNCED
                ? "550 5.1.1 <zhang" + sequence + "@example.cn> no such user"
                : nobody ? "没有可用的地址 no usable address" : sent ? "250 2.0.0 OK" : ""),
        null);
  }

  private static Deadline clock(String no, String caseNo, String key, int sequence) {
    Counting counting = new Counting(WorkingDays.shipped(), false);
    Instant start = sequence % 6 == 5 ? Instant.parse("2026-12-24T01:00:00Z") : OPENED;
    Deadline clock =
        counting.start(no, caseNo, key, StartEvent.ACCEPTED, start, Period.parse("10wd", ""));
    return sequence % 5 == 2
        ? counting.extended(
            clock,
            new Extension(Period.parse("5wd", ""), "示例：证件换发中", "赵示例", LocalDate.of(2026, 12, 1)))
        : clock;
  }

  private void mark(Case one, Filing filing, Deadline clock, int sequence) {
    String no = "M" + one.no().substring(1) + "-1";
    String plan = Plan.noOf(NOW);
    Words reason = new Words("期限届满，复查仍不合格", "the period is over and the rule fails again");
    Instant due = clock.endsAt().orElse(null);
    if (one.state().marked() || one.state() == CaseState.TAKEN_BACK) {
      boolean back = one.state() == CaseState.TAKEN_BACK;
      stores
          .marks()
          .add(
              new Mark(
                  no,
                  MarkKind.TRANSFER_CANCELLATION,
                  sequence % 2 == 0 ? MarkOutcome.MAY_BE_CANCELLED : MarkOutcome.WILL_BE_CANCELLED,
                  one.filingKey(),
                  one.filingNo(),
                  filing.application().no(),
                  one.domain(),
                  1,
                  one.no(),
                  Set.of(),
                  reason,
                  List.of(),
                  plan,
                  due == null ? NOW : due,
                  NOW,
                  back ? MarkState.TAKEN_BACK : MarkState.valueOf(one.state().name()),
                  back ? "王示例" : null,
                  back ? NOW.plusSeconds(3600) : null,
                  back ? "示例：已当面核实" : null,
                  null,
                  null,
                  null));
    } else if (one.state() == CaseState.OVERDUE || one.state() == CaseState.RUNNING) {
      LineState state = sequence % 3 == 0 ? LineState.BELT_BROKE : LineState.SPARED;
      stores.plans().save(List.of(line(one, plan, no, due, state)));
    }
  }

  private static PlanLine line(
      Case one, String plan, String no, @Nullable Instant due, LineState state) {
    return new PlanLine(
        plan,
        no,
        MarkKind.TRANSFER_CANCELLATION,
        one.no(),
        one.filingKey(),
        MarkOutcome.MAY_BE_CANCELLED,
        Set.of(),
        new Words("通知未证实送达", "nothing proves that the notice arrived"),
        List.of(
            "RCT-001 CON-002 yes: 已给出意见 | an opinion was given",
            "RCT-005 CON-002 no: 没有送达证明 | nothing proves that it arrived"),
        "",
        due,
        state);
  }

  private void sendBack() {
    String hash = "a".repeat(64);
    stores
        .rejects()
        .save(
            List.of(
                new Reject(
                    hash,
                    "备案.xlsx",
                    "Sheet1",
                    7,
                    "C7",
                    "approved_at",
                    "",
                    IntakeError.values()[3],
                    "2026年13月40日",
                    "yyyy-MM-dd",
                    NOW),
                new Reject(
                    hash,
                    "备案.xlsx",
                    "Sheet1",
                    9,
                    "",
                    "filing_no;order_no",
                    "",
                    IntakeError.values()[4],
                    "=1+1",
                    "",
                    NOW)));
    var reading = stores.readings().begin("dns.csv", hash, NOW);
    stores
        .readings()
        .reject(
            reading,
            List.of(
                new EvidenceReject(
                    "dns.csv", 12, "observed_at", PlatformError.BAD_INSTANT.code(), "昨天", "ISO")));
    stores.readings().finish(reading, 20, "");
    ImportFile read = file(0, "备案.xlsx", hash, null);
    Problem problem =
        new Problem(PlatformError.UNWRITABLE_SHEET, "坏.xlsx", "not a workbook", ".xlsx .xls .csv");
    ImportFile broken = file(1, "坏.xlsx", "b".repeat(64), problem);
    stores.imports().plan(1, List.of(read, broken));
    stores.imports().count(read, new RowCounts(26, 20, 3, 1, 0, 2));
    stores.imports().done(read, List.of(), NOW);
    stores.imports().unreadable(broken, problem, NOW);
  }

  private static ImportFile file(int seq, String name, String hash, @Nullable Problem problem) {
    return new ImportFile(
        1,
        seq,
        name,
        hash,
        Path.of(name),
        Path.of(name),
        true,
        ImportFile.State.PLANNED,
        RowCounts.NONE,
        problem,
        List.of(),
        NOW,
        null);
  }
}
