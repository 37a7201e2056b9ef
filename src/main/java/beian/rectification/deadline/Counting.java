package beian.rectification.deadline;

import beian.platform.time.Computed;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.WorkingDays;
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
    Deadline clock = new Deadline(no, caseNo, filingKey, event, at, period);
    again(clock);
    return clock;
  }

  /** Counts a clock again, by today's calendar. */
  public void again(Deadline clock) {
    boolean open = clock.holds().stream().anyMatch(Hold::open);
    Walk walk = new Walk(clock.dayZero(), open ? List.of() : clock.holds());
    walk.count(clock.period());
    Extension extension = clock.extension();
    if (extension != null) {
      walk.count(extension.period());
    }
    boolean moved = walk.moveToWorkingDay(extension == null ? clock.period() : extension.period());
    clock.counted(
        moved,
        walk.skipped,
        calendar.version(),
        walk.missingYear == null && !open ? walk.day : null,
        walk.missingYear);
  }

  /** Makes a clock longer. */
  public void extend(Deadline clock, Extension extension) {
    clock.extend(extension);
    again(clock);
  }

  /** The last day a clock would have if it were made longer; null while it would be held open. */
  public @Nullable LocalDate lastDay(Deadline clock, Extension extension) {
    Deadline copy = clock.aside();
    extend(copy, extension);
    return copy.lastDay();
  }

  /**
   * Lets a clock stand still from that day on, but not from before its own day 0. A clock that is
   * void stays so, and the same reason holds it once.
   */
  public void hold(Deadline clock, LocalDate from, Why why) {
    if (clock.hold(from, why)) {
      again(clock);
    }
  }

  /** That reason ended on that day; the clock goes on when nothing else holds it. */
  public void release(Deadline clock, LocalDate day, Why why) {
    if (clock.release(day, why)) {
      again(clock);
    }
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
        Optional<Hold> hold = holds.stream().filter(eachHold -> eachHold.covers(day)).findFirst();
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
