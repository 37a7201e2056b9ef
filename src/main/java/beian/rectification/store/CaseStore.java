package beian.rectification.store;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseInShort;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.ClockState;
import beian.rectification.notice.NoticeState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cases, their findings and their history. */
public final class CaseStore {
  private static final String WHOLE =
      "select c from RectificationCase c left join fetch c.findings where ";
  private static final List<CaseState> OVER = states(CaseState::over);
  private static final List<CaseState> ENFORCEABLE = states(CaseState::enforceable);
  private static final List<CaseState> DUE = with(ENFORCEABLE, CaseState.WAIVED);
  private static final List<CaseState> TOLD =
      List.of(
          CaseState.OPENED,
          CaseState.NOTIFIED,
          CaseState.RUNNING,
          CaseState.EXTENDED,
          CaseState.OVERDUE,
          CaseState.TAKEN_BACK,
          CaseState.RECTIFIED,
          CaseState.CLOSED);
  private static final List<NoticeState> MISSED =
      Arrays.stream(NoticeState.values()).filter(NoticeState::missed).toList();

  private final Transactions transactions;
  private final Jpql jpql;

  public CaseStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  private static List<CaseState> states(Predicate<CaseState> which) {
    return Arrays.stream(CaseState.values()).filter(which).toList();
  }

  private static List<CaseState> with(List<CaseState> some, CaseState caseState) {
    return Arrays.stream(CaseState.values())
        .filter(state -> state == caseState || some.contains(state))
        .toList();
  }

  /** Adds cases with their findings. */
  public void add(Collection<Case> opened) {
    if (!opened.isEmpty()) {
      transactions.run(
          () -> {
            jpql.add(opened);
            transactions.flush(); // before their events
          });
    }
  }

  /** Writes down what happened to a case. */
  public void note(CaseEvent event) {
    jpql.add(List.of(event));
  }

  /** Writes down what happened to cases, in that order. */
  public void note(Collection<CaseEvent> events) {
    jpql.add(events);
  }

  /** One case. */
  public Optional<Case> find(String no) {
    return find(List.of(no)).stream().findFirst();
  }

  /** These cases, by number; unknown numbers are left out. */
  public List<Case> find(Collection<String> nos) {
    return whole(nos, "c.no in ?1 order by c.no");
  }

  /** The cases of these filings in a campaign, by filing key. */
  public Map<String, Case> ofFilings(int campaign, Collection<String> filingKeys) {
    return ofFilings(filingKeys).values().stream()
        .flatMap(List::stream)
        .filter(filingCase -> filingCase.campaign().no() == campaign)
        .collect(Collectors.toMap(Case::filingKey, filingCase -> filingCase));
  }

  /** The cases of these filings in all campaigns, by filing key. */
  public Map<String, List<Case>> ofFilings(Collection<String> filingKeys) {
    return whole(filingKeys, "c.filingKey in ?1").stream()
        .collect(Collectors.groupingBy(Case::filingKey));
  }

  /** The number of the newest case of these filings. */
  public Optional<String> newestOf(Collection<String> filingKeys) {
    return filingKeys.isEmpty()
        ? Optional.empty()
        : jpql.first(
            String.class,
            "select c.no from RectificationCase c where c.filingKey in ?1"
                + " order by c.openedAt desc, c.no desc",
            filingKeys);
  }

  /** The newest case of each of these filings, by filing key. */
  public Map<String, Case> newestOfEach(Collection<String> filingKeys) {
    return whole(filingKeys, "c.filingKey in ?1").stream()
        .collect(
            Collectors.toMap(
                Case::filingKey,
                filingCase -> filingCase,
                BinaryOperator.maxBy(Comparator.comparing(Case::no))));
  }

  /** The newest case of each filing behind one key up to another, that one too, by filing key. */
  public Map<String, CaseInShort> newestBetween(String afterKey, String lastKey) {
    Map<String, CaseInShort> newest = new HashMap<>();
    jpql.list(
            Object[].class,
            "select c.filingKey, c.no, c.campaign.no, c.state, c.deadlineAt"
                + " from RectificationCase c where c.filingKey > ?1 and c.filingKey <= ?2",
            afterKey,
            lastKey)
        .forEach(
            row ->
                newest.merge(
                    (String) row[0],
                    new CaseInShort(
                        (String) row[1], (Integer) row[2], (CaseState) row[3], (Instant) row[4]),
                    BinaryOperator.maxBy(Comparator.comparing(CaseInShort::no))));
    return newest;
  }

