package beian.app.why;

import beian.app.Suite;
import beian.app.why.WhySection.Lines;
import beian.evidence.AskedEvidence.Asked;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What could not be told of a filing: by the evidence that is missing, and rule by rule. */
final class Unknown {
  private final List<Finding> findings;
  private final Map<EvidenceKind, Long> missing = new TreeMap<>(Kinds.IN_ORDER);
  private final long otherwise;

  /**
   * @param found everything that stands of the filing
   */
  Unknown(Suite suite, Instant now, String filingKey, List<Finding> found) {
    findings =
        found.stream()
            .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
            .sorted(Comparator.comparing(Finding::rule))
            .toList();
    Set<String> rules = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    List<StoredFiling> stored =
        rules.isEmpty() ? List.of() : suite.filings().find(List.of(filingKey));
    Map<String, Set<Asked>> asked =
        stored.isEmpty()
            ? Map.of()
            : suite
                .inspections()
                .inForce()
                .unanswered(stored, Map.of(filingKey, rules), now)
                .getOrDefault(filingKey, Map.of());
    asked
        .values()
        .forEach(
            ofRule ->
                ofRule.stream()
                    .map(Asked::kind)
                    .distinct()
                    .forEach(kind -> missing.merge(kind, 1L, Long::sum)));
    otherwise = rules.stream().filter(rule -> asked.getOrDefault(rule, Set.of()).isEmpty()).count();
  }

  boolean any() {
    return !findings.isEmpty();
  }

  /** One line: how many, and what is missing for how many rules. */
  Words summary() {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    missing.forEach(
        (kind, rules) -> {
          zh.add(kind.words().zh() + " " + rules + " 条");
          en.add(kind.words().en() + " " + rules);
        });
    if (otherwise > 0) {
      zh.add("其他原因 " + otherwise + " 条");
      en.add("other reasons " + otherwise);
    }
    return new Words(
        "无法判定 %d 项，按所缺证据：%s（明细见末尾）".formatted(findings.size(), String.join("、", zh)),
        "undetermined: %d; rules by the evidence they lack: %s (one by one at the end)"
            .formatted(findings.size(), String.join(", ", en)));
  }

  /** Each of them, with why. */
  WhySection details() {
    Lines lines = new Lines();
    findings.forEach(
        finding ->
            lines.add(
                finding.rule() + " " + finding.opinion().zh(),
                finding.rule() + " " + finding.opinion().en()));
    return lines.as("undetermined", "无法判定的明细", "Undetermined, one by one", Words.same(""));
  }
}
