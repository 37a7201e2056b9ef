package beian.rectification.recheck;

import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at.
 *
 * @param kind of which kind
 * @param subject about what
 * @param newerThan what is seen has to be newer than this; null: whatever is seen now
 * @param by until when; null: nothing waits for it but a verdict
 * @param cases the cases it is for; empty when nobody was told yet
 * @param filings the filings it is for
 * @param rules the rules that ask for it
 */
public record Need(
    EvidenceKind kind,
    String subject,
    @Nullable Instant newerThan,
    @Nullable Instant by,
    Set<String> cases,
    Set<String> filings,
    Set<String> rules) {
  public Need {
    cases = Set.copyOf(cases);
    filings = Set.copyOf(filings);
    rules = Set.copyOf(rules);
  }

  /** What serves both: newer than the later moment, until the earlier. */
  Need and(Need other) {
    return new Need(
        kind,
        subject,
        newerThan == null || other.newerThan != null && other.newerThan.isAfter(newerThan)
            ? other.newerThan
            : newerThan,
        by == null || other.by != null && other.by.isBefore(by) ? other.by : by,
        both(cases, other.cases),
        both(filings, other.filings),
        both(rules, other.rules));
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
