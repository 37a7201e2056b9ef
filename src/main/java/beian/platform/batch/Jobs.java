package beian.platform.batch;

import beian.platform.PlatformError;
import beian.platform.database.Database;
import beian.platform.database.Dialect;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Breakdown;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of {@code META-INF/batch-jobs}: started, restarted, stopped, listed. Listing needs
 * neither the engine nor the right to run jobs; the first start or restart takes that right for
 * this process until the database is closed, and with it declares failed what a dead process left
 * running. None of the methods may be called inside a transaction.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Database database;
  private final Transactions transactions;
  private final Supplier<Engine> engines;
  private final Clock clock;
  private final Problems problems;
  private final FileRunner neighbours;
  private final Map<Long, CompletableFuture<Void>> here = new ConcurrentHashMap<>();
  private final StopWatch watch;
  private volatile boolean ending;
  private @Nullable Engine engine;

  /**
   * @param engines makes the batch runtime, at the first start or restart
   * @param clock for the end of executions cut off by the death of their process
   */
  public Jobs(Database database, Supplier<Engine> engines, Clock clock) {
    this.database = database;
    this.transactions = database.transactions();
    this.engines = engines;
    this.clock = clock;
    this.problems = new Problems(transactions);
    this.neighbours = FileRunner.of(database.settings());
    this.watch = new StopWatch(() -> here.keySet().forEach(this::stopIfAsked));
  }

  /**
   * Starts a job and returns at once.
   *
   * @param job the name of its file, without {@code .xml}
   * @param parameters what {@code #{jobParameters['name']}} means in it; one line each
   * @return the execution's number
   * @throws ProblemException BAT-003 when there is no such job, DBS-002 when another process runs
   *     jobs on this database
   */
  public long start(String job, Map<String, String> parameters) {
    Engine running = engine();
    return launch(
        job,
        ended -> running.start(() -> running.operator().start(job, properties(parameters)), ended));
  }

  /**
   * Goes on with an execution that failed or was stopped: completed steps and partitions are not
   * run again, the others go on from their last checkpoint.
   *
   * @param overriding parameters that replace or join the earlier ones
   * @return the number of the new execution
   * @throws ProblemException BAT-004 or BAT-005 when it cannot be restarted
   */
  public long restart(long execution, Map<String, String> overriding) {
    Engine running = engine();
    Execution earlier = execution(execution);
    requireState(earlier, earlier.isRestartable(), "FAILED | STOPPED");
    long newest = transactions.read(() -> executions().newestOf(earlier.instance()));
    if (newest != execution) {
      throw wrongState(earlier, "#" + newest);
    }
    return launch(
        earlier.job(),
        ended ->
            running.start(
                () -> running.operator().restart(execution, properties(overriding)), ended));
  }

  /** Waits until an execution of this process has ended; any other is returned as it stands. */
  public Execution await(long execution) {
    CompletableFuture<Void> ended = here.get(execution);
    if (ended != null) {
      ended.join();
    }
    return execution(execution);
  }

  /** Starts a job and waits for its end. */
  public Execution run(String job, Map<String, String> parameters) {
    return await(start(job, parameters));
  }

  /**
   * Asks an execution to stop at its next commit, also when it runs in another process.
   *
   * @throws ProblemException BAT-005 when it is not running
   */
  public void stop(long execution) {
    Execution found = execution(execution);
    boolean underWay =
        found.status() == BatchStatus.STARTED || found.status() == BatchStatus.STARTING;
    requireState(found, underWay, "STARTED");
    if (here.containsKey(execution)) {
      halt(execution);
    } else {
      transactions.run(() -> executions().askToStop(execution));
    }
  }

  /**
   * Stops everything that runs in this process at its next commit, and what is started from now on:
   * the process is about to end.
   */
  public void stopAll() {
    ending = true;
    here.keySet().forEach(this::halt);
  }

  private void stopIfAsked(long execution) {
    if (neighbours.isToStop(execution)) {
      halt(execution);
      neighbours.heard();
    } else if (database.dialect() == Dialect.POSTGRESQL
        && transactions.<Boolean>read(() -> executions().isToStop(execution))) {
      halt(execution);
    }
  }

  private void halt(long execution) {
    try {
      engine().operator().stop(execution);
    } catch (BatchRuntimeException e) {
      LOG.debug("batch.job_over execution={}", execution, e); // it ended in this very moment
    }
  }

  /**
   * Gives up an execution that failed or was stopped; it can never be restarted.
   *
   * @throws ProblemException BAT-005 when it is running or completed
   */
  public void abandon(long execution) {
    Engine running = engine();
    Execution found = execution(execution);
    requireState(found, found.isRestartable(), "FAILED | STOPPED");
    running.operator().abandon(execution);
  }

  /**
   * Declares failed what a process that is no more left running. Also done by the first start.
   *
   * @return their numbers; empty when there were none, or when it was done before
   * @throws ProblemException DBS-002 when another process runs jobs on this database
   */
  public synchronized List<Long> recover() {
    if (!database.hold()) {
      return List.of();
    }
    List<Long> left = transactions.read(() -> executions().underWay());
    for (long execution : left) {
      cutOff(execution);
    }
    return left;
  }

  /** The newest executions, newest first. */
  public List<Execution> list(int limit) {
    return transactions.read(() -> executions().newest(limit)).stream().map(this::asItIs).toList();
  }

  /** The newest execution. */
  public Optional<Execution> last() {
    return list(1).stream().findFirst();
  }

  /**
   * One execution.
   *
   * @throws ProblemException BAT-004 when there is none with this number
   */
  public Execution execution(long id) {
    return transactions
        .read(() -> executions().find(id))
        .map(this::asItIs)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(PlatformError.UNKNOWN_EXECUTION, "#" + id, "", "")));
  }

  /** What runs is run by whoever has the right to; when nobody has, its process is no more. */
  private Execution asItIs(Execution execution) {
    return execution.isUnderWay() && !database.isHeld() ? execution.orphan() : execution;
  }

  /**
   * Forgets what completed or was abandoned before a moment, with its steps and checkpoints.
   *
   * @return how many instances went
   */
  public int purge(Instant before) {
    return transactions.inTransaction(() -> executions().purge(before));
  }

  @Override
  public synchronized void close() {
    watch.close();
    if (engine != null) {
      engine.close();
    }
  }

  private interface Launch {
    long into(CompletableFuture<Void> ended);
  }

  private long launch(String job, Launch launch) {
    if (transactions.isActive()) {
      throw new IllegalStateException("a job is not started inside a transaction");
    }
    CompletableFuture<Void> ended = new CompletableFuture<>();
    try {
      long execution = launch.into(ended);
      neighbours.begins(execution);
      // Whoever waits for the end waits for this too.
      here.put(execution, ended.whenComplete((none, failure) -> neighbours.ended(execution)));
      ended.whenComplete((none, failure) -> here.remove(execution));
      watch.begin();
      if (ending) {
        halt(execution);
      }
      LOG.info("batch.job_started job={} execution={}", job, execution);
      return execution;
    } catch (BatchRuntimeException e) {
      Optional<Problem> machine = Breakdown.of(e, transactions.place());
      if (machine.isPresent()) {
        throw new ProblemException(machine.get(), e);
      }
      String found = e.getMessage() == null ? "" : e.getMessage();
      throw new ProblemException(new Problem(PlatformError.BAD_JOB, job, found, ""), e);
    }
  }

  private void cutOff(long execution) {
    transactions.run(
        () -> {
          Execution left = execution(execution);
          String step =
              left.steps().isEmpty() ? "" : left.steps().get(left.steps().size() - 1).step();
          executions().cutOff(execution, clock.instant());
          problems.keep(execution, step, left.cutOff());
        });
    LOG.warn("batch.execution_recovered execution={}", execution);
  }

  private synchronized Engine engine() {
    if (engine == null) {
      recover();
      engine = engines.get();
    }
    return engine;
  }

  private Executions executions() {
    return new Executions(transactions.sql());
  }

  private static void requireState(Execution execution, boolean fits, String expected) {
    if (!fits) {
      throw wrongState(execution, expected);
    }
  }

  private static ProblemException wrongState(Execution execution, String expected) {
    return new ProblemException(
        new Problem(
            PlatformError.WRONG_EXECUTION_STATE,
            "#" + execution.id(),
            execution.status().name(),
            expected));
  }

  private static Properties properties(Map<String, String> parameters) {
    Properties properties = new Properties();
    parameters.forEach(
        (name, value) -> {
          if (value.indexOf('\n') >= 0 || name.contains(" = ")) {
            throw new IllegalArgumentException("parameter " + name + " is not one line");
          }
          properties.setProperty(name, value);
        });
    return properties;
  }
}
