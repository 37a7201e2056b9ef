package beian.rectification;

import beian.platform.time.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands where it was put. */
final class MovedClock extends Clock {
  Instant now = Instant.EPOCH;

  @Override
  public ZoneId getZone() {
    return Zone.CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
