package beian.evidence.observation;

import java.time.Duration;
import java.util.Optional;

/**
 * How long what was seen of a kind may be taken for true.
 *
 * @param limit past which it proves nothing, unless an admin set another; empty: it is a list,
 *     which says what it says until it is read again with other content
 */
public record Age(Optional<Duration> limit) {
  /** Of a list. */
  public static final Age AS_LISTED = new Age(Optional.empty());

  /** So many days. */
  public static Age days(int days) {
    return new Age(Optional.of(Duration.ofDays(days)));
  }
}
