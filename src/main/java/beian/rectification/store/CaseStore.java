package beian.rectification.store;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases, their findings and their history. */
public final class CaseStore {
  private static final String EVENT =
      "insert into case_event (case_no, happened_at, actor, what, detail_zh, detail_en)"
          + " values (?, ?, ?, ?, ?, ?)";

  private final Transactions transactions;
  private final Table<Case> cases;
  private final Table<Owned> findings;

  /** A finding and its case, as the table has them together. */
  private record Owned(String caseNo, CaseFinding finding) {}

  public CaseStore(Transactions transactions) {
    this.transactions = transactions;
    this.cases =
        new Table<>(
            transactions,
            "rectification_case",
            "case_no",
            "campaign_no sequence filing_key filing_no domain entity_name state opened_at"
                + " notified_at deadline_at reinspected_at closed_at extended appealed_at"
                + " waived_until",
            CaseStore::values,
            CaseStore::bare);
    this.findings =
        new Table<>(
            transactions,
            "case_finding",
            "case_no rule finding_round",
            "severity fault about opinion_zh opinion_en remedy_zh remedy_en evidence state outcome"
                + " first_found_at last_found_at rectified_at notice_no",
            CaseStore::values,
            CaseStore::owned);
  }

  /** Adds and changes cases and writes what happened to them, together. */
  public void save(Collection<Case> changed, Collection<CaseEvent> events) {
    transactions.run(
        () -> {
          cases.save(changed);
          findings.save(
              changed.stream()
                  .flatMap(one -> one.findings().stream().map(found -> new Owned(one.no(), found)))
                  .toList());
          transactions
              .sql()
              .batch(
                  EVENT,
                  events,
                  event ->
                      new @Nullable Object[] {
                        event.caseNo(),
                        event.at(),
                        event.actor(),
                        event.what(),
                        event.detail().zh(),
                        event.detail().en()
                      });
        });
  }

  /** One case. */
  public Optional<Case> find(String no) {
    return find(List.of(no)).stream().findFirst();
  }

  /** These cases, by number; unknown numbers are left out. */
  public List<Case> find(Collection<String> nos) {
    return transactions.read(() -> whole(cases.listIn("case_no", nos, "case_no")));
  }

