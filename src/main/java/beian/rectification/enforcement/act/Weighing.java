package beian.rectification.enforcement.act;

import beian.evidence.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.enforcement.gate.Gates.Told;
import beian.rectification.enforcement.gate.MarkFacts;
import beian.rectification.notice.Notice;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds cases against the gates. A case is to be marked when at least one of its findings passes
 * every gate; the line says what each gate said of each finding.
 */
public final class Weighing {
  private final NoticeStore notices;
  private final MarkStore marks;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final Standings standings;
  private final boolean evidenceAfterNotice;

  public Weighing(
      Transactions transactions,
      FilingStore filings,
      ObservationStore observations,
      Standings standings,
      boolean evidenceAfterNotice) {
    this.notices = new NoticeStore(transactions);
    this.marks = new MarkStore(transactions);
    this.filings = filings;
    this.observations = observations;
    this.standings = standings;
    this.evidenceAfterNotice = evidenceAfterNotice;
  }

  /** What was weighed together. */
  private record Batch(
      Map<String, List<Deadline>> clocks,
      Map<String, List<Notice>> notices,
      Map<String, List<Mark>> marks,
      Map<String, StoredFiling> filings,
      Map<String, Standing> standings,
      Map<String, Instant> seenAt,
      Instant now) {}

  /** A finding and what the gates said of it. */
  private record Weighed(
      CaseFinding finding, @Nullable Deadline clock, @Nullable Notice notice, List<Told> told) {
    boolean passes() {
      return told.stream().allMatch(one -> one.answer().holds());
    }
  }

  /**
   * One line for each case.
   *
   * @param clocks the clocks of each case, by case number
   */
  public List<PlanLine> weigh(
      String planNo, Collection<Case> cases, Map<String, List<Deadline>> clocks, Instant now) {
    List<String> keys = cases.stream().map(Case::filingKey).toList();
    List<StoredFiling> stored = filings.find(keys);
    Batch batch =
        new Batch(
            clocks,
            notices.ofCases(cases.stream().map(Case::no).toList()),
            marks.ofFilings(keys),
            stored.stream().collect(Collectors.toMap(StoredFiling::key, one -> one)),
            standings.of(stored, now),
            seenAt(cases),
            now);
    return cases.stream().map(one -> line(planNo, one, batch)).toList();
  }

  private Map<String, Instant> seenAt(Collection<Case> cases) {
    Set<String> ids =
        cases.stream()
            .flatMap(one -> one.findings().stream())
            .flatMap(finding -> finding.evidence().stream())
            .collect(Collectors.toSet());
    return evidenceAfterNotice && !ids.isEmpty()
        ? observations.find(ids).stream()
            .collect(Collectors.toMap(Observation::id, Observation::observedAt))
        : Map.of();
  }

  private PlanLine line(String planNo, Case one, Batch batch) {
    List<Weighed> weighed =
        one.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .map(finding -> weighed(one, finding, batch))
            .toList();
    List<Weighed> grounds = weighed.stream().filter(Weighed::passes).toList();
    StoredFiling stored = batch.filings().get(one.filingKey());
    boolean marked = !grounds.isEmpty() && stored != null;
    boolean will = grounds.stream().anyMatch(ground -> WillBeCancelled.says(ground.finding()));
    List<Mark> earlier = batch.marks().getOrDefault(one.filingKey(), List.of());
    return new PlanLine(
        planNo,
        markNo(one, earlier),
        MarkKind.TRANSFER_CANCELLATION,
        one.no(),
        one.filingKey(),
        will ? MarkOutcome.WILL_BE_CANCELLED : MarkOutcome.MAY_BE_CANCELLED,
        grounds.stream().map(ground -> ground.finding().key()).collect(Collectors.toSet()),
        marked ? reason(grounds) : sparing(weighed),
        weighed.stream().flatMap(w -> w.told().stream()).map(Told::line).toList(),
        factsHash(grounds, stored),
        grounds.stream()
            .flatMap(ground -> end(ground).stream())
            .max(Instant::compareTo)
            .orElse(null),
        marked ? LineState.PLANNED : LineState.SPARED);
  }

