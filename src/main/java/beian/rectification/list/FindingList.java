package beian.rectification.list;

import beian.filing.store.FilingNames;
import beian.filing.store.FilingNumbers;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.list.FilingFilters;
import beian.inspection.store.BasisStore;
import beian.inspection.store.StandingFindings;
import beian.inspection.store.StandingFindings.Standing;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.Found;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.rectification.cases.CaseInShort;
import beian.rectification.store.CaseStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong and what cannot be known, at the last inspection, and the case that follows it up.
 */
public final class FindingList {
  private static final Outcome[] KEPT = {Outcome.FAIL, Outcome.UNDETERMINED};
  private static final String OF_FILING =
      "exists (select 1 from filing g where g.filing_key = f.filing_key and ";

  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "findings",
          new Listing<Row>()
              .column("filing_no", "备案号", "Filing no.", Row::filingNo)
              .width(21)
              .column("order_no", "订单号", "Order no.", Row::orderNo)
              .width(14)
              .column("rule", "规则", "Rule", row -> row.finding().rule())
              .width(10)
              .column("outcome", "结论", "Outcome", Row::outcome)
              .column("severity", "严重程度", "Severity", Row::severity)
              .width(10)
              .hidden("fault", "问题", "Fault", row -> row.finding().fault())
              .column("opinion", "整改意见", "Opinion", row -> row.finding().opinion())
              .hidden("opinion_zh", "整改意见", "Opinion (zh)", row -> row.finding().opinion().zh())
              .lines(34)
              .hidden("opinion_en", "整改意见", "Opinion (en)", row -> row.finding().opinion().en())
              .lines(38)
              .hidden("remedy_zh", "整改办法", "Remedy (zh)", row -> row.finding().remedy().zh())
              .lines(34)
              .hidden("remedy_en", "整改办法", "Remedy (en)", row -> row.finding().remedy().en())
              .lines(38)
              .hidden("evidence", "证据", "Evidence", row -> row.finding().evidence())
              .width(25)
              .hidden("inspected_at", "核查时间", "Inspected at", row -> row.finding().inspectedAt())
              .hidden("confirmed_at", "确认时间", "Confirmed at", Row::confirmedAt)
              .column("case_no", "案件号", "Case no.", Row::caseNo)
              .width(14),
          List.of(
              FilingFilters.filing("f.filing_key = any(?)"),
              FilingFilters.rule("f.rule = ?"),
              Filter.oneOf("outcome", "OUTCOME", KEPT, "f.outcome = ?"),
              Filter.oneOf("severity", "SEVERITY", Severity.values(), "f.severity = ?"),
              CaseFilters.campaignOfFiling("f.filing_key"),
              CaseFilters.stateOfFiling("f.filing_key"),
              CaseFilters.dueBeforeOfFiling("f.filing_key"),
              FilingFilters.province(OF_FILING + "g.filing_no like ?)"),
              FilingFilters.provider(OF_FILING + "g.access_provider = ?)")),
          ListSource.keysOfRows("finding f", "f.filing_key", "f.rule", "f.fault", "f.about"));

  private FindingList() {}

  /**
   * A finding.
   *
   * @param since since when the rule has said so
   * @param confirmedAt when it was last inspected or proved to stand
   * @param names what filings are called now
   * @param followedUp the filing's newest case; null when it has none
   */
  public record Row(
      Finding finding,
      Instant since,
      Instant confirmedAt,
      FilingNames names,
      @Nullable CaseInShort followedUp) {
    String filingNo() {
      return names.filingNo(finding.filingKey());
    }

    String orderNo() {
      return names.orderNo(finding.filingKey());
    }

    Term outcome() {
      return Term.of(finding.outcome().name(), finding.outcome().words());
    }

    Term severity() {
      return Term.of(finding.severity().name(), finding.severity().words());
    }

    String caseNo() {
      return followedUp == null ? "" : followedUp.no();
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    StandingFindings findings = new StandingFindings(transactions);
    CaseStore cases = new CaseStore(transactions);
    FilingNames names = new FilingNumbers(transactions).names();
    BasisStore bases = new BasisStore(transactions);
    return DEFINITION.in(
        transactions,
        found -> rows(found, findings, bases.confirmedAt().orElse(Instant.MIN), cases, names));
  }

  /**
   * All rows in the same order, filing by filing, for those who read every one of them: nothing is
   * looked up that the next filings do not have.
   *
   * @param filings so many are read at once, with all their findings
   * @return a page after the other, perhaps an empty one; null behind the last
   */
  public static Supplier<@Nullable List<Row>> filingByFiling(
      Transactions transactions, int filings) {
    return new FilingByFiling(transactions, filings);
  }

  private static final class FilingByFiling implements Supplier<@Nullable List<Row>> {
    private final StandingFindings findings;
    private final CaseStore cases;
    private final FilingNames names;
    private final Instant confirmed;
    private final int filings;
    private String after = "";

    FilingByFiling(Transactions transactions, int filings) {
      this.filings = filings;
      findings = new StandingFindings(transactions);
      cases = new CaseStore(transactions);
      names = new FilingNumbers(transactions).names();
      confirmed = new BasisStore(transactions).confirmedAt().orElse(Instant.MIN);
    }

    @Override
    public @Nullable List<Row> get() {
      StandingFindings.Page page = findings.page(after, filings).orElse(null);
      if (page == null) {
        return null;
      }
      Map<String, CaseInShort> newest = cases.newestBetween(after, page.lastKey());
      after = page.lastKey();
      return rows(page.standing(), confirmed, newest, names);
    }
  }

  private static List<Row> rows(
      List<Found> found,
      StandingFindings findings,
      Instant confirmed,
      CaseStore cases,
      FilingNames names) {
    List<Standing> standing =
        findings.find(
            found.stream()
                .map(
                    hit ->
                        new StandingFindings.Key(
                            hit.text(0), hit.text(1), hit.text(2), hit.text(3)))
                .toList());
    Map<String, CaseInShort> newest = new HashMap<>();
    cases
        .newestOfEach(
            standing.stream()
                .map(eachStanding -> eachStanding.finding().filingKey())
                .collect(Collectors.toSet()))
        .forEach((key, filingCase) -> newest.put(key, CaseInShort.of(filingCase)));
    return rows(standing, confirmed, newest, names);
  }

  private static List<Row> rows(
      List<Standing> standing,
      Instant confirmed,
      Map<String, CaseInShort> newest,
      FilingNames names) {
    return standing.stream()
        .map(
            eachStanding ->
                new Row(
                    eachStanding.finding(),
                    eachStanding.since(),
                    later(eachStanding.finding().inspectedAt(), confirmed),
                    names,
                    newest.get(eachStanding.finding().filingKey())))
        .toList();
  }

  private static Instant later(Instant moment, Instant other) {
    return moment.isAfter(other) ? moment : other;
  }
}
