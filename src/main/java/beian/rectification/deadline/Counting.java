package beian.rectification.deadline;

import beian.platform.time.Computed;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts clocks. Always from day 0 and from nothing else, so that a row can be counted again at any
 * time and gives the same end, or an end at last once a missing year's holidays are known.
 */
public final class Counting {
  private static final Period ONE_WORKING_DAY = new Period(1, Period.Unit.WORKING_DAYS);
  private static final String APPEAL = "申诉期间 appeal";
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

  /** The clock standing still from that day on. */
  public Deadline held(Deadline clock, LocalDate from) {
    List<Hold> holds = new ArrayList<>(clock.holds());
    holds.add(new Hold(from, null));
    return with(clock, holds, clock.extension(), ClockState.HELD);
  }

  /** The clock going on after that day. */
  public Deadline released(Deadline clock, LocalDate day) {
    List<Hold> holds =
        clock.holds().stream()
            .map(hold -> hold.until() == null ? new Hold(hold.from(), day) : hold)
            .toList();
    return with(clock, holds, clock.extension(), ClockState.RUNNING);
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
    boolean open = holds.stream().anyMatch(hold -> hold.until() == null);
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
        if (holds.stream().anyMatch(hold -> hold.covers(day))) {
          skipped.add(new Skipped(day, APPEAL));
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
