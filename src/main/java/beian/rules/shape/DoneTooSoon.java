package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TimeColumn;
import java.time.LocalDate;

/**
 * Something was done before so many days had passed. Parameters: {@code from} and {@code done}, the
 * columns of the two times; {@code days}, how many must lie between them; and those of {@link
 * Scope}.
 */
public final class DoneTooSoon implements Check {
  private final TimeColumn from;
  private final TimeColumn done;
  private final int days;
  private final Scope scope;

  public DoneTooSoon(Parameters given) {
    this.from = given.one("from", TimeColumn.byKey());
    this.done = given.one("done", TimeColumn.byKey());
    this.days = given.atLeast("days", 1);
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> judged(filing)), filing)
        .with("start", TimeColumn.shown(from.of(filing)))
        .with("done", TimeColumn.shown(done.of(filing)))
        .with("limit", Integer.toString(days));
  }

  private Verdict judged(Filing filing) {
    // One day is filed, whichever of several domains it is of.
    if (filing.website().domains().size() > 1) {
      return Verdict.undetermined("several-domains");
    }
    LocalDate start = from.day(filing);
    LocalDate acted = done.day(filing);
    if (start == null) {
      return scope.lacking(filing, from.key());
    }
    if (acted == null) {
      return filing.speaksOf(done.key()) && filing.placeholder(done.key()).isEmpty()
          ? Verdict.pass("not-done")
          : scope.lacking(filing, done.key());
    }
    if (acted.isBefore(start)) {
      return Verdict.undetermined("done-before-start");
    }
    return acted.isBefore(start.plusDays(days))
        ? Verdict.fail("too-soon", done.key() + "|" + acted)
        : Verdict.pass("long-enough");
  }
}