  /** The cases of these filings in a campaign, by filing key. */
  public Map<String, Case> ofFilings(int campaign, Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, Case> found = new HashMap<>();
          whole(cases.listIn("filing_key", filingKeys, "case_no")).stream()
              .filter(one -> one.campaign() == campaign)
              .forEach(one -> found.put(one.filingKey(), one));
          return found;
        });
  }

  /** The number of the newest case of these filings. */
  public Optional<String> newestOf(Collection<String> filingKeys) {
    return filingKeys.isEmpty()
        ? Optional.empty()
        : transactions.read(
            () ->
                cases.listIn("filing_key", filingKeys, "opened_at, case_no").stream()
                    .reduce((one, next) -> next)
                    .map(Case::no));
  }

  /** The cases after that one, of all campaigns, by number. */
  public List<Case> page(String afterNo, int limit) {
    return transactions.read(
        () -> whole(cases.list("where case_no > ? order by case_no limit ?", afterNo, limit)));
  }

  /** The greatest sequence of a campaign; 0 when it has no case. */
  public int lastSequence(int campaign) {
    return (int)
        number("select max(sequence) from rectification_case where campaign_no = ?", campaign);
  }

  /** How many cases of a campaign are not over. */
  public long openCases(int campaign) {
    return number(
        "select count(*) from rectification_case where campaign_no = ?"
            + " and state not in ('RECTIFIED', 'CLOSED', 'CONFIRMED')",
        campaign);
  }

  /** Filings with a case that is not over, in the order of their keys. */
  public List<String> filingsWithCase(int campaign, String afterKey, int limit) {
    return keys(
        "select filing_key from rectification_case where campaign_no = ?"
            + " and state not in ('RECTIFIED', 'CLOSED', 'CONFIRMED') and filing_key > ?"
            + " order by filing_key limit ?",
        campaign,
        afterKey,
        limit);
  }

  /**
   * Cases with something to tell, with a letter planned that may no longer be right, or whose
   * period runs.
   */
  public List<String> toBeTold(int campaign, Instant now, String afterNo, int limit) {
    return keys(
        "select c.case_no from rectification_case c where c.campaign_no = ? and c.case_no > ?"
            + " and c.state in ('OPENED', 'NOTIFIED', 'RUNNING', 'EXTENDED', 'OVERDUE',"
            + " 'TAKEN_BACK', 'RECTIFIED', 'CLOSED')"
            + " and (exists (select 1 from notice p where p.case_no = c.case_no"
            + " and p.state = 'PLANNED') or exists (select 1 from deadline d"
            + " where d.case_no = c.case_no and d.state = 'RUNNING' and d.ends_at > ?)"
            + " or c.state not in ('RECTIFIED', 'CLOSED') and exists"
            + " (select 1 from case_finding f left join notice n on n.notice_no = f.notice_no"
            + " where f.case_no = c.case_no and f.state = 'OPEN' and f.outcome = 'FAIL'"
            + " and f.severity <> 'NOTE'"
            + " and (f.notice_no is null or n.state in ('FAILED', 'BOUNCED'))))"
            + " order by c.case_no limit ?",
        campaign,
        afterNo,
        now,
        limit);
  }

  /** Cases with a clock that has run out or that lacks a year, whose mark may be due. */
  public List<String> toBeReinspected(int campaign, Instant now, String afterNo, int limit) {
    return keys(
        "select c.case_no from rectification_case c where c.campaign_no = ? and c.case_no > ?"
            + " and c.state in ('RUNNING', 'EXTENDED', 'OVERDUE', 'WAIVED', 'TAKEN_BACK')"
            + " and exists (select 1 from deadline d where d.case_no = c.case_no"
            + " and d.state = 'RUNNING' and (d.ends_at <= ? or d.missing_year is not null))"
            + " order by c.case_no limit ?",
        campaign,
        afterNo,
        now,
        limit);
  }

  /** Cases that were inspected again at that moment and are still to be enforced. */
  public List<String> toBeWeighed(int campaign, Instant reinspectedAt, String afterNo, int limit) {
    return keys(
        "select case_no from rectification_case where campaign_no = ? and reinspected_at = ?"
            + " and state in ('RUNNING', 'EXTENDED', 'OVERDUE', 'TAKEN_BACK') and case_no > ? order by case_no limit ?",
        campaign,
        reinspectedAt,
        afterNo,
        limit);
  }

  /** The history of a case, oldest first. */
  public List<CaseEvent> events(String caseNo) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select * from case_event where case_no = ? order by event_no",
                    CaseStore::event,
                    caseNo));
  }

  private long number(String sql, @Nullable Object... parameters) {
    return transactions.read(() -> transactions.sql().number(sql, parameters));
  }

  private List<String> keys(String sql, @Nullable Object... parameters) {
    return transactions.read(
        () -> transactions.sql().list(sql, row -> row.getString(1), parameters));
  }

  private List<Case> whole(List<Case> bare) {
    Map<String, List<CaseFinding>> byCase = new HashMap<>();
    findings
        .listIn("case_no", bare.stream().map(Case::no).toList(), "case_no, rule, finding_round")
        .forEach(
            one ->
                byCase.computeIfAbsent(one.caseNo(), no -> new ArrayList<>()).add(one.finding()));
    return bare.stream()
        .map(one -> one.withFindings(byCase.getOrDefault(one.no(), List.of())))
        .toList();
  }

  private static @Nullable Object[] values(Case one) {
    return new @Nullable Object[] {
      one.no(),
      one.campaign(),
      one.sequence(),
      one.filingKey(),
      one.filingNo(),
      one.domain(),
      one.entityName(),
      one.state(),
      one.openedAt(),
      one.notifiedAt(),
      one.deadlineAt(),
      one.reinspectedAt(),
      one.closedAt(),
      one.extended(),
      one.appealedAt(),
      one.waivedUntil()
    };
  }

  private static Case bare(ResultSet row) throws SQLException {
    return new Case(
        row.getString("case_no"),
        row.getInt("campaign_no"),
        row.getInt("sequence"),
        row.getString("filing_key"),
        row.getString("filing_no"),
        row.getString("domain"),
        row.getString("entity_name"),
        CaseState.valueOf(row.getString("state")),
        Table.instant(row, "opened_at"),
        Sql.instant(row, "notified_at"),
        Sql.instant(row, "deadline_at"),
        Sql.instant(row, "reinspected_at"),
        Sql.instant(row, "closed_at"),
        row.getBoolean("extended"),
        Sql.instant(row, "appealed_at"),
        Table.day(row, "waived_until"),
        List.of());
  }

  private static @Nullable Object[] values(Owned one) {
    CaseFinding finding = one.finding();
    return new @Nullable Object[] {
      one.caseNo(),
      finding.rule(),
      finding.round(),
      finding.severity(),
      finding.fault(),
      finding.about(),
      finding.opinion().zh(),
      finding.opinion().en(),
      finding.remedy().zh(),
      finding.remedy().en(),
      String.join(" ", finding.evidence()),
      finding.state(),
      finding.outcome(),
      finding.firstFoundAt(),
      finding.lastFoundAt(),
      finding.rectifiedAt(),
      finding.noticeNo()
    };
  }

  private static Owned owned(ResultSet row) throws SQLException {
    return new Owned(
        row.getString("case_no"),
        new CaseFinding(
            row.getString("rule"),
            Severity.valueOf(row.getString("severity")),
            row.getString("fault"),
            row.getString("about"),
            new Words(row.getString("opinion_zh"), row.getString("opinion_en")),
            new Words(row.getString("remedy_zh"), row.getString("remedy_en")),
            Table.words(row, "evidence"),
            FindingState.valueOf(row.getString("state")),
            Outcome.valueOf(row.getString("outcome")),
            row.getInt("finding_round"),
            Table.instant(row, "first_found_at"),
            Table.instant(row, "last_found_at"),
            Sql.instant(row, "rectified_at"),
            row.getString("notice_no")));
  }

  private static CaseEvent event(ResultSet row) throws SQLException {
    return new CaseEvent(
        row.getString("case_no"),
        Table.instant(row, "happened_at"),
        row.getString("actor"),
        CaseEvent.Kind.valueOf(row.getString("what")),
        new Words(row.getString("detail_zh"), row.getString("detail_en")));
  }
}
