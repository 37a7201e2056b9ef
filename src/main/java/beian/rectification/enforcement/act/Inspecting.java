package beian.rectification.enforcement.act;

import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Holds filings against the rules at a moment; all outcomes of each, by filing key. */
@FunctionalInterface
public interface Inspecting {
  Map<String, List<Finding>> inspect(List<StoredFiling> filings, Instant now);
}
