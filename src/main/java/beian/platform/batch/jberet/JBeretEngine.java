package beian.platform.batch.jberet;

import beian.platform.batch.Engine;
import beian.platform.batch.Jobs;
import beian.platform.batch.Problems;
import beian.platform.batch.Progress;
import beian.platform.database.Database;
import beian.platform.machine.Daemons;
import jakarta.batch.operations.JobOperator;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.runtime.runner.JobExecutionRunner;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobExecutor;
import org.jberet.spi.JobOperatorContext;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * JBeret, put together by hand: our artifacts, our transactions, its repository in our database.
 */
public final class JBeretEngine implements BatchEnvironment, Engine {
  private static final Logger LOG = LoggerFactory.getLogger(JBeretEngine.class);

  private final JobRepository repository;
  private final ArtifactFactory artifacts;
  private final TransactionManager transactions;
  private final ExecutorService threads = Executors.newCachedThreadPool(Daemons.numbered("batch"));
  private final JobExecutor executor = new Unbounded(threads);
  private final JobXmlResolver definitions = new MetaInfBatchJobsJobXmlResolver();
  private final JobOperator operator;
  private @Nullable CompletableFuture<Void> ending;

  private JBeretEngine(
      Database database, Map<String, Supplier<?>> table, Problems problems, Progress progress) {
    Properties properties = new Properties();
    properties.setProperty(JdbcRepository.DB_TABLE_PREFIX_KEY, "BATCH_");
    this.repository =
        new Ledger(
            new JdbcRepository(database.joining(), properties), database, problems, progress);
    this.artifacts = new ArtifactTable(table, problems);
    this.transactions = new UnitTransactionManager(database);
    this.operator = JobOperatorContext.create(this).getJobOperator();
  }

  /**
   * The jobs of {@code META-INF/batch-jobs}, run by JBeret in this process.
   *
   * @param artifacts from the {@code ref} of a job definition to what makes such an artifact; a new
   *     one is made for each run of a step, and for each partition
   * @param clock for the end of executions cut off by the death of their process
   */
  public static Jobs jobs(
      Database database, Map<String, Supplier<?>> artifacts, Clock clock, Progress progress) {
    Problems problems = new Problems(database.transactions());
    return new Jobs(
        database,
        () -> {
          // Read once, when JBeret's classes are loaded; otherwise it looks for other log systems.
          System.setProperty("org.jboss.logging.provider", "slf4j");
          return new JBeretEngine(database, artifacts, problems, progress);
        },
        clock);
  }

  /** As many threads as there are partitions: a job definition says how many those are. */
  private static final class Unbounded extends JobExecutor {
    Unbounded(ExecutorService threads) {
      super(threads);
    }

    @Override
    protected int getMaximumPoolSize() {
      return Integer.MAX_VALUE;
    }
  }

  @Override
  public JobOperator operator() {
    return operator;
  }

  @Override
  public synchronized long start(LongSupplier start, CompletableFuture<Void> ended) {
    ending = ended;
    try {
      return start.getAsLong();
    } finally {
      ending = null;
    }
  }

  @Override
  public void submitTask(JobTask task) {
    CompletableFuture<Void> ended = task instanceof JobExecutionRunner ? ending : null;
    executor.execute(
        new JobTask() {
          @Override
          public int getRequiredRemainingPermits() {
            return task.getRequiredRemainingPermits();
          }

          @Override
          public void run() {
            try {
              task.run();
              over(ended, null);
            } catch (RuntimeException e) {
              // The repository itself failed: nobody but the one who waits can be told.
              LOG.info("batch.thread_broken", e);
              over(ended, e);
            } finally {
              MDC.remove("job");
            }
          }
        });
  }

  private static void over(
      @Nullable CompletableFuture<Void> ended, @Nullable RuntimeException failure) {
    if (ended != null && failure == null) {
      ended.complete(null);
    } else if (ended != null && failure != null) {
      ended.completeExceptionally(failure);
    }
  }

  @Override
  public ClassLoader getClassLoader() {
    return JBeretEngine.class.getClassLoader();
  }

  @Override
  public ArtifactFactory getArtifactFactory() {
    return artifacts;
  }

  @Override
  public TransactionManager getTransactionManager() {
    return transactions;
  }

  @Override
  public JobRepository getJobRepository() {
    return repository;
  }

  @Override
  public JobXmlResolver getJobXmlResolver() {
    return definitions;
  }

  @Override
  public Properties getBatchConfigurationProperties() {
    return new Properties();
  }

  @Override
  public @Nullable String getApplicationName() {
    return null;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
