package beian.rectification.deadline;

import beian.platform.time.Computed;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import beian.rectification.deadline.Hold.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts clocks. Always from day 0, so that a row can be counted again at any time and gives the
 * same end, or an end at last once a missing year's holidays are known; and never to an end before
 * the one it had, which its owner was told.
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

  /**
   * Counts a clock again, by today's calendar. One that was moved off a rest day is moved whatever
   * the reading is now; an extension begins where the period ended.
   */
  public void again(Deadline clock) {
    boolean open = clock.holds().stream().anyMatch(Hold::open);
    DayCount walk = new DayCount(clock.startedAt(), open ? List.of() : clock.holds());
    boolean moves = endsOnWorkingDay || clock.movedToWorkingDay();
    boolean moved = walk.count(clock.period(), moves);
    Extension extension = clock.extension();
    if (extension != null) {
      moved |= walk.count(extension.period(), moves);
    }
    clock.counted(
        moved, walk.skipped, calendar.version(), open ? null : walk.end(), walk.missingYear);
  }

  /**
   * Counts a clock again that lacked the holidays of a year. When they became known after the year
   * had begun, the days until then are not counted: the owner was told that the last day was not
   * fixed, and has what is left of the period after it is.
   */
  public void learned(Deadline clock, Instant now) {
    Integer year = clock.missingYear();
    again(clock);
    if (year != null && clock.endsAt().isPresent()) {
      Instant begun = LocalDate.of(year, 1, 1).atStartOfDay(Zone.CHINA).toInstant();
      if (now.isAfter(begun)) {
        clock.hold(begun, Why.CALENDAR);
        clock.release(now, Why.CALENDAR);
        again(clock);
      }
    }
  }

  /** A copy of a clock as it would run if its period were another; to think with. */
  public Deadline supposing(Deadline clock, Period period) {
    Deadline copy = clock.aside();
    copy.runs(period);
    again(copy);
    return copy;
  }

  /** Makes a clock longer. */
  public void extend(Deadline clock, Extension extension) {
    clock.extend(extension);
    again(clock);
  }

  /** When a clock would end if it were made longer; null while it would be held open. */
  public @Nullable Instant end(Deadline clock, Extension extension) {
    Deadline copy = clock.aside();
    extend(copy, extension);
    return copy.endsAt().orElse(null);
  }

  /**
   * Lets a clock stand still from then on, but not from before its own start. A clock that is void
   * stays so, and the same reason holds it once.
   */
  public void hold(Deadline clock, Instant from, Why why) {
    if (clock.hold(from, why)) {
      again(clock);
    }
  }

  /** That reason ended then; the clock goes on when nothing else holds it. */
  public void release(Deadline clock, Instant at, Why why) {
    if (clock.release(at, why)) {
      again(clock);
    }
  }

  /** When a period would end that starts then; null when a year is missing. */
  public @Nullable Instant end(Instant start, Period period) {
    return walked(start, period).end();
  }

  /** The year that keeps a period that starts then from having an end; null when none does. */
  public @Nullable Integer missingYear(Instant start, Period period) {
    return walked(start, period).missingYear;
  }

  private DayCount walked(Instant start, Period period) {
    DayCount walk = new DayCount(start, List.of());
    walk.count(period, endsOnWorkingDay);
    return walk;
  }

  /** A walk over the days, one by one; hours begin and end within them. */
  private final class DayCount {
    final List<Skipped> skipped = new ArrayList<>();
    final List<Hold> holds;
    LocalDate day;
    @Nullable Instant within;
    @Nullable Integer missingYear;

    DayCount(Instant start, List<Hold> holds) {
      this.day = Zone.dayOf(start);
      this.within = start;
      this.holds = holds;
    }

    /** Where it has come to; null when a year is missing. */
    @Nullable Instant end() {
      if (missingYear != null) {
        return null;
      }
      return within == null ? Zone.endOf(day) : within;
    }

    /** Whether it was moved off a rest day, as calendar days are if at all. */
    boolean count(Period period, boolean moves) {
      if (period.unit() == Period.Unit.HOURS) {
        countHours(period.duration());
        return false;
      }
      countDays(period);
      return moves && period.unit() == Period.Unit.DAYS && moveToWorkingDay();
    }

    /** To the full minute in which they end, as people are told. */
    private void countHours(Duration hours) {
      Instant at = end();
      if (at == null) {
        return;
      }
      Instant end = at.plus(hours);
      for (Hold hold : holds.stream().sorted(Comparator.comparing(Hold::from)).toList()) {
        Instant from = hold.from().isBefore(at) ? at : hold.from();
        Instant until = hold.until();
        if (until != null && from.isBefore(end) && until.isAfter(from)) {
          end = end.plus(Duration.between(from, until));
          at = until;
        }
      }
      within = end.plusNanos(59_999_999_999L).truncatedTo(ChronoUnit.MINUTES);
      day = Zone.lastDayOf(within);
    }

    private void countDays(Period period) {
      within = null;
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

    private boolean moveToWorkingDay() {
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
