package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.table.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to follow on something did not follow in time. Parameters: {@code from} and {@code
 * done}, the columns of the two days; {@code within}, the time limit; {@code shown}, columns that
 * are filled only when it is done; {@code started}, whether a missing first day is open rather than
 * none; {@code late}, whether it is a fault that it was done too late; and those of {@link Scope}.
 */
public final class DayIsNotInTime implements Check {
  private final String from;
  private final String done;
  private final TimeLimit within;
  private final List<String> shown;
  private final boolean started;
  private final boolean late;
  private final Scope scope;

  public DayIsNotInTime(Parameters given) {
    this.from = given.one("from", Filed.dayColumns());
    this.done = given.one("done", Filed.dayColumns());
    this.within = given.one("within", TimeLimit.byWord());
    this.shown = given.each("shown", Filed.columns());
    this.started = given.yes("started");
    this.late = given.yes("late");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    LocalDate start = Filed.day(filing, from);
    LocalDate end = Filed.day(filing, done);
    if (start == null) {
      boolean open = started || filing.placeholder(from).isPresent();
      return open ? Verdict.undetermined("no-start") : Verdict.notApplicable("not-started");
    }
    boolean isDone = end != null && facts.reached(end);
    if (isDone && !late) {
      return Verdict.pass("done-on").with("done", String.valueOf(end));
    }
    if (!isDone && shown.stream().anyMatch(column -> isFilled(filing, column))) {
      return Verdict.pass("done-some-day");
    }
    Optional<LocalDate> last = within.after(start);
    if (last.isEmpty()) {
      return within.on(start).isEmpty()
          ? Verdict.notApplicable("no-limit-then")
          : Verdict.undetermined("no-calendar").with("start", start.toString());
    }
    Verdict verdict =
        isDone
            ? punctual(Objects.requireNonNull(end), last.get())
            : open(filing, facts, end, last.get());
    return verdict
        .with("start", start.toString())
        .with("last", last.get().toString())
        .with("limit", within.number(start));
  }

  private Verdict punctual(LocalDate end, LocalDate last) {
    Verdict verdict =
        end.isAfter(last) ? Verdict.fail("late", done + "|" + last) : Verdict.pass("done-on");
    return verdict.with("done", end.toString());
  }

  private Verdict open(Filing filing, Facts facts, @Nullable LocalDate end, LocalDate last) {
    if (!facts.reached(last.plusDays(1))) {
      return Verdict.pass("still-time");
    }
    return end != null || filing.placeholder(done).isPresent() || !filing.speaksOf(done)
        ? Verdict.undetermined("done-open")
        : Verdict.fail("overdue", done + "|" + last);
  }

  private static boolean isFilled(Filing filing, String column) {
    return Filed.dayColumns().containsKey(column)
        ? Filed.day(filing, column) != null
        : Filed.holds(filing, column);
  }
}
