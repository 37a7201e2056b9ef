package beian.rectification.cases;

import beian.filing.Filing;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.Thing;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection changes a case. FAIL opens and adds; PASS, not applicable and not in force
 * rectify; UNDETERMINED changes nothing but that it is known to be unknown.
 */
public final class Discovery {
  private Discovery() {}

  /** By filing the rules that found something of these cases. */
  public static Map<String, Set<String>> rules(Collection<Case> cases) {
    Map<String, Set<String>> rules = new HashMap<>();
    for (Case filingCase : cases) {
      Set<String> found = rules.computeIfAbsent(filingCase.filingKey(), key -> new TreeSet<>());
      filingCase.findings().forEach(finding -> found.add(finding.rule()));
    }
    return rules;
  }

  private static String rules(Stream<String> rules) {
    return rules.distinct().collect(Collectors.joining(" "));
  }

  /**
   * A case that is opened, and its first event.
   *
   * @param opened the case
   * @param event what it was opened for
   */
  public record Opened(Case opened, CaseEvent event) {}

  /** Whether an inspection opens a case: something is wrong that the owner is to be told. */
  public static boolean opens(List<Finding> findings) {
    return findings.stream().anyMatch(Discovery::counts);
  }

  private static boolean counts(Finding finding) {
    return finding.outcome() == Outcome.FAIL && finding.severity().mailed();
  }

  /** A new case. */
  public static Opened open(
      Campaign campaign, int sequence, Filing filing, List<Finding> findings, Instant now) {
    Case opened = new Case(campaign, sequence, filing, now);
    findings.stream().filter(Discovery::counts).forEach(finding -> add(finding, opened));
    String rules = rules(opened.findings().stream().map(CaseFinding::rule));
    return new Opened(opened, opened.event(now, Kind.OPENED, "发现问题：" + rules, "found: " + rules));
  }

  /** The same of a case of which nobody asks since when its filing says what it says. */
  public static List<CaseEvent> again(
      Case filingCase, List<Finding> findings, Map<String, Outcome> outcomes, Instant now) {
    return again(filingCase, findings, outcomes, now, now);
  }

  /**
   * What another inspection makes of a standing case.
   *
   * @param findings what was FAIL or UNDETERMINED
   * @param outcomes what every rule said; a rule that is not in it was not asked, so nothing is
   *     known of it
   * @param saidSince when the filing last came to say something else
   * @return what happened, in order; empty when nothing did
   */
  public static List<CaseEvent> again(
      Case filingCase,
      List<Finding> findings,
      Map<String, Outcome> outcomes,
      Instant saidSince,
      Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    if (!filingCase.state().marked()) {
      findings.stream()
          .filter(finding -> finding.outcome() == Outcome.FAIL)
          .forEach(finding -> take(filingCase, finding, events, saidSince, now));
    }
    for (CaseFinding standing : filingCase.findings()) {
      after(filingCase, standing, findings, outcomes.get(standing.rule()), events, now);
    }
    settle(filingCase, events, now);
    return events;
  }

  private static void take(
      Case filingCase, Finding finding, List<CaseEvent> events, Instant saidSince, Instant now) {
    CaseFinding standing = null;
    boolean known = false;
    CaseFinding before = null;
    for (CaseFinding same : filingCase.findings()) {
      if (same.same(finding)) {
        known = true;
        if (same.state() == FindingState.EXCUSED) {
          return;
        }
        standing = same.state() == FindingState.OPEN ? same : standing;
        before = same;
      }
    }
    boolean ended = filingCase.state() == CaseState.CLOSED; // what it told ended with it
    if (standing == null
        && before != null
        && !ended
        && (before.isToldOn(finding.evidence())
            || before.wasOnlyNotLookedAt(finding.evidence(), saidSince, now))) {
      before.takenUp(finding);
      events.add(
          filingCase.event(
              now,
              Kind.REOPENED,
              before.rule() + " 所依据的仍是已通知的同一内容，案件继续",
              before.rule() + " rests on what was told already; the case goes on"));
      return;
    }
    if (standing != null && !(counts(finding) && standing.lighterThan(finding))) {
      // A profile may have made it a note, which is no fault of the owner's any more.
      if (counts(finding)) {
        standing.again(finding);
      } else {
        standing.rectified(Outcome.NOT_APPLICABLE, now);
      }
      return;
    }
    if (!counts(finding)) {
      return;
    }
    if (standing != null) {
      standing.rectified(Outcome.NOT_APPLICABLE, now);
    }
    add(finding, filingCase);
    String rule = finding.rule();
    events.add(
        known
            ? filingCase.event(now, Kind.REOPENED, rule + " 再次出现", rule + " came back")
            : filingCase.event(now, Kind.FOUND, "新发现 " + rule, "found " + rule));
  }

  private static void add(Finding finding, Case to) {
    to.add(CaseFinding.found(finding, to.nextRound(finding.rule())));
  }

  /**
   * A finding after an inspection that did not find it again: unknown when the rule could not say,
   * of everything or of this thing; else put right, also when the rule now fails about something
   * else.
   */
  private static void after(
      Case of,
      CaseFinding caseFinding,
      List<Finding> findings,
      @Nullable Outcome said,
      List<CaseEvent> events,
      Instant now) {
    if (caseFinding.state() != FindingState.OPEN || said == null) {
      return;
    }
    List<Finding> ofRule =
        findings.stream().filter(finding -> finding.rule().equals(caseFinding.rule())).toList();
    if (ofRule.stream()
        .anyMatch(found -> found.outcome() == Outcome.FAIL && caseFinding.same(found))) {
      return;
    }
    boolean unknown =
        ofRule.stream()
            .filter(found -> found.outcome() == Outcome.UNDETERMINED)
            .anyMatch(found -> Thing.leavesOpen(caseFinding.about(), found.about()));
    if (unknown) {
      caseFinding.unknown();
      return;
    }
    Outcome by = said == Outcome.FAIL || said == Outcome.UNDETERMINED ? Outcome.PASS : said;
    events.add(
        of.event(
            now,
            Kind.RECTIFIED,
            caseFinding.rule() + "：" + by.words().zh(),
            caseFinding.rule() + ": " + by.words().en()));
    caseFinding.rectified(by, now);
  }

  private static boolean isTold(CaseFinding finding) {
    return finding.state() == FindingState.OPEN && finding.noticeNo() != null;
  }

  private static void settle(Case filingCase, List<CaseEvent> events, Instant now) {
    if (filingCase.state().marked()) {
      return; // a mark is taken back by a person, never by itself
    }
    if (!filingCase.anyOpen() && !filingCase.state().over()) {
      events.add(
          filingCase.event(now, Kind.CLOSED, "全部问题已整改，结案", "everything put right, case closed"));
      filingCase.rectified(now);
    } else if (filingCase.anyOpen() && filingCase.state().over()) {
      if (filingCase.state() == CaseState.RECTIFIED
          && filingCase.findings().stream().anyMatch(Discovery::isTold)) {
        filingCase.takeUp(Zone.dayOf(now));
      } else {
        filingCase.reopen(now);
      }
    }
  }
}
