package beian.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the test jobs. They write each number of a range into a table without any key, so
 * that a number written twice stands there twice, and into one with a key; a whole chunk is so many
 * that PostgreSQL gets it by COPY.
 */
final class NumberJobs {
  /** What a test does at certain points; it may throw or wait. */
  interface Hook {
    Hook NOTHING = (what, value) -> {};

    /**
     * @param what {@code map}, {@code read}, {@code process}, {@code written} or the id of a
     *     batchlet step
     * @param value the number at hand; 0 where there is none
     */
    void at(String what, int value);
  }

  private static final BulkTable<Integer> SEEN =
      BulkTable.<Integer>named("number_seen")
          .column("n", SqlType.INTEGER, n -> n)
          .read(row -> row.get("n", Integer.class));
  private static final BulkTable<Integer> KEPT =
      BulkTable.<Integer>named("number_kept")
          .key("n", SqlType.INTEGER, n -> n)
          .column("square", SqlType.LONG, n -> (long) n * n)
          .read(row -> row.get("n", Integer.class));

  private final Transactions transactions;
  private final Hook hook;

  NumberJobs(Transactions transactions, Hook hook) {
    this.transactions = transactions;
    this.hook = hook;
  }

  Map<String, Supplier<?>> artifacts() {
    return Map.of(
        "numberReader", () -> new NumberReader(hook),
        "numberProcessor", () -> new NumberProcessor(hook),
        "numberWriter", () -> new NumberWriter(transactions, hook),
        "quarterMapper", () -> new QuarterMapper(hook),
        "visit", () -> new Visit(hook));
  }

  static void createTable(Transactions transactions) {
    transactions.run(
        () -> {
          transactions.sql().update("drop table if exists number_seen");
          transactions.sql().update("create table number_seen (n integer not null)");
          transactions.sql().update("drop table if exists number_kept");
          transactions
              .sql()
              .update(
                  "create table number_kept (n integer not null primary key,"
                      + " square bigint not null)");
        });
  }

  static List<Integer> written(Transactions transactions) {
    return transactions.read(
        () -> {
          List<Integer> seen =
              transactions.sql().list("select n from number_seen order by n", SEEN::read);
          assertThat(transactions.sql().list("select n, square from number_kept", KEPT::read))
              .as("written beside them in one transaction")
              .containsExactlyInAnyOrderElementsOf(Set.copyOf(seen));
          return seen;
        });
  }

  static final class NumberReader extends AbstractItemReader {
    private final Hook hook;
    private int last;
    @Inject @BatchProperty private int from;
    @Inject @BatchProperty private int to;

    NumberReader(Hook hook) {
      this.hook = hook;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
      last = checkpoint == null ? from - 1 : (Integer) checkpoint;
    }

    @Override
    public @Nullable Object readItem() {
      hook.at("read", last);
      return last < to ? ++last : null;
    }

    @Override
    public Serializable checkpointInfo() {
      return last;
    }
  }

  static final class NumberProcessor implements ItemProcessor {
    private final Hook hook;

    NumberProcessor(Hook hook) {
      this.hook = hook;
    }

    @Override
    public Object processItem(Object item) {
      hook.at("process", (Integer) item);
      return item;
    }
  }

  static final class NumberWriter extends AbstractItemWriter {
    private final Transactions transactions;
    private final Hook hook;

    NumberWriter(Transactions transactions, Hook hook) {
      this.transactions = transactions;
      this.hook = hook;
    }

    @Override
    public void writeItems(List<Object> items) {
      List<Integer> numbers = items.stream().map(Integer.class::cast).toList();
      SEEN.insert(transactions, numbers);
      KEPT.upsert(transactions, numbers);
      hook.at("written", (Integer) items.get(items.size() - 1));
    }
  }

  static final class QuarterMapper implements PartitionMapper {
    private static final int PARTITIONS = 4;

    private final Hook hook;
    @Inject @BatchProperty private int count;

    QuarterMapper(Hook hook) {
      this.hook = hook;
    }

    @Override
    public PartitionPlan mapPartitions() {
      hook.at("map", 0);
      PartitionPlanImpl plan = new PartitionPlanImpl();
      plan.setPartitions(PARTITIONS);
      plan.setThreads(2);
      Properties[] ranges = new Properties[PARTITIONS];
      int size = count / PARTITIONS;
      for (int i = 0; i < PARTITIONS; i++) {
        ranges[i] = new Properties();
        ranges[i].setProperty("from", Integer.toString(i * size + 1));
        ranges[i].setProperty("to", Integer.toString((i + 1) * size));
      }
      plan.setPartitionProperties(ranges);
      return plan;
    }
  }

  static final class Visit extends AbstractBatchlet {
    private final Hook hook;
    @Inject private StepContext step;

    Visit(Hook hook) {
      this.hook = hook;
    }

    @Override
    public @Nullable String process() {
      hook.at(step.getStepName(), 0);
      return null;
    }
  }
}
