package beian.rectification.notice.plan;

import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.rectification.Inspecting;
import beian.rectification.cases.Case;
import beian.rectification.cases.Discovery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of what cases found fails at this moment: a letter tells only what is proved when it is
 * written. A filing is held against the rules when it is asked for, so that nothing is inspected
 * where nothing could be told. Not for several threads.
 */
final class FailingNow {
  private final Inspecting inspecting;
  private final List<StoredFiling> filings;
  private final Map<String, Set<String>> rules;
  private final Instant now;
  private final Map<String, List<Finding>> failing = new HashMap<>();

  /**
   * @param filings of no other anything fails
   */
  FailingNow(
      Inspecting inspecting, Collection<Case> cases, List<StoredFiling> filings, Instant now) {
    this.inspecting = inspecting;
    this.filings = filings;
    this.rules = Discovery.rules(cases);
    this.now = now;
  }

  /** Looks at these filings at once. */
  void look(Collection<String> keys) {
    Set<String> unseen = new HashSet<>(keys);
    unseen.removeAll(failing.keySet());
    List<StoredFiling> some =
        filings.stream().filter(stored -> unseen.contains(stored.key())).toList();
    if (!some.isEmpty()) {
      inspecting
          .inspect(some, rules, now)
          .forEach(
              (key, all) ->
                  failing.put(
                      key,
                      all.stream().filter(finding -> finding.outcome() == Outcome.FAIL).toList()));
    }
    unseen.forEach(key -> failing.putIfAbsent(key, List.of()));
  }

  /** What fails of a filing. */
  List<Finding> of(String filingKey) {
    look(Set.of(filingKey));
    return failing.getOrDefault(filingKey, List.of());
  }
}
