package beian.inspection.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last inspection of a filing rests on: as long as all of it is the same and the horizon
 * is not reached, inspecting again would say the same.
 *
 * @param filingKey the filing
 * @param inspectedAt the moment of that inspection
 * @param inputs SHA-256 over everything that was asked for, 64 hex digits
 * @param horizon the first moment at which the same may mean something else; null when there is
 *     none
 * @param asked what was asked for, each as a number made of its kind and subject; in order
 */
public record InspectionBasis(
    String filingKey,
    Instant inspectedAt,
    String inputs,
    @Nullable Instant horizon,
    List<Long> asked) {
  /** Copies the list. */
  public InspectionBasis {
    asked = List.copyOf(asked);
  }
}
