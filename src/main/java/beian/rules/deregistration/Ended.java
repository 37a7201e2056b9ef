package beian.rules.deregistration;

import beian.filing.Deregistration;
import beian.filing.Filing;
import beian.inspection.Facts;
import java.time.LocalDate;
import java.util.Optional;

/** A deregistration that is done, by the filing's own sheet. */
final class Ended {
  private Ended() {}

  /**
   * Whether one of that type is done.
   *
   * @param type {@code ENTITY} or {@code WEBSITE}
   * @param order the application for it
   */
  static boolean by(String type, String order, Filing filing, Facts facts) {
    Deregistration asked = filing.deregistration();
    Optional<LocalDate> done = Optional.ofNullable(asked.doneAt()).filter(facts::reached);
    boolean dated = asked.type().equals(type) && asked.withdrawnAt() == null && done.isPresent();
    return dated
        || filing.application().type().equals(order)
            && filing.application().status().equals("APPROVED");
  }
}