  /** The cases of an entity in a campaign, by its name as they have it. */
  public List<Case> ofEntity(int campaign, String name) {
    return find(
        jpql.list(
            String.class,
            "select c.no from RectificationCase c where c.campaign.no = ?1 and c.entityName = ?2",
            campaign,
            name));
  }

  /** The numbers of the cases of a campaign in which an appeal is open. */
  public List<String> appealed(int campaign) {
    return jpql.list(
        String.class,
        "select c.no from RectificationCase c where c.campaign.no = ?1 and c.state = ?2"
            + " order by c.no",
        campaign,
        CaseState.APPEALED);
  }

  /** The cases after that one, of all campaigns, by number. */
  public List<Case> page(String afterNo, int limit) {
    return transactions.read(
        () ->
            find(
                jpql.page(
                    limit,
                    String.class,
                    "select c.no from RectificationCase c where c.no > ?1 order by c.no",
                    afterNo)));
  }

  /**
   * The cases whose last day ends in a time, the second moment included, and that are not marked;
   * after that one, by number.
   */
  public List<Case> due(Instant after, Instant until, String afterNo, int limit) {
    return transactions.read(
        () ->
            find(
                jpql.page(
                    limit,
                    String.class,
                    "select x.no from RectificationCase x where "
                        + Figures.DUE
                        + " and x.no > ?4 order by x.no",
                    after,
                    until,
                    Figures.RUNNING,
                    afterNo)));
  }

  /** The greatest sequence of a campaign; 0 when it has no case. */
  public int lastSequence(int campaign) {
    return jpql.first(
            Integer.class,
            "select c.sequence from RectificationCase c where c.campaign.no = ?1"
                + " order by c.sequence desc",
            campaign)
        .orElse(0);
  }

  /** How many cases of a campaign are not over. */
  public long openCases(int campaign) {
    return jpql.number(
        "select count(c) from RectificationCase c where c.campaign.no = ?1"
            + " and c.state not in ?2",
        campaign,
        OVER);
  }

  /** Filings with a case that is not over, in the order of their keys. */
  public List<String> filingsWithCase(int campaign, String afterKey, int limit) {
    return jpql.page(
        limit,
        String.class,
        "select c.filingKey from RectificationCase c where c.campaign.no = ?1"
            + " and c.state not in ?2 and c.filingKey > ?3 order by c.filingKey",
        campaign,
        OVER,
        afterKey);
  }

  /** Of some filings those with a case that is not over and an open finding by one of the rules. */
  public List<String> pursued(Collection<String> filingKeys, Collection<String> rules) {
    return filingKeys.isEmpty() || rules.isEmpty()
        ? List.of()
        : jpql.list(
            String.class,
            "select c.filingKey from RectificationCase c where c.filingKey in ?1"
                + " and c.state not in ?2 and exists (select f.rule from CaseFinding f"
                + " where f.parent = c and f.state = ?3 and f.rule in ?4)",
            List.copyOf(filingKeys),
            OVER,
            FindingState.OPEN,
            List.copyOf(rules));
  }

  /**
   * Cases with something to tell, with a letter planned that may no longer be right, or with a
   * clock that runs or ran out: their filing may have come to another owner, whom nobody told.
   */
  public List<String> toBeTold(int campaign, String afterNo, int limit) {
    return jpql.page(
        limit,
        String.class,
        "select c.no from RectificationCase c where c.campaign.no = ?1 and c.no > ?2"
            + " and c.state in ?3 and (exists (select p.no from Notice p"
            + " where p.caseNo = c.no and p.standing.state = ?4)"
            + " or exists (select d.no from Deadline d where d.caseNo = c.no"
            + " and d.state = ?5)"
            + " or c.state not in ?6 and exists (select f.rule from CaseFinding f"
            + " where f.parent = c and f.state = ?7 and f.outcome = ?8 and f.severity <> ?9"
            + " and (f.noticeNo is null or exists (select n.no from Notice n"
            + " where n.no = f.noticeNo and n.standing.state in ?10))))"
            + " order by c.no",
        campaign,
        afterNo,
        TOLD,
        NoticeState.PLANNED,
        ClockState.RUNNING,
        OVER,
        FindingState.OPEN,
        Outcome.FAIL,
        Severity.NOTE,
        MISSED);
  }

