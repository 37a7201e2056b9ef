package beian.app;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.Optional;

/**
 * Whether what a database holds is real. It is what the first home was that opened it and never
 * becomes the other: a sandbox must not work on real data, wherever the database's address came
 * from, and what was dated and "sent" in a sandbox must not be taken for real.
 */
final class Reality {
  private static final String SANDBOX = "a sandbox home";
  private static final String REAL = "a home that is not a sandbox";

  private Reality() {}

  /**
   * Makes sure that a home and its database are of one kind.
   *
   * @throws ProblemException CLI-013 when they are not
   */
  static void require(Home home, String place, Transactions transactions) {
    boolean sandbox = home.sandbox();
    // Data of a version that did not ask is real, unless it lies in the sandbox itself.
    boolean strange = sandbox && !place.contains(home.data().toString());
    RealityStore store = new RealityStore(transactions);
    Optional<Boolean> known =
        store.sandbox().or(() -> strange && store.isUsed() ? Optional.of(false) : Optional.empty());
    if (known.isEmpty()) {
      store.note(sandbox);
    } else if (known.get() != sandbox) {
      throw new ProblemException(
          new Problem(
              AppError.OTHER_REALITY, place, sandbox ? SANDBOX : REAL, sandbox ? REAL : SANDBOX));
    }
  }
}
