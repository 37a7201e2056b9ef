package beian.rectification.enforcement.act;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.store.StoredFiling;
import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.platform.text.Sha256;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.gate.Gates.GateAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case held against the gates. It is to be marked when at least one of its findings passes every
 * gate; those findings are the grounds.
 *
 * @param about the case, as the reinspection left it
 * @param filing its filing; null when it is not on file any more
 * @param findings its open findings
 * @param earlier every mark the filing ever had, oldest first
 * @param columns the columns each rule reads, by rule
 * @param will which faults end in "will be cancelled"
 */
record WeighedCase(
    Case about,
    @Nullable StoredFiling filing,
    List<Weighed> findings,
    List<Mark> earlier,
    Function<String, List<String>> columns,
    WillBeCancelled will) {

  /** What a mark may rest on. */
  List<Weighed> grounds() {
    return findings.stream().filter(Weighed::passes).toList();
  }

  /** The line of a plan. */
  PlanLine line(String planNo) {
    List<Weighed> grounds = grounds();
    boolean marked = !grounds.isEmpty() && filing != null;
    boolean sure = grounds.stream().anyMatch(ground -> will.says(ground.finding()));
    return new PlanLine(
        planNo,
        markNo(),
        MarkKind.TRANSFER_CANCELLATION,
        about.no(),
        about.filingKey(),
        sure ? MarkOutcome.WILL_BE_CANCELLED : MarkOutcome.MAY_BE_CANCELLED,
        keys(grounds),
        marked ? MarkReasons.of(grounds) : MarkReasons.sparing(findings),
        findings.stream()
            .flatMap(weighed -> weighed.told().stream())
            .map(GateAnswer::line)
            .toList(),
        factsHash(grounds),
        grounds.stream()
            .map(Weighed::end)
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElse(null),
        marked ? LineState.PLANNED : LineState.SPARED);
  }

  /** Has faults told anew that only another notice can lead to a mark of; what happened. */
  List<CaseEvent> toldAnew(Instant now) {
    return findings.stream()
        .filter(weighed -> weighed.reproof() != null && weighed.reproof().said().anew())
        .map(Weighed::finding)
        .filter(CaseFinding::failing)
        .map(finding -> about.tellAnew(finding, now))
        .toList();
  }

  /** The mark a line of this case stands for. */
  Optional<Mark> mark(PlanLine line, Instant now) {
    return Optional.ofNullable(filing).map(stored -> mark(line, stored.filing(), now));
  }

  private Mark mark(PlanLine line, Filing filed, Instant now) {
    Set<String> evidence =
        grounds().stream()
            .filter(ground -> line.grounds().contains(ground.finding().key()))
            .flatMap(ground -> ground.evidence().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Mark(
        line,
        filed.filingNo(),
        filed.application().no(),
        about.domain(),
        about.campaign(),
        List.copyOf(evidence),
        now);
  }

  /** Why none of what a mark rests on is open any more. */
  private Words over(PlanLine line) {
    Set<Outcome> by =
        about.findings().stream()
            .filter(finding -> line.grounds().contains(finding.key()))
            .map(CaseFinding::outcome)
            .collect(Collectors.toSet());
    return by.equals(Set.of(Outcome.NOT_EFFECTIVE))
        ? new Words(
            "所依据的规则当日不生效（口径方案或规则日期），并非已整改",
            "the rule it rests on is not in force (a profile, or its dates); nothing was put right")
        : new Words("所依据的问题已整改", "what it rests on was put right");
  }

  private String markNo() {
    long count = earlier.stream().filter(mark -> mark.caseNo().equals(about.no())).count();
    return "M" + about.no().substring(1) + "-" + (count + 1);
  }

  private static Set<String> keys(List<Weighed> grounds) {
    return grounds.stream().map(ground -> ground.finding().key()).collect(Collectors.toSet());
  }

  /**
   * What a decision about the line rests on: which filing, which faults about which things, told in
   * which letters until when, and every column the rules read. Evidence that says the same anew
   * changes nothing.
   */
  private String factsHash(List<Weighed> grounds) {
    List<String> facts = new ArrayList<>();
    facts.add(about.filingKey());
    Map<String, Object> filed = filing == null ? Map.of() : FilingColumns.values(filing.filing());
    Set<String> read = new TreeSet<>(Set.of("filing_no", "entity_doc_no", "domain"));
    grounds.stream()
        .sorted(Comparator.comparing(ground -> ground.finding().key()))
        .forEach(
            ground -> {
              facts.add(ground.finding().key() + "/" + ground.finding().fault());
              facts.add(ground.finding().about());
              facts.add(String.valueOf(ground.finding().noticeNo()));
              facts.add(ground.end().map(Instant::toString).orElse(""));
              read.addAll(columns.apply(ground.finding().rule()));
            });
    read.forEach(column -> facts.add(column + "=" + filed.getOrDefault(column, "")));
    return Sha256.ofEach(facts);
  }

  /** Which case. */
  String caseNo() {
    return about.no();
  }

  /**
   * Why a mark no longer holds: a ground that no gate may stop does not pass any more, or what it
   * was weighed on has changed. Empty when it holds.
   */
  Optional<Words> broken(PlanLine line) {
    List<Weighed> still =
        grounds().stream()
            .filter(ground -> line.grounds().contains(ground.finding().key()))
            .toList();
    if (filing == null) {
      return Optional.of(new Words("备案已不在册", "the filing is not on file any more"));
    }
    if (!keys(still).equals(line.grounds())) {
      List<Weighed> stopped =
          findings.stream()
              .filter(
                  weighed -> line.grounds().contains(weighed.finding().key()) && !weighed.passes())
              .toList();
      return Optional.of(stopped.isEmpty() ? over(line) : MarkReasons.sparing(stopped));
    }
    return factsHash(still).equals(line.factsHash())
        ? Optional.empty()
        : Optional.of(
            new Words("备案记录已变化，须重新计划", "the record has changed; it has to be planned anew"));
  }
}
