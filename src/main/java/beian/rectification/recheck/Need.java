package beian.rectification.recheck;

import beian.evidence.observation.BlankTable;
import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at.
 *
 * @param kind of which kind; null: a filing sheet that lists the filing
 * @param subject about what: the subject of an observation, or the key of a filing
 * @param from what is seen has to be from this moment on; null: whatever is seen now
 * @param cases the cases it is for; empty when nobody was told yet
 * @param filings the filings it is for
 * @param rules the rules that ask for it
 */
public record Need(
    @Nullable EvidenceKind kind,
    String subject,
    @Nullable Instant from,
    Set<String> cases,
    Set<String> filings,
    Set<String> rules) {
  public Need {
    cases = Set.copyOf(cases);
    filings = Set.copyOf(filings);
    rules = Set.copyOf(rules);
  }

  /** What serves both: from the later moment on. */
  Need and(Need other) {
    return new Need(
        kind,
        subject,
        from == null || other.from != null && other.from.isAfter(from) ? other.from : from,
        both(cases, other.cases),
        both(filings, other.filings),
        both(rules, other.rules));
  }

  /** The table in which people write it down; empty where nobody does. */
  public Optional<BlankTable> blank() {
    return Optional.ofNullable(kind).flatMap(EvidenceKind::blank);
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
