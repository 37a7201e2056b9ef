package beian.rectification.deadline;

import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A case that a person set aside until a day. */
public final class Waiver {
  private Waiver() {}

  /**
   * Lets a case go on where it stood when its day has passed.
   *
   * @param clocks all clocks of the case
   * @return what happened; empty when it is not set aside, or still is
   */
  public static Optional<CaseEvent> ended(
      Case filingCase, Collection<Deadline> clocks, Instant now) {
    LocalDate until = filingCase.waivedUntil();
    if (filingCase.state() != CaseState.WAIVED
        || until == null
        || !Zone.dayOf(now).isAfter(until)) {
      return Optional.empty();
    }
    filingCase.wake(clocks.stream().anyMatch(clock -> clock.state() != ClockState.BOUNCED));
    return Optional.of(
        filingCase.event(
            now, Kind.WAIVER_ENDED, "暂缓于 " + until + " 到期", "the waiver ended on " + until));
  }
}
