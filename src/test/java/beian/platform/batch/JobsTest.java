package beian.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.database.Database;
import beian.platform.database.Dialect;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import jakarta.batch.runtime.BatchStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class JobsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> THOUSAND = Map.of("count", "1000");

  private final TestDatabase test;
  private final Database database;
  private final Transactions transactions;
  private final List<StepCount> told = new CopyOnWriteArrayList<>();
  private final List<Jobs> opened = new ArrayList<>();

  JobsTest(TestDatabase test) {
    this.test = test;
    this.database = test.open();
    this.transactions = database.transactions();
  }

  @BeforeEach
  void empty_table() {
    NumberJobs.createTable(transactions);
  }

  @AfterEach
  void close() {
    opened.forEach(Jobs::close);
  }

  private Jobs jobs(NumberJobs.Hook hook) {
    Jobs jobs =
        JBeretEngine.jobs(
            database,
            new NumberJobs(transactions, hook).artifacts(),
            CLOCK,
            (execution, job, count) -> told.add(count));
    opened.add(jobs);
    return jobs;
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private List<Integer> written() {
    return NumberJobs.written(transactions);
  }

  @Test
  void a_job_runs_to_its_end_and_is_listed_with_its_counts() {
    Jobs jobs = jobs(NumberJobs.Hook.NOTHING);
    Execution execution = jobs.run("test-plain", THOUSAND);

    assertThat(execution.status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(execution.parameters()).isEqualTo(THOUSAND);
    assertThat(execution.endedAt()).isNotNull();
    assertThat(execution.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.step()).isEqualTo("copy");
              assertThat(step.read()).isEqualTo(1000);
              assertThat(step.written()).isEqualTo(1000);
            });
    assertThat(jobs.list(1)).containsExactly(execution);
    assertThat(written()).isEqualTo(upTo(1000));
  }

  @Test
  void a_step_begins_and_goes_on_with_a_database_that_knows_its_tables() {
    Jobs jobs = jobs(NumberJobs.Hook.NOTHING);
    if (database.dialect() == Dialect.POSTGRESQL) {
      transactions.run(
          () -> {
            transactions.sql().update("drop table if exists filled_before");
            transactions
                .sql()
                .update("create table filled_before as select generate_series(1, 50000) as no");
          });
      jobs.run("test-plain", Map.of("count", "20000"));
      assertThat(rowsKnownOf("filled_before")).isEqualTo(50_000);
      assertThat(rowsKnownOf("number_kept")).isPositive();
    }
  }

  private long rowsKnownOf(String table) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .number(
                    "select cast(reltuples as bigint) from pg_class"
                        + " where oid = cast(? as regclass)",
                    table));
  }

  @Test
  void progress_is_told_from_first_to_last_chunk_and_sums_partitions() {
    jobs(NumberJobs.Hook.NOTHING).run("test-partitions", THOUSAND);

    assertThat(told.get(0).status()).isEqualTo(BatchStatus.STARTED);
    assertThat(told).hasSizeGreaterThan(10);
    StepCount last = told.get(told.size() - 1);
    assertThat(last.status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(last.written()).isEqualTo(1000);
    assertThat(last.endedAt()).isNotNull();
  }

  @Test
  void a_chunk_that_fails_leaves_neither_rows_nor_checkpoint() {
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("written") && value == 300) {
                throw new IllegalStateException("disk full");
              }
            });
    Execution failed = jobs.run("test-plain", THOUSAND);
    assertThat(failed.status()).isEqualTo(BatchStatus.FAILED);
    assertThat(written()).isEqualTo(upTo(200));

    Jobs repaired = jobs(NumberJobs.Hook.NOTHING);
    Execution second = repaired.await(repaired.restart(failed.id(), Map.of()));
    assertThat(second.status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(second.instance()).isEqualTo(failed.instance());
    assertThat(second.steps().get(0).read()).isEqualTo(800);
    assertThat(written()).isEqualTo(upTo(1000));
  }

  @Test
  void rows_before_a_skipped_item_are_not_lost_when_the_chunk_fails_later() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("process") && value == 250) {
                throw new IllegalArgumentException("bad item, skipped");
              }
              if (what.equals("process") && value == 280 && broken.get()) {
                throw new IllegalStateException("bad luck");
              }
            });
    Execution failed = jobs.run("test-plain", THOUSAND);
    assertThat(failed.status()).isEqualTo(BatchStatus.FAILED);
    broken.set(false);
    Execution second = jobs.await(jobs.restart(failed.id(), Map.of()));
    assertThat(second.steps().get(0).skipped()).isOne();
    List<Integer> all = new ArrayList<>(upTo(1000));
    all.remove(Integer.valueOf(250));
    assertThat(written()).isEqualTo(all);
  }

  @Test
  void a_failed_step_is_restarted_and_finished_steps_are_not() {
    List<String> visits = new CopyOnWriteArrayList<>();
    AtomicBoolean broken = new AtomicBoolean(true);
    Jobs jobs =
        jobs(
            (step, value) -> {
              visits.add(step);
              if (step.equals("second") && broken.get()) {
                throw new IllegalStateException("not today");
              }
            });
    Execution failed = jobs.run("test-steps", Map.of());
    Execution again = jobs.await(jobs.restart(failed.id(), Map.of()));
    broken.set(false);
    Execution done = jobs.await(jobs.restart(again.id(), Map.of("note", "third try")));

    assertThat(visits).containsExactly("first", "second", "second", "second", "third");
    assertThat(done.isCompleted()).isTrue();
    assertThat(done.parameters()).containsEntry("note", "third try");
    assertThatThrownBy(() -> jobs.restart(done.id(), Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(PlatformError.WRONG_EXECUTION_STATE));
    assertThatThrownBy(() -> jobs.restart(failed.id(), Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().expected()).isEqualTo("#" + done.id()));
  }

  @Test
  void a_restart_runs_only_the_partitions_that_did_not_complete() {
    AtomicBoolean broken = new AtomicBoolean(true);
    List<Integer> processed = new CopyOnWriteArrayList<>();
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("process")) {
                processed.add(value);
                if (value == 600 && broken.get()) {
                  throw new IllegalStateException("not today");
                }
              }
            });
    Execution failed = jobs.run("test-partitions", THOUSAND);
    assertThat(failed.status()).isEqualTo(BatchStatus.FAILED);
    jobs.await(jobs.restart(failed.id(), Map.of()));
    broken.set(false);
    processed.clear();
    Execution done = jobs.await(jobs.restart(jobs.list(1).get(0).id(), Map.of()));

    assertThat(done.isCompleted()).isTrue();
    assertThat(processed).isEqualTo(IntStream.rangeClosed(501, 750).boxed().toList());
    assertThat(written()).isEqualTo(upTo(1000));
  }

  @Test
  void a_step_that_failed_before_its_partitions_began_runs_them_all_when_restarted() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("map") && broken.get()) {
                throw new IllegalStateException("no plan");
              }
            });
    Execution failed = jobs.run("test-partitions", THOUSAND);
    assertThat(failed.status()).isEqualTo(BatchStatus.FAILED);
    broken.set(false);
    jobs.await(jobs.restart(failed.id(), Map.of()));
    assertThat(written()).isEqualTo(upTo(1000));
  }

  @Test
  void a_problem_reaches_the_person_as_it_was_thrown() {
    Problem problem = new Problem(PlatformError.DAMAGED_SHEET, "示例.xlsx!主体!C7", "#REF!", "a date");
    Jobs jobs =
        jobs(
            (step, value) -> {
              throw new ProblemException(problem, new NotSerializable());
            });
    Execution failed = jobs.run("test-steps", Map.of());
    assertThat(failed.problems())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.toString()).isEqualTo(problem.toString());
              assertThat(kept.code().exit()).isEqualTo(problem.code().exit());
            });
  }

  private static final class NotSerializable extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private final Object thread = Thread.currentThread();
  }

  @Test
  void any_other_failure_gets_a_code_and_loses_its_personal_data() {
    Jobs jobs =
        jobs(
            (step, value) -> {
              throw new IllegalStateException("cannot call 13800000000");
            });
    Problem kept = jobs.run("test-steps", Map.of()).problems().get(0);
    assertThat(kept.code().code()).isEqualTo("BAT-001");
    assertThat(kept.found()).isEqualTo("IllegalStateException: cannot call 138****0000");
  }

  @Test
  void a_missing_job_and_a_missing_part_are_told_apart_from_failures() {
    Jobs jobs = jobs(NumberJobs.Hook.NOTHING);
    assertThatThrownBy(() -> jobs.start("no-such-job", Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(PlatformError.BAD_JOB));
    Execution broken = jobs.run("test-broken", Map.of());
    assertThat(broken.status()).isEqualTo(BatchStatus.FAILED);
    assertThat(broken.problems().get(0).toString()).contains("BAT-003", "nobodyMadeThis");
  }

  @Test
  void another_process_can_ask_a_job_to_stop_and_it_goes_on_later() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("process") && value == 450) {
                reached.countDown();
                awaitQuietly(asked);
              }
            });
    long id = jobs.start("test-plain", THOUSAND);
    reached.await();
    try (Database other = Database.open(test.settings());
        Jobs elsewhere = JBeretEngine.jobs(other, Map.of(), CLOCK, Progress.NONE)) {
      elsewhere.stop(id);
    }
    asked.countDown();
    assertThat(jobs.await(id).status()).isEqualTo(BatchStatus.STOPPED);
    assertThat(written()).hasSizeBetween(450, 600);
    jobs.await(jobs.restart(id, Map.of()));
    assertThat(written()).isEqualTo(upTo(1000));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_job_is_stopped_at_its_next_commit() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Jobs jobs =
        jobs(
            (what, value) -> {
              if (what.equals("process") && value == 450) {
                reached.countDown();
                awaitQuietly(asked);
              }
            });
    long id = jobs.start("test-plain", THOUSAND);
    reached.await();
    jobs.stop(id);
    asked.countDown();
    assertThat(jobs.await(id).status()).isEqualTo(BatchStatus.STOPPED);
    jobs.await(jobs.restart(id, Map.of()));
    assertThat(written()).isEqualTo(upTo(1000));
  }

  @Test
  void what_was_abandoned_cannot_be_restarted_and_only_what_is_over_is_purged() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Jobs jobs =
        jobs(
            (step, value) -> {
              if (broken.get()) {
                throw new IllegalStateException("never");
              }
            });
    Execution abandoned = jobs.run("test-steps", Map.of());
    Execution failed = jobs.run("test-steps", Map.of());
    broken.set(false);
    Execution done = jobs.run("test-steps", Map.of());
    jobs.abandon(abandoned.id());
    assertThatThrownBy(() -> jobs.restart(abandoned.id(), Map.of()))
        .isInstanceOf(ProblemException.class);

    Instant later = done.endedAt().plusSeconds(1);
    assertThat(jobs.purge(later)).isGreaterThanOrEqualTo(2);
    assertThat(jobs.list(100))
        .extracting(Execution::id)
        .contains(failed.id())
        .doesNotContain(abandoned.id(), done.id());
  }
}
