package beian.report;

import beian.evidence.AgeLimits;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Registry;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.InspectionSettings;
import beian.inspection.Outcome;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.limit.Holidays;
import beian.platform.database.Transactions;
import beian.platform.settings.Settings;
import beian.platform.time.Period;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.Discovery;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import beian.testing.Filings;
import beian.testing.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The night of 9 December 2026 as the stores keep it: filings with every kind of finding, cases in
 * every state, letters, clocks, marks, and things that were sent back.
 */
public final class ANight {
  public static final Instant NOW = Instant.parse("2026-12-08T18:00:00Z");
  public static final Run RUN = new Run(42, 42, "nightly", "王示例", NOW, "", Language.BOTH);

  static final Instant OPENED = Instant.parse("2026-11-20T01:00:00Z");
  private static final CaseState[] STATES = CaseState.values();
  private static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"示例\")";

  private final Catalog catalog;
  private final Transactions transactions;
  private final Stores stores;
  private final List<String> keys = new ArrayList<>();
  private final Map<String, List<Finding>> inspected = new LinkedHashMap<>();

  private final List<Observation> observations = new ArrayList<>();

  private ANight(Catalog catalog, Transactions transactions) {
    this.transactions = transactions;
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
          SentBack.keep(night.stores);
        });
    return night.stores;
  }

  /** The stores of a database. */
  public static Stores stores(Transactions transactions) {
    return Stores.of(transactions, new ObservationStore(transactions, AgeLimits.defaults()));
  }

  /** What the report rests on. */
  public static VerdictBasis basis(Catalog catalog) {
    Settings settings =
        Settings.load(
            Path.of("no-such-file"),
            Map.of(),
            Map.of("beian.inspection.expiry-window-days", "45"),
            InspectionSettings.all());
    return new VerdictBasis(
        catalog,
        InspectionSettings.from(settings),
        AgeLimits.defaults(),
        Holidays.calendar(),
        settings,
        List.of(),
        List.of(),
        List.of(Holidays.TABLE),
        List.of(),
        "0.0-test");
  }

  private void inspect(int count) {
    List<StoredFiling> filings = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      filings.add(
          StoredFiling.imported(
              filing(i),
              new ImportedRow(0, NOW, new Provenance("备案.xlsx", "Sheet1", i + 1)),
              Map.of(),
              Map.of()));
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
    List<String> columns = new ArrayList<>(disagreeing(i));
    columns.addAll(
        List.of(
            "filing_no",
            no,
            "order_no",
            i % 3 == 0 || no.isEmpty() ? "O%06d".formatted(i) : "",
            "entity_name",
            i % 10 == 5 ? FORMULA : "北京示例" + i + "号科技有限公司",
            "domain",
            "site" + i + ".example.cn"));
    return Filings.with(columns.toArray(String[]::new));
  }

  /** An entity is deregistered, and another filing of it still called filed. */
  private static List<String> disagreeing(int i) {
    String entity = "京ICP备00000022号";
    return switch (i) {
      case 22 ->
          List.of(
              "entity_filing_no",
              entity,
              "dereg_type",
              "ENTITY",
              "dereg_done_at",
              "2026-10-20",
              "filing_status",
              "DEREGISTERED");
      case 23 -> List.of("entity_filing_no", entity, "filing_status", "FILED");
      default -> List.of();
    };
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
            : new Words("证据已过期：域名解析（2026-11-01）", "evidence too old: dns (2026-11-01)"),
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
            DnsRecord.KIND, domain, i % 5 == 0, Map.of("type", "A", "value", "192.0.2." + i % 256));
    Observation registry =
        observation(
            Registry.KIND,
            filing.filing().entity().docNo(),
            false,
            Map.of("name", "示例科技有限公司", "status", "存续", "legal_person", "13800000001"));
    observations.add(dns);
    observations.add(registry);
    return outcome == Outcome.FAIL ? List.of(dns.id(), registry.id()) : List.of(dns.id());
  }

  private static Observation observation(
      EvidenceKind kind, String subject, boolean failed, Map<String, String> attributes) {
    return Seen.of(
        kind,
        subject,
        attributes,
        "file " + kind.word() + ".csv:12",
        NOW.minus(Duration.ofHours(2)),
        null,
        kind == Registry.KIND ? NOW.plus(Duration.ofDays(90)) : null,
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
            Map.of("CON-002", Severity.MAJOR));
    stores.campaigns().add(campaign);
    stores.plans().begin(MarkKind.TRANSFER_CANCELLATION, NOW).tighten(3, 2, true);
    int sequence = 0;
    for (String key : keys) {
      List<Finding> failed =
          inspected.get(key).stream().filter(one -> one.outcome() == Outcome.FAIL).toList();
      if (!failed.isEmpty()) {
        follow(campaign, ++sequence, key, failed);
      }
    }
  }

  private void follow(Campaign campaign, int sequence, String key, List<Finding> failed) {
    CaseState state = STATES[sequence % STATES.length];
    String no = campaign.caseNo(sequence);
    Filing filing = stores.filings().find(key).orElseThrow().filing();
    String letter = "N" + no.substring(1) + "-1";
    Notice notice = NightRows.notice(letter, no, key, sequence, failed);
    Deadline clock = NightRows.clock(letter, no, key, sequence);
    Discovery.Opened opened =
        Discovery.open(campaign, sequence, filing, failed, sequence % 4 == 0 ? NOW : OPENED);
    Case one = opened.opened();
    one.told(notice.findings(), letter);
    one.notified(OPENED.plusSeconds(60));
    if (clock.extension() != null) {
      one.become(CaseState.RUNNING);
      one.extend();
    }
    bring(one, state);
    if (!state.over()) {
      one.due(clock.endsAt().orElse(null));
    }
    new CaseStore(transactions).add(List.of(one));
    new CaseStore(transactions).note(List.of(opened.event(), event(one, notice)));
    new NoticeStore(transactions).add(List.of(notice));
    if (notice.state() != NoticeState.FAILED) {
      new DeadlineStore(transactions).start(List.of(clock));
    }
    mark(one, filing, clock, sequence);
  }

  /** Brings a case into a state by the shortest of the ways there are. */
  private static void bring(Case one, CaseState to) {
    Map<CaseState, CaseState> from = new LinkedHashMap<>(Map.of(to, to));
    for (int i = 0; !from.containsKey(one.state()) && i < STATES.length; i++) {
      for (CaseState state : STATES) {
        List.copyOf(from.keySet()).stream()
            .filter(next -> !from.containsKey(state) && state.canBecome(next))
            .findFirst()
            .ifPresent(next -> from.put(state, next));
      }
    }
    while (one.state() != to) {
      CaseState next = from.get(one.state());
      switch (next) {
        case CLOSED -> one.close(NOW);
        case CONFIRMED -> one.confirmed(NOW);
        default -> one.become(next);
      }
    }
  }

  private static CaseEvent event(Case one, Notice notice) {
    CaseEvent.Kind kind =
        switch (notice.state()) {
          case BOUNCED -> CaseEvent.Kind.BOUNCED;
          case FAILED -> CaseEvent.Kind.NO_ADDRESS;
          default -> CaseEvent.Kind.SENT;
        };
    return one.event(NOW, kind, "示例", "example");
  }

  private void mark(Case one, Filing filing, Deadline clock, int sequence) {
    String no = "M" + one.no().substring(1) + "-1";
    String plan = Plan.noOf(MarkKind.TRANSFER_CANCELLATION, NOW);
    Words reason = new Words("期限届满，复查仍不合格", "the period is over and the rule fails again");
    Instant due = clock.endsAt().orElse(null);
    if (one.state().marked() || one.state() == CaseState.TAKEN_BACK) {
      Mark mark =
          new Mark(
              new PlanLine(
                  plan,
                  no,
                  MarkKind.TRANSFER_CANCELLATION,
                  one.no(),
                  one.filingKey(),
                  sequence % 2 == 0 ? MarkOutcome.MAY_BE_CANCELLED : MarkOutcome.WILL_BE_CANCELLED,
                  Set.of(),
                  reason,
                  List.of(),
                  "",
                  due,
                  LineState.MARKED),
              one.filingNo(),
              filing.application().no(),
              one.domain(),
              one.campaign(),
              List.of(),
              NOW);
      if (one.state() == CaseState.TAKEN_BACK) {
        mark.end(MarkState.TAKEN_BACK, "王示例", NOW.plusSeconds(3600), Words.same("示例：已当面核实"));
      }
      for (MarkState next : List.of(MarkState.APPROVED, MarkState.EXPORTED, MarkState.CONFIRMED)) {
        if (one.state().ordinal() >= CaseState.valueOf(next.name()).ordinal()
            && one.state().marked()) {
          mark.become(next);
        }
      }
      new MarkStore(transactions).add(List.of(mark));
    } else if (one.state() == CaseState.OVERDUE || one.state() == CaseState.RUNNING) {
      LineState state = sequence % 3 == 0 ? LineState.BELT_BROKE : LineState.SPARED;
      stores.plans().write(plan, List.of(NightRows.line(one, plan, no, due, state)));
    }
  }
}
