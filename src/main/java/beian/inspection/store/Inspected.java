package beian.inspection.store;

import beian.inspection.Outcome;
import java.time.Instant;
import java.util.Map;

/**
 * The last inspection of one filing.
 *
 * @param filingKey the filing
 * @param inspectedAt when
 * @param outcomes what every rule said, by rule id
 */
public record Inspected(String filingKey, Instant inspectedAt, Map<String, Outcome> outcomes) {}
