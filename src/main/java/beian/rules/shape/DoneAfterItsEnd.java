package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TimeColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.Optional;

/**
 * Something was done after the time up to which it may be done. Parameters: {@code end} and {@code
 * done}, columns of times; {@code again}, a column of times: after it, it may be done once more;
 * and those of {@link Scope}.
 */
public final class DoneAfterItsEnd implements Check {
  private final TimeColumn end;
  private final TimeColumn done;
  private final Optional<TimeColumn> again;
  private final Scope scope;

  public DoneAfterItsEnd(Parameters given) {
    this.end = given.one("end", TimeColumn.byKey());
    this.done = given.one("done", TimeColumn.byKey());
    this.again = given.perhaps("again", TimeColumn.byKey());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict = scope.outside(filing, facts).orElseGet(() -> judged(filing));
    return Holes.of(
        verdict
            .with("end", TimeColumn.shown(end.of(filing)))
            .with("done", TimeColumn.shown(done.of(filing))),
        filing);
  }

  private Verdict judged(Filing filing) {
    LocalDate ended = end.day(filing);
    LocalDate acted = done.day(filing);
    if (acted == null && ended == null && scope.ofAll()) {
      return Verdict.notApplicable("not-begun");
    }
    if (acted == null) {
      if (filing.placeholder(done.key()).isPresent()) {
        return Verdict.undetermined(Holes.unfiled(done.key()));
      }
      return filing.speaksOf(done.key())
          ? Verdict.pass("not-done")
          : Verdict.undetermined(Holes.unfiled(done.key()));
    }
    if (ended == null) {
      return filing.speaksOf(end.key())
          ? Verdict.pass("not-ended")
          : Verdict.undetermined(Holes.unfiled(end.key()));
    }
    Temporal closed = Objects.requireNonNull(end.of(filing));
    Temporal act = Objects.requireNonNull(done.of(filing));
    Temporal opened = again.map(time -> time.of(filing)).orElse(null);
    if (opened != null && !TimeColumn.day(opened).isBefore(ended)) {
      if (isOpenOrder(act, opened)) {
        return Verdict.undetermined("same-day");
      }
      // What was done before it came back was done while it was closed, or before that.
      if (!TimeColumn.isAfter(opened, act)) {
        return Verdict.pass("open-again");
      }
    }
    if (isOpenOrder(act, closed)) {
      return Verdict.undetermined("same-day");
    }
    return TimeColumn.isAfter(act, closed)
        ? Verdict.fail("after", done.key() + "|" + TimeColumn.shown(act))
        : Verdict.pass("done-before");
  }

  /** Whether which of two came first cannot be told, because one is a day alone. */
  private static boolean isOpenOrder(Temporal one, Temporal other) {
    boolean moments = one instanceof Instant && other instanceof Instant;
    return !moments && TimeColumn.day(one).equals(TimeColumn.day(other));
  }
}
