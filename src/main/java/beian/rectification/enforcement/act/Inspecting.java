package beian.rectification.enforcement.act;

import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.run.Inspection.Again;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds filings against the rules at a moment. */
public interface Inspecting {
  /** All outcomes of each, by filing key. */
  Map<String, List<Finding>> inspect(List<StoredFiling> filings, Instant now);

  /** What some rules say when only evidence from after a moment counts. */
  Map<Again, List<Finding>> again(Collection<Again> asked, Instant now);
}
