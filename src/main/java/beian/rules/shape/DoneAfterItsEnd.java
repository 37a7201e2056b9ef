package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.CardReader;
import beian.inspection.card.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something was done after the time up to which it may be done. Parameters: {@code end} and {@code
 * done}, columns of times; {@code again}, a column of times: after it, it may be done once more;
 * {@code when}, the occasion.
 */
public final class DoneAfterItsEnd implements Check {
  private final TimeColumn end;
  private final TimeColumn done;
  private final List<TimeColumn> again;
  private final Occasion when;

  public DoneAfterItsEnd(Parameters given) {
    this.end = given.one("end", TimeColumn.byKey());
    this.done = given.one("done", TimeColumn.byKey());
    this.again =
        given.texts("again").isEmpty()
            ? List.of()
            : List.of(given.one("again", TimeColumn.byKey()));
    this.when = given.one("when", CardReader.named(Occasion.values()), Occasion.ALWAYS);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict = when.missed(filing).orElseGet(() -> judged(filing));
    return Holes.of(
        verdict
            .with("end", TimeColumn.shown(end.of(filing)))
            .with("done", TimeColumn.shown(done.of(filing))),
        filing);
  }

  private Verdict judged(Filing filing) {
    LocalDate ended = end.day(filing);
    LocalDate acted = done.day(filing);
    if (acted == null && ended == null && when == Occasion.ALWAYS) {
      return Verdict.notApplicable("not-begun");
    }
    if (acted == null) {
      return filing.speaksOf(done.key())
          ? Verdict.pass("not-done")
          : Verdict.undetermined("column-silent").with("column", Holes.column(done.key()));
    }
    if (ended == null) {
      return filing.speaksOf(end.key())
          ? Verdict.pass("not-ended")
          : Verdict.undetermined("column-silent").with("column", Holes.column(end.key()));
    }
    if (again.stream().anyMatch(time -> isNotBefore(time, ended, filing))) {
      return Verdict.pass("open-again");
    }
    Instant ending = end.moment(filing);
    Instant acting = done.moment(filing);
    if (ending != null && acting != null) {
      return acting.isAfter(ending) ? fail(filing) : Verdict.pass("done-before");
    }
    if (acted.equals(ended)) {
      return Verdict.undetermined("same-day");
    }
    return acted.isAfter(ended) ? fail(filing) : Verdict.pass("done-before");
  }

  private static boolean isNotBefore(TimeColumn time, LocalDate day, Filing filing) {
    LocalDate came = time.day(filing);
    return came != null && !came.isBefore(day);
  }

  private Verdict fail(Filing filing) {
    return Verdict.fail("after", done.key() + "|" + TimeColumn.shown(done.of(filing)));
  }
}
