package beian.rectification.notice.act;

import beian.rectification.cases.Case;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Notice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cases behind a letter as they stood before anything was done to them, and their clocks. */
final class CasesBehind {
  private final Map<String, Case> cases = new HashMap<>();
  private final Map<String, List<Deadline>> clocks = new HashMap<>();
  private final Set<String> waited;

  /**
   * @param clocks all clocks of the cases, of each case oldest first
   * @param waited the cases for which an answer waits
   */
  CasesBehind(Collection<Case> cases, Collection<Deadline> clocks, Set<String> waited) {
    cases.forEach(each -> this.cases.put(each.no(), each));
    clocks.forEach(clock -> clocksOf(clock.caseNo()).add(clock));
    this.waited = waited;
  }

  /** The case of a notice; empty when it is about none. */
  Optional<Case> of(Notice notice) {
    return Optional.ofNullable(cases.get(notice.caseNo()));
  }

  /** Whether the clock of a notice runs or ran. */
  boolean runs(Notice notice) {
    return clocksOf(notice.caseNo()).stream()
        .anyMatch(clock -> clock.no().equals(notice.no()) && clock.state() != ClockState.BOUNCED);
  }

  /** Whether an answer of its owner waits. */
  boolean waits(Case filingCase) {
    return waited.contains(filingCase.no());
  }

  /** The clocks of a case, those that were started since last. */
  List<Deadline> clocks(Case filingCase) {
    return clocksOf(filingCase.no());
  }

  private List<Deadline> clocksOf(String caseNo) {
    return clocks.computeIfAbsent(caseNo, no -> new ArrayList<>(2));
  }
}
