package beian.testing.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people did to the clocks of a filing, by its order number: times in which they stand still,
 * and days given.
 */
final class Clocks {
  private final Map<String, List<Hold>> byOrder = new HashMap<>();
  private final Map<String, List<Extension>> extensions = new HashMap<>();

  /** Working days given on a day. */
  private record Extension(LocalDate day, int days) {}

  /** Neither its first day nor its last counts, unless they are one. */
  private record Hold(String why, LocalDate from, LocalDate until) {
    boolean openOn(LocalDate night) {
      return !from.isAfter(night) && until.isAfter(night);
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until) && from.isBefore(until);
    }
  }

  void begin(String order, String why, LocalDate from) {
    byOrder
        .computeIfAbsent(order, key -> new ArrayList<>())
        .add(new Hold(why, from, LocalDate.MAX));
  }

  void end(String order, String why, LocalDate day) {
    byOrder
        .getOrDefault(order, new ArrayList<>())
        .replaceAll(
            one ->
                one.why.equals(why) && one.until.equals(LocalDate.MAX)
                    ? new Hold(why, one.from, day)
                    : one);
  }

  /** All of a filing, to be shown. */
  List<?> of(String order) {
    return byOrder.getOrDefault(order, List.of());
  }

  /** Whether something holds it on that night. */
  boolean open(String order, LocalDate night) {
    return byOrder.getOrDefault(order, List.of()).stream().anyMatch(one -> one.openOn(night));
  }

  /** A person gave a filing more working days. */
  void extend(String order, LocalDate day, int days) {
    extensions.computeIfAbsent(order, key -> new ArrayList<>()).add(new Extension(day, days));
  }

  /** How many extensions there were. */
  long extended() {
    return extensions.values().stream().mapToLong(List::size).sum();
  }

  /**
   * The last day of a letter's period, when nothing is open: an extension counts for a letter whose
   * period ran on the day it was given: people decide by day, letters leave by night, and the day
   * of a letter does not count.
   */
  LocalDate lastDay(String order, LocalDate sentOn, int period) {
    int days = period;
    LocalDate last = Workdays.after(sentOn, days, day -> cover(order, day));
    for (Extension one : extensions.getOrDefault(order, List.of())) {
      if (one.day.isAfter(sentOn) && !one.day.isAfter(last)) {
        days += one.days;
        last = Workdays.after(sentOn, days, day -> cover(order, day));
      }
    }
    return last;
  }

  /** Whether a day is not counted. */
  private boolean cover(String order, LocalDate day) {
    return byOrder.getOrDefault(order, List.of()).stream().anyMatch(one -> one.covers(day));
  }

  /** How many holds there were. */
  long count() {
    return byOrder.values().stream().mapToLong(List::size).sum();
  }
}
