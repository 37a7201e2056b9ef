package beian.rectification.cleanup;

import beian.filing.Application;
import beian.filing.Filing;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.StartEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A preliminarily approved transfer and its clock.
 *
 * @param filing the filing
 * @param clock counts calendar days from the start; {@code cleanup:} and the filing key
 */
public record IdleTransfer(Filing filing, Deadline clock) {
  /** The types of application and status it is about. */
  private static final String TRANSFER = "TRANSFER";

  private static final String APPROVED = "PRELIMINARILY_APPROVED";

  /**
   * The idle transfer a filing is; empty when it is none.
   *
   * @param fromLastStep the reading that counts from the last step (C-03)
   */
  public static Optional<IdleTransfer> of(
      Filing filing, boolean fromLastStep, CleanupDays days, Counting counting) {
    Application order = filing.application();
    Instant approved = order.preliminarilyApprovedAt();
    if (!order.type().equals(TRANSFER) || !order.status().equals(APPROVED) || approved == null) {
      return Optional.empty();
    }
    Instant step = order.lastStepAt();
    boolean last = fromLastStep && step != null && step.isAfter(approved);
    Deadline clock =
        counting.start(
            "cleanup:" + filing.key(),
            "",
            filing.key(),
            last ? StartEvent.LAST_STEP : StartEvent.PRELIMINARY_APPROVAL,
            last && step != null ? step : approved,
            new Period(days.limit(), Period.Unit.DAYS));
    return Optional.of(new IdleTransfer(filing, clock));
  }

  /** How many days it has been idle. */
  public long idle(Instant now) {
    return ChronoUnit.DAYS.between(clock.dayZero(), Zone.dayOf(now));
  }

  /** When the time before it may be marked ends. */
  public Instant until() {
    return Zone.endOf(clock.dayZero().plusDays(clock.period().length()));
  }

  /** Whether a finding of a reminder, {@code idle-since:2026-09-01#30}, tells of this start. */
  boolean isToldBy(String finding) {
    return finding.startsWith(ground() + "#");
  }

  /** What a mark rests on: the day it counts from; a new step is a new fact. */
  public String ground() {
    return "idle-since:" + clock.dayZero();
  }
}