  private Weighed weighed(Case one, CaseFinding finding, Batch batch) {
    Notice notice =
        batch.notices().getOrDefault(one.no(), List.of()).stream()
            .filter(letter -> letter.no().equals(finding.noticeNo()))
            .findFirst()
            .orElse(null);
    Deadline clock =
        batch.clocks().getOrDefault(one.no(), List.of()).stream()
            .filter(candidate -> candidate.no().equals(finding.noticeNo()))
            .findFirst()
            .orElse(null);
    Instant oldest =
        finding.evidence().stream()
            .map(id -> batch.seenAt().getOrDefault(id, Instant.MIN))
            .min(Instant::compareTo)
            .orElse(null);
    MarkFacts facts =
        new MarkFacts(
            one,
            finding,
            notice,
            clock,
            batch.marks().getOrDefault(one.filingKey(), List.of()),
            oldest,
            evidenceAfterNotice,
            batch.standings().get(one.filingKey()),
            batch.now());
    return new Weighed(finding, clock, notice, Gates.ask(facts));
  }

  private static Optional<Instant> end(Weighed one) {
    return one.clock() == null ? Optional.empty() : one.clock().endsAt();
  }

  private static String markNo(Case one, List<Mark> earlier) {
    long count = earlier.stream().filter(mark -> mark.caseNo().equals(one.no())).count();
    return "M" + one.no().substring(1) + "-" + (count + 1);
  }

  private static Words reason(List<Weighed> grounds) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Weighed ground : grounds) {
      CaseFinding finding = ground.finding();
      Words end =
          ground.clock() == null || ground.clock().lastDay() == null
              ? Words.same("")
              : WhyThisDate.text(ground.clock().lastDay());
      zh.add(
          "%s %s（通知 %s，期限至 %s，复查仍不合格）"
              .formatted(finding.rule(), finding.opinion().zh(), finding.noticeNo(), end.zh()));
      en.add(
          "%s %s (notice %s, period until %s, still failing)"
              .formatted(finding.rule(), finding.opinion().en(), finding.noticeNo(), end.en()));
    }
    return new Words(String.join("；", zh), String.join("; ", en));
  }

  /** The first gate that does not hold, finding by finding. */
  private static Words sparing(List<Weighed> weighed) {
    List<Told> first = new ArrayList<>();
    for (Weighed one : weighed) {
      one.told().stream().filter(told -> !told.answer().holds()).findFirst().ifPresent(first::add);
    }
    if (first.isEmpty()) {
      return new Words("没有未整改的问题", "nothing is open");
    }
    return new Words(
        first.stream()
            .map(told -> told.gate().id() + " " + told.rule() + " " + told.answer().why().zh())
            .collect(Collectors.joining("；")),
        first.stream()
            .map(told -> told.gate().id() + " " + told.rule() + " " + told.answer().why().en())
            .collect(Collectors.joining("; ")));
  }

  private static String factsHash(List<Weighed> grounds, @Nullable StoredFiling stored) {
    List<String> facts = new ArrayList<>();
    facts.add(stored == null ? "" : stored.contentHash());
    grounds.stream()
        .sorted(Comparator.comparing(ground -> ground.finding().key()))
        .forEach(
            ground -> {
              facts.add(ground.finding().key() + "/" + ground.finding().fault());
              facts.add(String.valueOf(ground.finding().noticeNo()));
              facts.add(end(ground).map(Instant::toString).orElse(""));
            });
    return FactsHash.of(facts);
  }

  /** The mark a line stands for. */
  public Mark mark(PlanLine line, Case one, Instant now) {
    StoredFiling stored = filings.find(one.filingKey()).orElseThrow();
    Filing filing = stored.filing();
    Set<String> evidence =
        one.findings().stream()
            .filter(finding -> line.grounds().contains(finding.key()))
            .flatMap(finding -> finding.evidence().stream())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return new Mark(
        line.markNo(),
        line.kind(),
        line.outcome(),
        one.filingKey(),
        filing.filingNo(),
        filing.application().no(),
        one.domain(),
        one.campaign(),
        one.no(),
        line.grounds(),
        line.reason(),
        List.copyOf(evidence),
        line.planNo(),
        line.dueAt() == null ? now : line.dueAt(),
        now,
        MarkState.MARKED,
        null,
        null,
        null);
  }
}
