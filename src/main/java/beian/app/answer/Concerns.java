package beian.app.answer;

import beian.app.Suite;
import beian.app.answer.Bearing.Answer;
import beian.app.answer.FilingAnswer.Remark;
import beian.evidence.observation.Observation;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Kind;
import beian.inspection.card.Words;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Decision.Because;
import beian.inspection.decision.Held;
import beian.inspection.store.Inspected;
import beian.platform.error.ProblemException;
import beian.rectification.cases.Case;
import beian.rectification.enforcement.gate.Gates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules say that bears on filings: the findings that stand, the diagnoses and actions that
 * hold, records that disagree, and what the gates say of a running case.
 */
public final class Concerns {
  private static final Words NOTHING = Words.same("");

  private final Suite suite;
  private final Instant now;
  private final Answers answers;

  /**
   * @param now the moment for which is asked
   */
  public Concerns(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
    this.answers = new Answers(suite, now, false);
  }

  /**
   * Of each filing of that name.
   *
   * @throws ProblemException CLI-015 when it is no name known here
   */
  public List<Concerned> of(String name) {
    List<String> keys = List.copyOf(suite.names().filings(name, "ask --filing"));
    Map<String, List<Finding>> found = suite.findings().findings(keys);
    Map<String, Inspected> inspected = suite.findings().inspected(keys);
    return suite.filings().find(keys).stream()
        .map(
            stored ->
                new Concerned(
                    suite.numbers().names().shown(stored.key()),
                    stored.filing().website().domains(),
                    Optional.ofNullable(inspected.get(stored.key()))
                        .map(Inspected::inspectedAt)
                        .orElse(null),
                    bearings(stored, found.getOrDefault(stored.key(), List.of()))))
        .toList();
  }

  private Map<String, List<Bearing>> bearings(StoredFiling stored, List<Finding> found) {
    FilingAnswer reasons = answers.told(stored, Kind.DIAGNOSIS);
    FilingAnswer steps = answers.told(stored, Kind.ACTION);
    return Stream.of(
            found.stream().map(Concerns::bearing),
            Stream.concat(reasons.decisions().stream(), steps.decisions().stream())
                .filter(decision -> decision.held() != Held.RULED_OUT)
                .map(Concerns::bearing),
            reasons.disagreeing().stream().map(Concerns::bearing),
            gates(stored.key()).stream())
        .flatMap(some -> some)
        .collect(Collectors.groupingBy(Bearing::rule, TreeMap::new, Collectors.toList()));
  }

  private static Bearing bearing(Finding finding) {
    return new Bearing(
        finding.rule(),
        finding.outcome() == Outcome.FAIL ? Answer.FAILS : Answer.UNKNOWN,
        finding.opinion(),
        finding.remedy(),
        finding.evidence());
  }

  private static Bearing bearing(Decision decision) {
    List<String> evidence =
        decision.because().stream()
            .flatMap(because -> because.evidence().stream())
            .map(Observation::id)
            .distinct()
            .toList();
    return decision.holds()
        ? new Bearing(decision.id(), Answer.HOLDS, decision.says(), decision.next(), evidence)
        : new Bearing(decision.id(), Answer.UNKNOWN, why(decision), NOTHING, evidence);
  }

  /** What nobody knows of it. */
  private static Words why(Decision decision) {
    List<Words> why = decision.because().stream().map(Because::why).distinct().toList();
    return new Words(
        why.stream().map(Words::zh).collect(Collectors.joining("；")),
        why.stream().map(Words::en).collect(Collectors.joining("; ")));
  }

  private static Bearing bearing(Remark remark) {
    return new Bearing(remark.rule(), Answer.DISAGREES, remark.says(), remark.remedy(), List.of());
  }

  /** What the gates say of the findings of a case that runs. */
  private List<Bearing> gates(String filingKey) {
    Optional<Case> running =
        suite
            .rectification()
            .cases()
            .newestOf(List.of(filingKey))
            .flatMap(suite.rectification().cases()::find)
            .filter(filingCase -> !filingCase.state().over() && filingCase.campaign().open());
    List<Bearing> said = new ArrayList<>();
    running
        .map(filingCase -> suite.rectification().enforcement().gates(filingCase.no(), now))
        .orElse(List.of())
        .forEach(told -> said.add(bearing(told)));
    return said;
  }

  private static Bearing bearing(Gates.GateAnswer told) {
    Words why = told.answer().why();
    return new Bearing(
        told.gate().id(),
        told.answer().holds() ? Answer.PASSES : Answer.STOPS,
        new Words(told.rule() + "：" + why.zh(), told.rule() + ": " + why.en()),
        NOTHING,
        List.of());
  }
}
