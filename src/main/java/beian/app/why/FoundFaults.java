package beian.app.why;

import beian.app.Suite;
import beian.app.why.WhySection.Lines;
import beian.evidence.observation.Observation;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.list.Bilingual;
import beian.platform.log.Masked;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.notice.Notice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The faults of a filing, what each rests on, and whether its owner was told of them. */
final class FoundFaults {
  private final Suite suite;
  private final Instant now;

  FoundFaults(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
  }

  WhySection of(
      String filingKey,
      Optional<StoredFiling> stored,
      List<Finding> found,
      Unknown unknown,
      @Nullable Case of,
      List<Notice> letters) {
    Set<String> ids = new TreeSet<>();
    found.forEach(finding -> ids.addAll(finding.evidence()));
    Map<String, Observation> seen =
        suite.observations().find(ids).stream()
            .collect(Collectors.toMap(Observation::id, observation -> observation));
    List<Finding> faults =
        found.stream()
            .filter(finding -> finding.outcome() == Outcome.FAIL)
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
            .toList();
    Map<Finding, Words> settled =
        stored
            .map(known -> suite.rectification().openCases().settled(known, faults, now))
            .orElse(Map.of());
    Lines lines = new Lines();
    Grounds grounds = new Grounds(suite, now, stored.orElse(null));
    faults.forEach(
        finding -> fault(finding, told(finding, of, settled, letters), seen, grounds, lines));
    if (unknown.any()) {
      lines.add(unknown.summary());
    }
    return lines.as(
        "findings",
        "核查结果",
        "Findings",
        suite.findings().inspected(List.of(filingKey)).isEmpty()
            ? new Words("尚未核查", "not inspected yet")
            : new Words("全部合格", "nothing is wrong"));
  }

  private static void fault(
      Finding finding, Words told, Map<String, Observation> seen, Grounds grounds, Lines lines) {
    lines.add(
        finding.rule() + " " + finding.severity().words().zh() + "：" + finding.opinion().zh(),
        finding.rule() + " " + finding.severity().words().en() + ": " + finding.opinion().en());
    if (finding.severity() != Severity.NOTE) {
      lines.below(told);
    }
    grounds.of(finding, lines);
    for (String id : finding.evidence()) {
      Observation seenOne = seen.get(id);
      if (seenOne == null) {
        lines.below(new Words("证据 " + id, "evidence " + id));
        continue;
      }
      Words age = grounds.age(seenOne);
      lines.below(
          new Words(
              says(seenOne, Bilingual::zh) + "  " + age.zh(),
              says(seenOne, Bilingual::en) + "  " + age.en()));
    }
  }

  private static String says(Observation seen, Function<Bilingual, String> language) {
    String what =
        seen.attributes().entrySet().stream()
            .filter(attribute -> attribute.getValue().length() <= 60)
            .map(
                attribute ->
                    language.apply(seen.kind().title(attribute.getKey()))
                        + "="
                        + attribute.getValue())
            .collect(Collectors.joining("; "));
    return "%s %s %s  %s  %s  [%s]"
        .formatted(
            language.apply(seen.kind().words()),
            seen.maskedSubject(),
            Zone.minute(seen.observedAt()),
            Masked.text(what),
            seen.place(),
            seen.id());
  }

  private static Words told(
      Finding eachFinding, @Nullable Case of, Map<Finding, Words> settled, List<Notice> letters) {
    Words decision = settled.get(eachFinding);
    if (decision != null) {
      return new Words(
          "此前的决定仍有效，不再告知——" + decision.zh(),
          "an earlier decision settles it, nobody is told: " + decision.en());
    }
    String notice =
        of == null
            ? null
            : of.findings().stream()
                .filter(finding -> finding.same(eachFinding))
                .map(CaseFinding::noticeNo)
                .filter(no -> no != null)
                .reduce((first, second) -> second)
                .orElse(null);
    boolean missed =
        letters.stream().anyMatch(letter -> letter.no().equals(notice) && letter.state().missed());
    if (missed) {
      return new Words(
          notice + " 未能送达，主体尚未得知", notice + " reached nobody: the owner has not been told");
    }
    return notice == null
        ? new Words("尚未告知主体", "the owner has not been told")
        : new Words("已由 " + notice + " 告知", "told by " + notice);
  }
}
