package beian.rectification.enforcement.act;

import beian.evidence.store.OpenReject;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.enforcement.gate.MarkFacts;
import beian.rectification.enforcement.gate.Reproof;
import beian.rectification.notice.Notice;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds cases against the gates; each answer is kept with its reason. */
public final class Weighing {
  private final NoticeStore notices;
  private final MarkStore marks;
  private final ReplyStore replies;
  private final FilingStore filings;
  private final Standings standings;
  private final Catalog catalog;
  private final Reproving reproving;
  private final RefusedEvidence refused;

  public Weighing(
      Transactions transactions,
      FilingStore filings,
      Standings standings,
      Catalog catalog,
      Reproving reproving,
      RefusedEvidence refused) {
    this.notices = new NoticeStore(transactions);
    this.marks = new MarkStore(transactions);
    this.replies = new ReplyStore(transactions);
    this.filings = filings;
    this.standings = standings;
    this.catalog = catalog;
    this.reproving = reproving;
    this.refused = refused;
  }

  /** What was weighed together. */
  private record Batch(
      Map<String, List<Deadline>> clocks,
      Map<String, List<Notice>> notices,
      Map<String, List<Mark>> marks,
      Map<String, StoredFiling> filings,
      Map<String, Standing> standings,
      Map<Reproving.ToldFault, Reproof> reproofs,
      Set<String> answered,
      Map<Reproving.ToldFault, List<OpenReject>> refused,
      Instant now) {

    Optional<Deadline> clock(Case filingCase, CaseFinding finding) {
      return clocks.getOrDefault(filingCase.no(), List.of()).stream()
          .filter(clock -> clock.no().equals(finding.noticeNo()))
          .findFirst();
    }
  }

  /**
   * One answer for each case.
   *
   * @param clocks the clocks of each case, by case number
   */
  List<WeighedCase> weigh(Collection<Case> cases, Map<String, List<Deadline>> clocks, Instant now) {
    return weigh(cases, clocks, Set.of(), any -> true, now);
  }

  /**
   * The same as if marks had not been made.
   *
   * @param without their numbers
   * @param counting which evidence that could not be used counts
   */
  List<WeighedCase> weigh(
      Collection<Case> cases,
      Map<String, List<Deadline>> clocks,
      Set<String> without,
      Predicate<OpenReject> counting,
      Instant now) {
    List<String> keys = cases.stream().map(Case::filingKey).toList();
    List<StoredFiling> stored = filings.find(keys);
    Batch batch =
        new Batch(
            clocks,
            notices.ofCases(cases.stream().map(Case::no).toList()),
            others(keys, without),
            stored.stream()
                .collect(Collectors.toMap(StoredFiling::key, storedFiling -> storedFiling)),
            standings.of(stored, now),
            Map.of(),
            replies.waitingFilings(keys),
            Map.of(),
            now);
    List<Reproving.ToldFault> told = toBeProved(cases, batch);
    Batch whole =
        new Batch(
            batch.clocks,
            batch.notices,
            batch.marks,
            batch.filings,
            batch.standings,
            reproving.prove(told, now),
            batch.answered,
            refused.of(told, counting),
            now);
    return cases.stream().map(filingCase -> weighed(filingCase, whole)).toList();
  }

  private Map<String, List<Mark>> others(List<String> keys, Set<String> without) {
    return marks.ofFilings(keys).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                all ->
                    all.getValue().stream().filter(mark -> !without.contains(mark.no())).toList()));
  }

  /** What is open and whose period is over. */
  private static List<Reproving.ToldFault> toBeProved(Collection<Case> cases, Batch batch) {
    List<Reproving.ToldFault> told = new ArrayList<>();
    for (Case filingCase : cases) {
      filingCase.findings().stream()
          .filter(finding -> finding.state() == FindingState.OPEN)
          .map(finding -> told(filingCase, finding, batch))
          .filter(Objects::nonNull)
          .forEach(told::add);
    }
    return told;
  }

  private static Reproving.@Nullable ToldFault told(
      Case filingCase, CaseFinding finding, Batch batch) {
    StoredFiling filing = batch.filings().get(filingCase.filingKey());
    Deadline clock =
        batch
            .clock(filingCase, finding)
            .filter(counts -> counts.state() != ClockState.BOUNCED)
            .orElse(null);
    Instant over = clock == null ? null : overSince(filingCase, clock);
    return filing == null || clock == null || over == null || batch.now().isBefore(over)
        ? null
        : new Reproving.ToldFault(
            filing, finding, clock.startedAt(), over, clock.nextNight(batch.now()));
  }

  /** While it was waived nobody had to put anything right: what was seen then does not count. */
  private static @Nullable Instant overSince(Case filingCase, Deadline clock) {
    Instant over = clock.overSince().orElse(null);
    LocalDate waived = filingCase.waivedUntil();
    Instant waiverEnds = waived == null ? Instant.MIN : Zone.endOf(waived);
    return over == null || over.isAfter(waiverEnds) ? over : waiverEnds;
  }

  private WeighedCase weighed(Case filingCase, Batch batch) {
    return new WeighedCase(
        filingCase,
        batch.filings().get(filingCase.filingKey()),
        filingCase.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .map(finding -> weighed(filingCase, finding, batch))
            .toList(),
        batch.marks().getOrDefault(filingCase.filingKey(), List.of()),
        catalog::reads,
        new WillBeCancelled(catalog));
  }

  private static Weighed weighed(Case filingCase, CaseFinding finding, Batch batch) {
    Notice notice =
        batch.notices().getOrDefault(filingCase.no(), List.of()).stream()
            .filter(letter -> letter.no().equals(finding.noticeNo()))
            .findFirst()
            .orElse(null);
    Deadline clock = batch.clock(filingCase, finding).orElse(null);
    Reproving.ToldFault told = told(filingCase, finding, batch);
    StoredFiling filing = batch.filings().get(filingCase.filingKey());
    Reproof reproof = told == null ? null : batch.reproofs().get(told);
    MarkFacts facts =
        new MarkFacts(
            filingCase,
            finding,
            notice,
            clock,
            batch.marks().getOrDefault(filingCase.filingKey(), List.of()),
            batch.standings().get(filingCase.filingKey()),
            reproof,
            filing == null ? null : filing.filing(),
            batch.answered().contains(filingCase.filingKey()),
            told == null ? List.of() : batch.refused().getOrDefault(told, List.of()),
            batch.now());
    return new Weighed(finding, clock, reproof, Gates.ask(facts));
  }
}
