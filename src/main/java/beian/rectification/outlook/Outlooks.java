package beian.rectification.outlook;

import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.Discovery;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Owner;
import beian.rectification.notice.plan.Telling;
import beian.rectification.outlook.Outlook.End;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the open campaign has ahead for filings, given what the rules say of them. Cases and clocks
 * are thought on as copies; nothing is kept.
 */
public final class Outlooks {
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final NoticeStore notices;
  private final DeadlineStore deadlines;
  private final MarkStore marks;
  private final FilingStore filings;
  private final Standings standings;
  private final Enforcement enforcement;
  private final UnaryOperator<Deadline> supposed;

  /**
   * @param supposed a copy of a clock, as it is or would be
   */
  public Outlooks(
      Transactions transactions,
      FilingStore filings,
      Standings standings,
      Enforcement enforcement,
      UnaryOperator<Deadline> supposed) {
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.notices = new NoticeStore(transactions);
    this.deadlines = new DeadlineStore(transactions);
    this.marks = new MarkStore(transactions);
    this.filings = filings;
    this.standings = standings;
    this.enforcement = enforcement;
    this.supposed = supposed;
  }

  /**
   * What the rules say of a filing.
   *
   * @param findings what is FAIL or UNDETERMINED
   * @param outcomes what every rule said
   */
  public record Said(List<Finding> findings, Map<String, Outcome> outcomes) {
    /** Copies. */
    public Said {
      findings = List.copyOf(findings);
      outcomes = Map.copyOf(outcomes);
    }
  }

  /** What is known of the filings of a batch. */
  private record Batch(
      Campaign campaign,
      Map<String, Standing> standings,
      Map<String, Case> cases,
      Map<String, List<Notice>> notices,
      Map<String, List<Deadline>> clocks,
      Map<String, List<Mark>> marks,
      Instant now) {}

  /** What lies ahead of these filings, by key; of nobody when no campaign is open. */
  public Map<String, Outlook> of(Map<String, Said> said, Instant now) {
    return campaigns.open().map(campaign -> of(campaign, said, now)).orElse(Map.of());
  }

  private Map<String, Outlook> of(Campaign campaign, Map<String, Said> said, Instant now) {
    List<StoredFiling> stored = filings.find(said.keySet());
    Map<String, Case> known = cases.ofFilings(campaign.no(), said.keySet());
    List<String> nos = known.values().stream().map(Case::no).toList();
    Batch batch =
        new Batch(
            campaign,
            standings.of(stored, now),
            known,
            notices.ofCases(nos),
            deadlines.ofCases(nos).stream()
                .map(supposed)
                .collect(Collectors.groupingBy(Deadline::caseNo)),
            marks.ofFilings(said.keySet()),
            now);
    Map<String, Set<String>> grounds =
        enforcement.grounds(
            known.values().stream()
                .filter(filingCase -> mayBeMarked(filingCase, batch))
                .map(Case::no)
                .toList(),
            supposed,
            now);
    Map<String, Outlook> ahead = new HashMap<>();
    for (StoredFiling filing : stored) {
      Said rules = Objects.requireNonNull(said.get(filing.key()));
      ahead.put(filing.key(), outlook(filing, rules, batch, grounds));
    }
    return ahead;
  }

  /** Whether a clock of a told fault is over, so that the gates have to be asked. */
  private static boolean mayBeMarked(Case of, Batch batch) {
    List<Deadline> clocks = batch.clocks().getOrDefault(of.no(), List.of());
    return !of.state().over()
        && of.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .anyMatch(
                finding ->
                    clocks.stream()
                        .anyMatch(
                            clock ->
                                clock.no().equals(finding.noticeNo())
                                    && clock.overAt(batch.now())));
  }

