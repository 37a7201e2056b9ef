package beian.rectification.cases;

import beian.filing.Filing;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.Thing;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection changes a case. FAIL opens and adds; PASS, not applicable and not in force
 * rectify; UNDETERMINED changes nothing but that it is known to be unknown.
 */
public final class Discovery {
  private static final Comparator<CaseFinding> ORDER =
      Comparator.comparing(CaseFinding::rule).thenComparing(CaseFinding::round);

  private Discovery() {}

  private static String rules(Stream<String> rules) {
    return rules.distinct().collect(Collectors.joining(" "));
  }

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
    List<CaseFinding> found = new ArrayList<>();
    findings.stream().filter(Discovery::counts).forEach(finding -> add(finding, found));
    found.sort(ORDER);
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
    String rules = rules(found.stream().map(CaseFinding::rule));
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
    List<CaseFinding> all = new ArrayList<>(before.findings());
    List<CaseEvent> events = new ArrayList<>();
    if (!before.state().marked()) {
      findings.stream()
          .filter(finding -> finding.outcome() == Outcome.FAIL)
          .forEach(finding -> take(before, finding, all, events, now));
    }
    all.replaceAll(one -> after(before, one, findings, outcomes.get(one.rule()), events, now));
    all.sort(ORDER);
    Case after = before.changed().findings(List.copyOf(all)).build();
    return new Change(settle(before, after, events, now), events);
  }

  private static void take(
      Case before, Finding finding, List<CaseFinding> all, List<CaseEvent> events, Instant now) {
    int standing = -1;
    boolean known = false;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).same(finding)) {
        known = true;
        if (all.get(i).state() == FindingState.EXCUSED) {
          return;
        }
        standing = all.get(i).state() == FindingState.OPEN ? i : standing;
      }
    }
    if (standing >= 0 && !(counts(finding) && all.get(standing).lighterThan(finding))) {
      // A profile may have made it a note, which is no fault of the owner's any more.
      CaseFinding one = all.get(standing);
      all.set(
          standing,
          counts(finding) ? one.again(finding) : one.rectified(Outcome.NOT_APPLICABLE, now));
      return;
    }
    if (!counts(finding)) {
      return;
    }
    if (standing >= 0) {
      all.set(standing, all.get(standing).rectified(Outcome.NOT_APPLICABLE, now));
    }
    add(finding, all);
    String rule = finding.rule();
    events.add(
        known
            ? event(before, now, Kind.REOPENED, rule + " 再次出现", rule + " came back")
            : event(before, now, Kind.FOUND, "新发现 " + rule, "found " + rule));
  }

  private static void add(Finding finding, List<CaseFinding> to) {
    int last =
        to.stream()
            .filter(one -> one.rule().equals(finding.rule()))
            .mapToInt(CaseFinding::round)
            .max()
            .orElse(0);
    to.add(CaseFinding.found(finding, last + 1));
  }

  /**
   * A finding after an inspection that did not find it again: unknown when the rule could not say,
   * of everything or of this thing; else put right, also when the rule now fails about something
   * else.
   */
  private static CaseFinding after(
      Case before,
      CaseFinding one,
      List<Finding> findings,
      @Nullable Outcome said,
      List<CaseEvent> events,
      Instant now) {
    if (one.state() != FindingState.OPEN || said == null) {
      return one;
    }
    List<Finding> ofRule =
        findings.stream().filter(finding -> finding.rule().equals(one.rule())).toList();
    if (ofRule.stream().anyMatch(found -> found.outcome() == Outcome.FAIL && one.same(found))) {
      return one;
    }
    boolean unknown =
        ofRule.stream()
            .filter(found -> found.outcome() == Outcome.UNDETERMINED)
            .anyMatch(found -> Thing.leavesOpen(one.about(), found.about()));
    if (unknown) {
      return one.unknown();
    }
    Outcome by = said == Outcome.FAIL || said == Outcome.UNDETERMINED ? Outcome.PASS : said;
    events.add(
        event(
            before,
            now,
            Kind.RECTIFIED,
            one.rule() + "：" + by.words().zh(),
            one.rule() + ": " + by.words().en()));
    return one.rectified(by, now);
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
