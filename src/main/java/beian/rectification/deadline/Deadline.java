package beian.rectification.deadline;

import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock: a row of the ledger.
 *
 * @param no its name: the number of the notice that started it, or {@code cleanup:} and a filing
 *     key
 * @param caseNo the case; empty for a cleanup
 * @param filingKey the filing
 * @param event what started it
 * @param startedAt when
 * @param dayZero the China day of the start; it is not counted
 * @param period how long it runs, in working or calendar days
 * @param holds times in which it stood still
 * @param extension how it was made longer; null when it was not
 * @param movedToWorkingDay whether the reading moved the end from a rest day to the next working
 *     day
 * @param skipped the days that were not counted, each with its reason
 * @param calendarVersion the working-day calendar it was counted by
 * @param lastDay the last day; it ends at 24:00 of that day in China. Null while it is held open
 * @param missingYear the year whose holidays are not known yet and that therefore holds it open
 * @param state where it stands
 */
public record Deadline(
    String no,
    String caseNo,
    String filingKey,
    StartEvent event,
    Instant startedAt,
    LocalDate dayZero,
    Period period,
    List<Hold> holds,
    @Nullable Extension extension,
    boolean movedToWorkingDay,
    List<Skipped> skipped,
    String calendarVersion,
    @Nullable LocalDate lastDay,
    @Nullable Integer missingYear,
    ClockState state) {
  public Deadline {
    holds = List.copyOf(holds);
    skipped = List.copyOf(skipped);
  }

  /** The instant it is over: 24:00 of its last day in China; empty while it is held open. */
  public Optional<Instant> endsAt() {
    return Optional.ofNullable(lastDay).map(Zone::endOf);
  }

  /** Whether it has run out: from 24:00 of the last day on, never before, and never when held. */
  public boolean overAt(Instant now) {
    return state == ClockState.RUNNING && endsAt().filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Whether that reason holds it now. */
  public boolean heldBy(Hold.Why why) {
    return holds.stream().anyMatch(hold -> hold.open() && hold.why() == why);
  }

  /** What holds it now; null when nothing does. */
  public Hold.@Nullable Why holding() {
    return holds.stream().filter(Hold::open).map(Hold::why).findFirst().orElse(null);
  }

  /** The same in another state. */
  public Deadline become(ClockState next) {
    return new Deadline(
        no,
        caseNo,
        filingKey,
        event,
        startedAt,
        dayZero,
        period,
        holds,
        extension,
        movedToWorkingDay,
        skipped,
        calendarVersion,
        lastDay,
        missingYear,
        next);
  }
}