  private static Outlook outlook(
      StoredFiling stored, Said said, Batch batch, Map<String, Set<String>> grounds) {
    Filing filing = stored.filing();
    Case supposed = supposed(stored, said, batch);
    if (supposed == null) {
      return new Outlook(Owner.of(filing).key(), Set.of(), Set.of(), Map.of());
    }
    boolean silent =
        supposed.state().over()
            || supposed.state().marked()
            || !Objects.requireNonNull(batch.standings().get(stored.key())).ours();
    List<Notice> before = batch.notices().getOrDefault(supposed.no(), List.of());
    Map<String, End> clocks = new HashMap<>();
    batch.clocks().getOrDefault(supposed.no(), List.of()).stream()
        .filter(clock -> clock.state() != ClockState.BOUNCED)
        .forEach(clock -> clocks.put(clock.no(), new End(clock.endsAt(), told(supposed, clock))));
    return new Outlook(
        Owner.of(filing).key(),
        silent ? Set.of() : rules(Telling.of(supposed, filing, before)),
        grounds.getOrDefault(supposed.no(), Set.of()),
        clocks);
  }

  private static Set<String> told(Case of, Deadline clock) {
    return rules(
        of.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .filter(finding -> clock.no().equals(finding.noticeNo()))
            .toList());
  }

  private static Set<String> rules(Collection<CaseFinding> findings) {
    return findings.stream().map(CaseFinding::rule).collect(Collectors.toSet());
  }

  /** The filing's case as the next night would leave it; null when it would have none. */
  private static @Nullable Case supposed(StoredFiling stored, Said said, Batch batch) {
    Case before = batch.cases().get(stored.key());
    if (before != null) {
      Case copy = before.aside();
      Discovery.again(copy, said.findings(), said.outcomes(), batch.now());
      return copy;
    }
    boolean marked =
        batch.marks().getOrDefault(stored.key(), List.of()).stream()
            .anyMatch(mark -> mark.live() && mark.kind() == MarkKind.TRANSFER_CANCELLATION);
    boolean ours = Objects.requireNonNull(batch.standings().get(stored.key())).ours();
    return ours && !marked && Discovery.opens(said.findings())
        ? Discovery.open(batch.campaign(), 0, stored.filing(), said.findings(), batch.now())
            .opened()
        : null;
  }

  /** What the cases after that one, as they are kept, have to tell; none at the end. */
  public Optional<Waiting> waiting(String afterNo, int limit, Instant now) {
    List<String> nos =
        campaigns
            .open()
            .map(campaign -> cases.toBeTold(campaign.no(), afterNo, limit))
            .orElse(List.of());
    if (nos.isEmpty()) {
      return Optional.empty();
    }
    List<Case> some =
        cases.find(nos).stream()
            .filter(of -> !of.state().over() && !of.state().marked())
            .filter(of -> of.findings().stream().anyMatch(CaseFinding::failing))
            .toList();
    Map<String, List<Notice>> before = notices.ofCases(some.stream().map(Case::no).toList());
    List<StoredFiling> stored = filings.find(some.stream().map(Case::filingKey).toList());
    Map<String, Standing> where = standings.of(stored, now);
    Map<String, Filing> ours =
        stored.stream()
            .filter(each -> Objects.requireNonNull(where.get(each.key())).ours())
            .collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing));
    List<Waiting.Letter> letters =
        some.stream()
            .filter(of -> ours.containsKey(of.filingKey()))
            .map(of -> letter(of, ours, before))
            .filter(letter -> !letter.rules().isEmpty())
            .toList();
    return Optional.of(new Waiting(letters, nos.get(nos.size() - 1)));
  }

  private static Waiting.Letter letter(
      Case of, Map<String, Filing> ours, Map<String, List<Notice>> before) {
    Filing filing = Objects.requireNonNull(ours.get(of.filingKey()));
    List<Notice> notices = before.getOrDefault(of.no(), List.of());
    return new Waiting.Letter(
        of.filingKey(), Owner.of(filing).key(), rules(Telling.of(of, filing, notices)));
  }
}
