package beian.platform.database;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** What it means when entities cannot be written. */
final class Refusal {
  private Refusal() {}

  /**
   * Does work with entities.
   *
   * @throws ProblemException DBS-006 when somebody else changed one of them in the meantime
   * @throws SqlFailure when the database refuses
   */
  static <T> T said(Supplier<T> work) {
    try {
      return work.get();
    } catch (PersistenceException e) {
      throw of(e);
    }
  }

  private static RuntimeException of(PersistenceException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockException changed) {
        Object entity = changed.getEntity();
        String what = entity == null ? "" : entity.getClass().getSimpleName();
        return new ProblemException(Problem.at(PlatformError.CHANGED_MEANWHILE, what), failure);
      }
      if (t instanceof SQLException refused) {
        return new SqlFailure(refused);
      }
    }
    return failure;
  }
}
