package beian.platform.database;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time write to H2. When H2 puts a commit into its file it takes the state of
 * one table after the other while other threads go on writing; a process killed right then leaves a
 * file with half of their transactions in it: rows without their checkpoint, or rows that stay
 * locked for ever. With one writer there is no such half. PostgreSQL needs no gate and has none.
 */
final class WriteTurn {
  private final Dialect dialect;
  private final ReentrantLock lock = new ReentrantLock();

  WriteTurn(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Waits for the right to write; a thread that has it gets it again at once. */
  void enter() {
    if (dialect == Dialect.H2) {
      lock.lock();
    }
  }

  /** Gives back what one {@link #enter} got. */
  void leave() {
    if (dialect == Dialect.H2) {
      lock.unlock();
    }
  }
}
