package beian.inspection.run;

import beian.inspection.store.InspectionBasis;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be known at one moment, in short: what every verdict rests on, and of which
 * things something is new since all verdicts were last known to stand. Things are told apart by 64
 * bits of their names; two that share them count as one, so that more is inspected, never less.
 *
 * @param terms a hash over what every verdict rests on
 * @param news a number by thing, 0 where it is as it was; null when that is not known
 * @param cutOff the moments of nights that did not go through all filings: what they looked at may
 *     have come and gone since
 */
record World(String terms, @Nullable Sums news, Set<Instant> cutOff) {
  /** Whether an inspection would say what the one said that rests on this. */
  boolean stands(InspectionBasis basis, Instant now) {
    Instant inspected = basis.inspectedAt();
    Instant horizon = basis.horizon();
    return !inspected.isAfter(now)
        && (horizon == null || horizon.isAfter(now))
        && (inspected.equals(now) || !cutOff.contains(inspected))
        && basis.terms().equals(terms)
        && news != null
        && basis.asked().stream().allMatch(thing -> news.of(thing) == 0);
  }
}
