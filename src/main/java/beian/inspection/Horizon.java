package beian.inspection;

import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when what was said of a filing stands if nothing that was asked for changes: the earliest
 * moment that was asked about and not reached yet. Gathers while rules are asked; not for several
 * threads.
 */
public final class Horizon {
  private Instant earliest = Instant.MAX;
  private LocalDate earliestDay = LocalDate.MAX;

  /** Notes that things may be otherwise from that moment on. */
  public void at(Instant moment) {
    if (moment.isBefore(earliest)) {
      earliest = moment;
    }
  }

  /** Notes that things may be otherwise from the first second of that day in China on. */
  public void at(LocalDate day) {
    if (day.isBefore(earliestDay)) {
      earliestDay = day;
    }
  }

  /** The earliest moment noted; {@link Instant#MAX} when none was. */
  public Instant earliest() {
    if (!earliestDay.equals(LocalDate.MAX)) {
      at(earliestDay.atStartOfDay(Zone.CHINA).toInstant());
    }
    return earliest;
  }
}
