package beian.rectification;

import beian.evidence.AskedEvidence.Asked;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.run.Inspection.Again;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds filings against the rules at a moment. */
public interface Inspecting {
  /** All outcomes of each, by filing key; in words what is kept in words. */
  Map<String, List<Finding>> inspect(List<StoredFiling> filings, Instant now);

  /**
   * The same of some rules.
   *
   * @param rules ids of the rules, by filing key
   */
  Map<String, List<Finding>> inspect(
      List<StoredFiling> filings, Map<String, Set<String>> rules, Instant now);

  /** What some rules say when only evidence from after a moment counts. */
  Map<Again, List<Finding>> again(Collection<Again> asked, Instant now);

  /** What could not be answered when these rules were asked, by filing key and rule. */
  Map<String, Map<String, Set<Asked>>> unanswered(
      List<StoredFiling> filings, Map<String, Set<String>> rules, Instant now);
}
