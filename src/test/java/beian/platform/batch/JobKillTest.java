package beian.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.database.Database;
import beian.platform.error.ProblemException;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import jakarta.batch.runtime.BatchStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs in processes that are killed: what was committed is there, and nothing twice. */
@OnEachDatabase
class JobKillTest {
  private static final int COUNT = 20_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase test;

  JobKillTest(TestDatabase test) {
    this.test = test;
  }

  private Process process(String holdAt, int count, String job) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            JobProcess.class.getName(),
            test.settings().url(),
            test.settings().user(),
            test.settings().password(),
            holdAt,
            Integer.toString(count),
            job,
            Integer.toString(COUNT))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Runs or goes on with the job in a new process and kills it where it holds still. */
  private void killAt(String holdAt, int count, String job) throws Exception {
    Process process = process(holdAt, count, job);
    assertThat(firstLine(process)).isEqualTo("HOLDING");
    process.destroyForcibly().waitFor();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private void finish(String job) throws Exception {
    Process process = process("never", 0, job);
    assertThat(firstLine(process)).isEqualTo("ENDED COMPLETED");
    assertThat(process.waitFor()).isZero();
  }

  private void emptyTable() {
    NumberJobs.createTable(test.open().transactions());
    test.close();
  }

  private List<Integer> written() {
    List<Integer> written = NumberJobs.written(test.open().transactions());
    test.close();
    return written;
  }

  @ParameterizedTest
  @ValueSource(strings = {"test-plain", "test-partitions"})
  void a_job_killed_again_and_again_writes_each_row_once(String job) throws Exception {
    emptyTable();
    killAt("begin", 0, job);
    killAt("chunk", 3_000, job); // rows and checkpoint written, not committed
    killAt("begin", 0, job); // restarted, and not one chunk further
    killAt("read", 1, job);
    killAt("written", 11_000, job); // rows written, the checkpoint not yet
    killAt("read", 2_050, job); // between two commits
    finish(job);
    assertEachOnce(written());
  }

  private static void assertEachOnce(List<Integer> written) {
    int[] times = new int[COUNT + 1];
    written.forEach(n -> times[n]++);
    IntStream all = IntStream.rangeClosed(1, COUNT);
    assertThat(all.filter(n -> times[n] != 1).mapToObj(n -> n + "×" + times[n])).isEmpty();
  }

  @Test
  void a_killed_process_leaves_what_it_committed_and_an_execution_that_is_recovered_as_failed()
      throws Exception {
    emptyTable();
    killAt("read", 3_001, "test-plain"); // 3000 rows are committed, it asks for the next
    assertThat(written()).hasSize(3_000);
    try (Jobs jobs = jobs(test.open())) {
      assertThat(jobs.last()).hasValueSatisfying(e -> assertThat(e.endedAt()).isNull());
      List<Long> recovered = jobs.recover();
      assertThat(recovered).hasSize(1);
      Execution left = jobs.execution(recovered.get(0));
      assertThat(left.status()).isEqualTo(BatchStatus.FAILED);
      assertThat(left.endedAt()).isEqualTo(CLOCK.instant());
      assertThat(left.steps().get(0).status()).isEqualTo(BatchStatus.FAILED);
      assertThat(left.problems().get(0).code().code()).isEqualTo("BAT-002");
      assertThat(jobs.recover()).isEmpty();
    } finally {
      test.close();
    }
    finish("test-plain");
  }

  @Test
  void a_second_process_is_refused_while_the_first_lives() throws Exception {
    emptyTable();
    Process first = process("read", 1_001, "test-plain");
    assertThat(firstLine(first)).isEqualTo("HOLDING");
    try {
      assertThatThrownBy(this::startAnother)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problem().code()).isEqualTo(PlatformError.HOME_IN_USE));
    } finally {
      first.destroyForcibly().waitFor();
    }
    finish("test-plain");
  }

  private void startAnother() {
    try (Database database = Database.open(test.settings());
        Jobs jobs = jobs(database)) {
      jobs.start("test-plain", Map.of("count", "1"));
    }
  }

  private static Jobs jobs(Database database) {
    Map<String, java.util.function.Supplier<?>> artifacts =
        new NumberJobs(database.transactions(), NumberJobs.Hook.NOTHING).artifacts();
    return JBeretEngine.jobs(database, artifacts, CLOCK, Progress.NONE);
  }
}