  /** Cases with a clock that has run out or that lacks a year, whose mark may be due. */
  public List<String> toBeReinspected(int campaign, Instant now, String afterNo, int limit) {
    return jpql.page(
        limit,
        String.class,
        "select c.no from RectificationCase c where c.campaign.no = ?1 and c.no > ?2"
            + " and c.state in ?3 and exists (select d.no from Deadline d"
            + " where d.caseNo = c.no and d.state = ?4"
            + " and (d.endsAt <= ?5 or d.missingYear is not null)) order by c.no",
        campaign,
        afterNo,
        DUE,
        ClockState.RUNNING,
        now);
  }

  /** Cases that were inspected again at that moment and are still to be enforced. */
  public List<String> toBeWeighed(int campaign, Instant reinspectedAt, String afterNo, int limit) {
    return jpql.page(
        limit,
        String.class,
        "select c.no from RectificationCase c where c.campaign.no = ?1"
            + " and c.reinspectedAt = ?2 and c.state in ?3 and c.no > ?4 order by c.no",
        campaign,
        reinspectedAt,
        ENFORCEABLE,
        afterNo);
  }

  /** Each case once, though the join gives it once for each finding. */
  private List<Case> whole(Collection<String> keys, String condition) {
    return jpql.among(keys, Case.class, WHOLE + condition).stream().distinct().toList();
  }

  /** The history of a case, oldest first. */
  public List<CaseEvent> events(String caseNo) {
    return jpql.list(
        CaseEvent.class, "select e from CaseEvent e where e.caseNo = ?1 order by e.no", caseNo);
  }

  /** The history of these cases, by case, oldest first. */
  public Map<String, List<CaseEvent>> events(Collection<String> caseNos) {
    return jpql
        .among(
            caseNos,
            CaseEvent.class,
            "select e from CaseEvent e where e.caseNo in ?1 order by e.caseNo, e.no")
        .stream()
        .collect(Collectors.groupingBy(CaseEvent::caseNo));
  }

  /** How many events each case of a campaign has, by number, in the order of numbers. */
  public Map<String, Integer> eventCounts(int campaign) {
    Map<String, Integer> counts = new TreeMap<>();
    jpql.list(
            Object[].class,
            "select c.no, count(e) from RectificationCase c left join CaseEvent e on e.caseNo = c.no"
                + " where c.campaign.no = ?1 group by c.no",
            campaign)
        .forEach(row -> counts.put((String) row[0], ((Long) row[1]).intValue()));
    return counts;
  }

  /**
   * What of these kinds happened to cases from one moment to another, the first not included, by
   * case; after that event of that case.
   */
  public List<CaseEvent> happened(
      Collection<CaseEvent.Kind> kinds,
      Instant after,
      Instant until,
      CaseEvent.Key from,
      int limit) {
    return jpql.page(
        limit,
        CaseEvent.class,
        "select e from CaseEvent e where e.what in ?1 and e.at > ?2 and e.at <= ?3"
            + " and (e.caseNo > ?4 or e.caseNo = ?4 and e.no > ?5) order by e.caseNo, e.no",
        kinds,
        after,
        until,
        from.caseNo(),
        from.no());
  }

  /**
   * Hands over the id of every observation that a finding of a case last rested on, each perhaps
   * often.
   */
  public void eachEvidence(Consumer<String> taker) {
    for (List<?> ids : jpql.list(List.class, "select finding.evidence from CaseFinding finding")) {
      ids.forEach(id -> taker.accept(String.valueOf(id)));
    }
  }
}
