package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What begins at one time was not done within its limit. Parameters: {@code from} and {@code to},
 * columns of times; {@code limit}, its name; {@code unless}, a column of times: when it is filled,
 * it need not be done any more; {@code approved}, whether an application that is approved shows
 * that it was done.
 */
public final class DoneTooLate implements Check {
  /** Sheets tell moments to the minute. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeColumn from;
  private final TimeColumn to;
  private final String limit;
  private final List<TimeColumn> unless;
  private final boolean approved;

  public DoneTooLate(Parameters given) {
    this.from = given.one("from", TimeColumn.byKey());
    this.to = given.one("to", TimeColumn.byKey());
    this.limit = given.one("limit", Limit.names());
    this.unless =
        given.texts("unless").isEmpty()
            ? List.of()
            : List.of(given.one("unless", TimeColumn.byKey()));
    this.approved = given.yes("approved");
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Object begun = from.of(filing);
    if (begun == null) {
      return Verdict.notApplicable("not-begun");
    }
    if (unless.stream().anyMatch(time -> time.of(filing) != null)) {
      return Verdict.notApplicable("not-needed-any-more");
    }
    Limit allowed = Limit.of(limit, facts::reached);
    Verdict verdict =
        begun instanceof Instant moment
            ? byMoment(filing, allowed.after(moment), facts)
            : byDay(filing, allowed.after((LocalDate) begun), facts);
    return Holes.of(
        verdict
            .with("from", TimeColumn.shown(begun))
            .with("done", TimeColumn.shown(to.of(filing)))
            .with("limit", Integer.toString(allowed.number())),
        filing);
  }

  private Verdict byMoment(Filing filing, Instant end, Facts facts) {
    Instant done = to.moment(filing);
    Verdict verdict =
        done == null
            ? open(filing, facts.reached(end.plus(MINUTE)))
            : done.isAfter(end) ? fail("late", filing) : Verdict.pass("in-time");
    return verdict.with("end", TimeColumn.shown(end));
  }

  private Verdict byDay(Filing filing, Optional<LocalDate> end, Facts facts) {
    if (end.isEmpty()) {
      return Verdict.undetermined("holidays-unknown");
    }
    LocalDate last = end.get();
    LocalDate done = to.day(filing);
    Verdict verdict =
        done == null
            ? open(filing, facts.reached(last.plusDays(1)))
            : done.isAfter(last) ? fail("late", filing) : Verdict.pass("in-time");
    return verdict.with("end", last.toString());
  }

  private Verdict open(Filing filing, boolean over) {
    if (approved && ApplicationWord.of(filing.application().status()) == ApplicationWord.APPROVED) {
      return Verdict.pass("approved-since");
    }
    if (!over) {
      return Verdict.pass("time-left");
    }
    return filing.speaksOf(to.key())
        ? fail("over", filing)
        : Verdict.undetermined("column-silent").with("column", Holes.column(to.key()));
  }

  private Verdict fail(String fault, Filing filing) {
    return Verdict.fail(fault, from.key() + "|" + TimeColumn.shown(from.of(filing)));
  }
}
