package beian.platform.batch;

import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own that runs a job until it is done or until it is told to hold still, so that
 * it can be killed at a known point.
 */
final class JobProcess {
  private final String holdAt;
  private final int holdCount;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final AtomicInteger reads = new AtomicInteger();

  private JobProcess(String holdAt, int holdCount) {
    this.holdAt = holdAt;
    this.holdCount = holdCount;
  }

  /**
   * @param arguments URL, user, password of the database; where to hold ({@code begin}, {@code
   *     chunk}, {@code read}, {@code written} or {@code never}) and at which count; the job; the
   *     count of numbers
   */
  public static void main(String[] arguments) {
    DatabaseSettings settings = DatabaseSettings.of(arguments[0], arguments[1], arguments[2]);
    new JobProcess(arguments[3], Integer.parseInt(arguments[4]))
        .run(settings, arguments[5], arguments[6]);
  }

  private void run(DatabaseSettings settings, String job, String count) {
    try (Database database = Database.open(settings);
        Jobs jobs =
            JBeretEngine.jobs(
                database,
                new NumberJobs(database.transactions(), this::at).artifacts(),
                Clock.systemUTC(),
                this::advanced)) {
      jobs.recover();
      long execution =
          jobs.last()
              .filter(Execution::isRestartable)
              .map(left -> jobs.restart(left.id(), Map.of()))
              .orElseGet(() -> jobs.start(job, Map.of("count", count)));
      out.println("ENDED " + jobs.await(execution).status());
    }
  }

  /** Called with the chunk's rows and checkpoint written and not yet committed. */
  private void advanced(long execution, String job, StepCount count) {
    boolean begun = count.read() == 0;
    if (holdAt.equals("begin") && begun || holdAt.equals("chunk") && count.written() >= holdCount) {
      hold();
    }
  }

  private void at(String what, int value) {
    if (what.equals("read") && holdAt.equals("read") && reads.incrementAndGet() >= holdCount
        || what.equals("written") && holdAt.equals("written") && value >= holdCount) {
      hold();
    }
  }

  private void hold() {
    out.println("HOLDING");
    while (true) {
      LockSupport.park();
    }
  }
}
