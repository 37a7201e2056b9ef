package beian.rectification.outlook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies ahead of a filing.
 *
 * @param owner whose it is; letters are bound by it
 * @param tells the rules whose faults the next letter tells; the belt for letters may hold some
 * @param marks the rules a mark could rest on if none stood
 * @param clocks its clocks that are not void, by name
 */
public record Outlook(String owner, Set<String> tells, Set<String> marks, Map<String, End> clocks) {
  /** Copies. */
  public Outlook {
    tells = Set.copyOf(tells);
    marks = Set.copyOf(marks);
    clocks = Map.copyOf(clocks);
  }

  /**
   * A clock.
   *
   * @param at when it is over; empty while it is held open
   * @param rules the rules of the open findings its letter told
   */
  public record End(Optional<Instant> at, Set<String> rules) {
    /** Copies. */
    public End {
      rules = Set.copyOf(rules);
    }
  }
}
