package beian.rectification.cases;

import beian.filing.Filing;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection changes a case. FAIL opens and adds; PASS, not applicable and not in force
 * rectify; UNDETERMINED changes nothing but that it is known to be unknown.
 */
public final class Discovery {
  private Discovery() {}

  /**
   * A case after an inspection, and what happened to it.
   *
   * @param after the case
   * @param events what happened, in order; empty when nothing did
   */
  public record Change(Case after, List<CaseEvent> events) {}

  /** Whether an inspection opens a case: something is wrong that the owner is to be told. */
  public static boolean opens(List<Finding> findings) {
    return findings.stream().anyMatch(Discovery::counts);
  }

  private static boolean counts(Finding finding) {
    return finding.outcome() == Outcome.FAIL && finding.severity().mailed();
  }

  /** A new case. */
  public static Change open(
      Campaign campaign, int sequence, Filing filing, List<Finding> findings, Instant now) {
    List<CaseFinding> found =
        findings.stream()
            .filter(Discovery::counts)
            .map(finding -> CaseFinding.found(finding, 1))
            .sorted(Comparator.comparing(CaseFinding::rule))
            .toList();
    Case opened =
        new Case(
            campaign.caseNo(sequence),
            campaign.no(),
            sequence,
            filing.key(),
            filing.filingNo(),
            filing.website().domains().stream().findFirst().orElse(""),
            filing.entity().name(),
            CaseState.OPENED,
            now,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            found);
    String rules = String.join(" ", found.stream().map(CaseFinding::rule).toList());
    return new Change(
        opened,
        List.of(CaseEvent.of(opened.no(), now, Kind.OPENED, "发现问题：" + rules, "found: " + rules)));
  }

  /**
   * A standing case after another inspection.
   *
   * @param findings what was FAIL or UNDETERMINED
   * @param outcomes what every rule said; a rule that is not in it was not asked, so nothing is
   *     known of it
   */
  public static Change again(
      Case before, List<Finding> findings, Map<String, Outcome> outcomes, Instant now) {
    Map<String, CaseFinding> all = new TreeMap<>();
    before.findings().forEach(one -> all.put(one.rule(), one));
    List<CaseEvent> events = new ArrayList<>();
    boolean settled = before.state().marked();
    for (Finding finding : findings) {
      if (counts(finding) && !settled) {
        take(before, finding, all, events, now);
      } else if (finding.outcome() == Outcome.FAIL && !settled) {
        all.computeIfPresent(finding.rule(), (rule, one) -> lighter(one, finding));
      }
    }
    all.replaceAll((rule, one) -> after(before, one, outcomes.get(rule), events, now));
    Case after = before.changed().findings(List.copyOf(all.values())).build();
    return new Change(settle(before, after, events, now), events);
  }

  /** A finding that a profile has made a note: it is no fault of the owner's any more. */
  private static CaseFinding lighter(CaseFinding one, Finding finding) {
    return one.state() == FindingState.OPEN
        ? one.rectified(Outcome.NOT_APPLICABLE, finding.inspectedAt())
        : one;
  }

  private static void take(
      Case before,
      Finding finding,
      Map<String, CaseFinding> all,
      List<CaseEvent> events,
      Instant now) {
    CaseFinding known = all.get(finding.rule());
    if (known == null) {
      all.put(finding.rule(), CaseFinding.found(finding, 1));
      events.add(
          event(before, now, Kind.FOUND, "新发现 " + finding.rule(), "found " + finding.rule()));
    } else if (known.state() == FindingState.OPEN) {
      all.put(finding.rule(), known.again(finding));
    } else if (known.state() == FindingState.RECTIFIED || !known.fault().equals(finding.fault())) {
      all.put(finding.rule(), CaseFinding.found(finding, known.round() + 1));
      events.add(
          event(
              before, now, Kind.REOPENED, finding.rule() + " 再次出现", finding.rule() + " came back"));
    }
  }

  private static CaseFinding after(
      Case before, CaseFinding one, @Nullable Outcome said, List<CaseEvent> events, Instant now) {
    if (one.state() != FindingState.OPEN || said == null || said == Outcome.FAIL) {
      return one;
    }
    if (said == Outcome.UNDETERMINED) {
      return one.unknown();
    }
    events.add(
        event(
            before,
            now,
            Kind.RECTIFIED,
            one.rule() + "：" + said.words().zh(),
            one.rule() + ": " + said.words().en()));
    return one.rectified(said, now);
  }

  private static Case settle(Case before, Case after, List<CaseEvent> events, Instant now) {
    if (before.state().marked()) {
      return after; // a mark is taken back by a person, never by itself
    }
    if (!after.anyOpen() && !before.state().over()) {
      events.add(
          event(before, now, Kind.CLOSED, "全部问题已整改，结案", "everything put right, case closed"));
      return after.become(CaseState.RECTIFIED).changed().closedAt(now).deadlineAt(null).build();
    }
    if (after.anyOpen() && before.state().over()) {
      return after
          .become(CaseState.OPENED)
          .changed()
          .openedAt(now)
          .closedAt(null)
          .deadlineAt(null)
          .appealedAt(null)
          .waivedUntil(null)
          .build();
    }
    return after;
  }

  private static CaseEvent event(Case of, Instant now, Kind what, String zh, String en) {
    return CaseEvent.of(of.no(), now, what, zh, en);
  }
}
