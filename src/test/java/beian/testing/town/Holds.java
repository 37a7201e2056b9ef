package beian.testing.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Times in which the clocks of a filing stand still, by its order number. */
final class Holds {
  private final Map<String, List<Hold>> byOrder = new HashMap<>();

  /** Its first day has begun and counts, its last does not. */
  private record Hold(String why, LocalDate from, LocalDate until) {
    boolean openOn(LocalDate night) {
      return !from.isAfter(night) && until.isAfter(night);
    }

    boolean covers(LocalDate day) {
      return day.isAfter(from) && !day.isAfter(until);
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

  /** Whether a day is not counted. */
  boolean cover(String order, LocalDate day) {
    return byOrder.getOrDefault(order, List.of()).stream().anyMatch(one -> one.covers(day));
  }

  /** How many there were. */
  long count() {
    return byOrder.values().stream().mapToLong(List::size).sum();
  }
}
