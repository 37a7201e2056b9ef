package beian.rectification.deadline;

import beian.platform.time.Computed;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import beian.rectification.deadline.Hold.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts clocks. Always from day 0 and from nothing else, so that a row can be counted again at any
 * time and gives the same end, or an end at last once a missing year's holidays are known.
 */
public final class Counting {
  private static final Period ONE_WORKING_DAY = new Period(1, Period.Unit.WORKING_DAYS);
  private static final int LONGEST = 20_000;

  private final WorkingDays calendar;
  private final boolean endsOnWorkingDay;

  /**
   * @param endsOnWorkingDay the reading that a calendar-day period which ends on a rest day ends on
   *     the next working day
   */
  public Counting(WorkingDays calendar, boolean endsOnWorkingDay) {
    this.calendar = calendar;
    this.endsOnWorkingDay = endsOnWorkingDay;
  }

  /** A new clock. */
  public Deadline start(
      String no, String caseNo, String filingKey, StartEvent event, Instant at, Period period) {
    return count(no, caseNo, filingKey, event, at, period, List.of(), null, ClockState.RUNNING);
  }

  /** The same clock counted again, by today's calendar. */
  public Deadline again(Deadline clock) {
    return with(clock, clock.holds(), clock.extension(), clock.state());
  }

  /** The clock made longer. */
  public Deadline extended(Deadline clock, Extension extension) {
    return with(clock, clock.holds(), extension, clock.state());
  }

  /**
   * The clock standing still from that day on, but not from before its own day 0. A clock that is
   * void stays so, and the same reason holds it once.
   */
  public Deadline held(Deadline clock, LocalDate from, Why why) {
    if (clock.state() == ClockState.BOUNCED || clock.heldBy(why)) {
      return clock;
    }
    List<Hold> holds = new ArrayList<>(clock.holds());
    holds.add(new Hold(from.isBefore(clock.dayZero()) ? clock.dayZero() : from, null, why));
    return with(clock, holds, clock.extension(), ClockState.HELD);
  }

  /** The clock after that reason ended on that day; it goes on when nothing else holds it. */
  public Deadline released(Deadline clock, LocalDate day, Why why) {
    if (!clock.heldBy(why)) {
      return clock;
    }
    List<Hold> holds =
        clock.holds().stream()
            .map(hold -> hold.open() && hold.why() == why ? ended(hold, day) : hold)
            .toList();
    boolean still = holds.stream().anyMatch(Hold::open);
    ClockState next =
        clock.state() == ClockState.HELD && !still ? ClockState.RUNNING : clock.state();
    return with(clock, holds, clock.extension(), next);
  }

  private static Hold ended(Hold hold, LocalDate day) {
    return new Hold(hold.from(), day.isBefore(hold.from()) ? hold.from() : day, hold.why());
  }

  /** The last day of a period that would start on that day; null when a year is missing. */
  public @Nullable LocalDate lastDay(LocalDate dayZero, Period period) {
    Walk walk = new Walk(dayZero, List.of());
    walk.count(period);
    walk.moveToWorkingDay(period);
    return walk.missingYear == null ? walk.day : null;
  }

  /** The year that keeps a period from having a last day; null when none does. */
  public @Nullable Integer missingYear(LocalDate dayZero, Period period) {
    Walk walk = new Walk(dayZero, List.of());
    walk.count(period);
    walk.moveToWorkingDay(period);
    return walk.missingYear;
  }

  private Deadline with(
      Deadline clock, List<Hold> holds, @Nullable Extension extension, ClockState state) {
    return count(
        clock.no(),
        clock.caseNo(),
        clock.filingKey(),
        clock.event(),
        clock.startedAt(),
        clock.period(),
        holds,
        extension,
        state);
  }

  private Deadline count(
      String no,
      String caseNo,
      String filingKey,
      StartEvent event,
      Instant at,
      Period period,
      List<Hold> holds,
      @Nullable Extension extension,
      ClockState state) {
    LocalDate dayZero = Zone.dayOf(at);
    boolean open = holds.stream().anyMatch(Hold::open);
    Walk walk = new Walk(dayZero, open ? List.of() : holds);
    walk.count(period);
    if (extension != null) {
      walk.count(extension.period());
    }
    boolean moved = walk.moveToWorkingDay(extension == null ? period : extension.period());
    return new Deadline(
        no,
        caseNo,
        filingKey,
        event,
        at,
        dayZero,
        period,
        holds,
        extension,
        moved,
        walk.skipped,
        calendar.version(),
        walk.missingYear == null && !open ? walk.day : null,
        walk.missingYear,
        state);
  }

  /** A walk over the days, one by one. */
  private final class Walk {
    final List<Skipped> skipped = new ArrayList<>();
    final List<Hold> holds;
    LocalDate day;
    @Nullable Integer missingYear;

    Walk(LocalDate dayZero, List<Hold> holds) {
      this.day = dayZero;
      this.holds = holds;
    }

    void count(Period period) {
      boolean workingDays = period.unit() == Period.Unit.WORKING_DAYS;
      int walked = 0;
      for (int counted = 0; counted < period.length() && missingYear == null; ) {
        if (++walked > LONGEST) {
          throw new IllegalStateException("a clock of " + period + " never ends");
        }
        day = day.plusDays(1);
        Optional<Hold> hold = holds.stream().filter(one -> one.covers(day)).findFirst();
        if (hold.isPresent()) {
          skipped.add(new Skipped(day, hold.get().why().day()));
        } else if (!workingDays || worked()) {
          counted++;
        }
      }
    }

    /** Whether a calendar-day period was moved off a rest day. */
    boolean moveToWorkingDay(Period period) {
      if (!endsOnWorkingDay || period.unit() != Period.Unit.DAYS || missingYear != null) {
        return false;
      }
      LocalDate before = day;
      while (missingYear == null && !worked()) {
        day = day.plusDays(1);
      }
      return !day.equals(before);
    }

    /** Whether the day is worked; notes it as skipped when it is not, its year when unknown. */
    private boolean worked() {
      Computed next = calendar.end(day.minusDays(1), ONE_WORKING_DAY);
      if (!calendar.knows(day.getYear())) {
        missingYear = day.getYear();
        return false;
      }
      if (!next.skipped().isEmpty()) {
        skipped.add(next.skipped().get(0));
        return false;
      }
      return true;
    }
  }
}
