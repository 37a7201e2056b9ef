package beian.rectification.recheck;

import beian.evidence.observation.BlankTable;
import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.Comparator;
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
 * @param nights the nights that wait for it, each when it is at the latest; empty when none does
 * @param cases the cases it is for; empty when nobody was told yet
 * @param filings the filings it is for
 * @param rules the rules that ask for it
 */
public record Need(
    @Nullable EvidenceKind kind,
    String subject,
    @Nullable Instant from,
    Set<Instant> nights,
    Set<String> cases,
    Set<String> filings,
    Set<String> rules) {
  public Need {
    nights = Set.copyOf(nights);
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
        both(nights, other.nights),
        both(cases, other.cases),
        both(filings, other.filings),
        both(rules, other.rules));
  }

  /**
   * Until when it has to be seen: the first of the nights that can rest on what is seen from then
   * on. Null when none waits for it.
   */
  public @Nullable Instant until() {
    return nights.stream()
        .filter(night -> from == null || !night.isBefore(from))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The table in which people write it down; empty where nobody does. */
  public Optional<BlankTable> blank() {
    return Optional.ofNullable(kind).flatMap(EvidenceKind::blank);
  }

  private static <T extends Comparable<T>> Set<T> both(Set<T> some, Set<T> more) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
