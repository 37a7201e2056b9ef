package beian.app;

import beian.evidence.AskedEvidence.Asked;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.run.Inspection;
import beian.inspection.run.Inspection.Again;
import beian.rectification.Inspecting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Holds filings against the rules in force at each call.
 *
 * @param run what inspects, asked anew at each call
 */
record SuiteInspecting(Supplier<Inspection> run) implements Inspecting {
  @Override
  public Map<String, List<Finding>> inspect(List<StoredFiling> some, Instant now) {
    return run.get().kept(some, now);
  }

  @Override
  public Map<String, List<Finding>> inspect(
      List<StoredFiling> some, Map<String, Set<String>> rules, Instant now) {
    return run.get().kept(some, rules, now);
  }

  @Override
  public Map<Again, List<Finding>> again(Collection<Again> asked, Instant now) {
    return run.get().again(asked, now);
  }

  @Override
  public Map<String, Map<String, Set<Asked>>> unanswered(
      List<StoredFiling> some, Map<String, Set<String>> rules, Instant now) {
    return run.get().unanswered(some, rules, now);
  }
}
