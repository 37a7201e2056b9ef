package beian.filing;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an owner has applied for, and how far it is.
 *
 * @param type the type of the order, a code or in whatever words a sheet has; empty when none is
 *     told
 * @param status its state as a code; empty when none is told
 */
public record ApplicationState(String type, String status) {
  private static final String CHANGE = "CHANGE";

  /** In whatever words an application for a change is written. */
  private static final String CHANGES = "变更";

  /** Applications of whoever wants to file no more, or not here. */
  private static final Pattern LEAVING = Pattern.compile("^DEREG_|注销|取消接入");

  /** A type of orders that is known; another word may be one for a change. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]+");

  /** In one of these states it is not with the provider or the administration. */
  private static final Set<String> DECIDED =
      Set.of("APPROVED", "REJECTED", "RETURNED", "ABANDONED", "DRAFTED");

  /** Whether it is for a deregistration, or for the cancellation of the access. */
  public boolean isForLeaving() {
    return LEAVING.matcher(type).find();
  }

  /** Whether it is for an information change. */
  public boolean isForChange() {
    return type.equals(CHANGE) || type.contains(CHANGES);
  }

  /** The same, or in words that may be for one. */
  public boolean maybeForChange() {
    return isForChange() || !CODE.matcher(type).matches() && !status.isEmpty();
  }

  /**
   * Whether nobody has decided it, as far as is told: one without a state is open until the day is
   * told on which what it asks for was done.
   */
  public boolean isOpen(@Nullable LocalDate done) {
    return status.isEmpty() ? done == null : !DECIDED.contains(status);
  }
}
