package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import beian.rules.filed.TimeColumn;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;

/**
 * What has to follow on something did not follow in time. Parameters: {@code from} and {@code
 * done}, the columns of the two times; {@code within}, the limit; {@code usual}, the one that
 * counts instead where a reading says so (C-08); {@code shown} and {@code noted}, columns of times
 * and of words that are filled only when it is done; {@code approved}, whether an application that
 * is approved shows it too; {@code decided}, whether one that is over may be this very one; {@code
 * started}, whether a missing first day is open rather than none; {@code late}, whether it is a
 * fault that it was done too late; and those of {@link Scope}.
 */
public final class NotDoneInTime implements Check {
  private final TimeColumn from;
  private final TimeColumn done;
  private final Limit within;
  private final Optional<Limit> usual;
  private final List<TimeColumn> shown;
  private final List<TextColumn> noted;
  private final boolean approved;
  private final boolean decided;
  private final boolean started;
  private final boolean late;
  private final Scope scope;

  public NotDoneInTime(Parameters given) {
    this.from = given.one("from", TimeColumn.byKey());
    this.done = given.one("done", TimeColumn.byKey());
    this.within = given.one("within", Limit.byName());
    this.usual = given.perhaps("usual", Limit.byName());
    this.shown = given.each("shown", TimeColumn.byKey());
    this.noted = given.each("noted", TextColumn.byKey());
    this.approved = given.yes("approved");
    this.decided = given.yes("decided");
    this.started = given.yes("started");
    this.late = given.yes("late");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts)), filing);
  }

  private Limit limit(Facts facts) {
    return facts.terms().on(Reading.CHANGE_FOLLOWED_UP_AFTER_USUAL_TIME)
        ? usual.orElse(within)
        : within;
  }

  private Verdict inScope(Filing filing, Facts facts) {
    Limit limit = limit(facts);
    if (started && !isTold(filing)) {
      return Verdict.notApplicable(Holes.unfiled(done.key()));
    }
    Temporal start = from.of(filing);
    if (start == null) {
      boolean open = started || filing.placeholder(from.key()).isPresent();
      return open
          ? Verdict.undetermined(Holes.unfiled(from.key()))
          : Verdict.notApplicable("not-begun");
    }
    Temporal end = done.of(filing);
    boolean isDone = end != null && facts.reached(TimeColumn.day(end));
    if (isDone && !late) {
      return Verdict.pass("done-on").with("done", TimeColumn.shown(end));
    }
    if (!isDone && isShown(filing)) {
      return Verdict.pass("done-some-day");
    }
    Optional<Temporal> last = limit.end(start);
    if (last.isEmpty()) {
      return limit.on(TimeColumn.day(start))
          ? Verdict.undetermined("no-calendar").with("start", TimeColumn.shown(start))
          : Verdict.notApplicable("no-limit-then");
    }
    Verdict verdict = isDone ? punctual(filing, last.get()) : open(filing, last.get(), facts);
    return verdict
        .with("start", TimeColumn.shown(start))
        .with("done", TimeColumn.shown(end))
        .with("last", TimeColumn.shown(last.get()))
        .with("limit", Integer.toString(limit.number(TimeColumn.day(start))));
  }

  /** Whether the sheet has any column that could say that it is done. */
  private boolean isTold(Filing filing) {
    return filing.speaksOf(done.key())
        || shown.stream().anyMatch(column -> filing.speaksOf(column.key()))
        || noted.stream().anyMatch(column -> filing.speaksOf(column.key()));
  }

  private boolean isShown(Filing filing) {
    return approved && ApplicationWord.of(filing.application().status()) == ApplicationWord.APPROVED
        || shown.stream().anyMatch(column -> column.of(filing) != null)
        || noted.stream().anyMatch(column -> column.holds(filing));
  }

  private Verdict punctual(Filing filing, Temporal last) {
    return TimeColumn.isAfter(done.of(filing), last) ? fail("late", last) : Verdict.pass("done-on");
  }

  private Verdict open(Filing filing, Temporal last, Facts facts) {
    if (!TimeColumn.isOver(last, facts)) {
      return Verdict.pass("still-time");
    }
    return done.of(filing) != null
            || filing.placeholder(done.key()).isPresent()
            || !filing.speaksOf(done.key())
            || decided && isOver(filing)
        ? Verdict.undetermined("done-open")
        : fail("overdue", last);
  }

  /** Whether its application is over, granted or not, and is not the one by which it was filed. */
  private static boolean isOver(Filing filing) {
    ApplicationWord word = ApplicationWord.of(filing.application().status());
    return word != ApplicationWord.UNKNOWN
        && !word.open()
        && !Occasion.FILING.isOf(filing.application().type());
  }

  private Verdict fail(String fault, Temporal last) {
    return Verdict.fail(fault, done.key() + "|" + TimeColumn.shown(last));
  }
}
