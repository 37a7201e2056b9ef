package beian.inspection.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last inspection of a filing rests on: as long as the terms are the same, nothing is new
 * of what was asked for and the horizon is not reached, inspecting again would say the same.
 *
 * @param filingKey the filing
 * @param inspectedAt the moment of that inspection
 * @param terms SHA-256 over what all verdicts rest on, 64 hex digits
 * @param horizon the first moment at which the same may mean something else; null when there is
 *     none
 * @param asked the things that were asked for, each as a number made of its name; in order
 */
public record InspectionBasis(
    String filingKey,
    Instant inspectedAt,
    String terms,
    @Nullable Instant horizon,
    List<Long> asked) {
  /** Copies the list. */
  public InspectionBasis {
    asked = List.copyOf(asked);
  }
}
