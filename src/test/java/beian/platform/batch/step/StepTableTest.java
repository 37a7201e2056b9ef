package beian.platform.batch.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.testing.StepRuns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepTableTest {
  @Test
  void a_chunk_step_has_a_reader_and_a_writer_and_a_task_its_own_name() {
    StepTable table =
        new StepTable()
            .chunk(
                "copy",
                (run, place) -> Pages.ofKeys((key, limit) -> List.of(), place),
                run -> {
                  return keys -> {};
                })
            .and(new StepTable().task("act", run -> {}));
    assertThat(table.artifacts()).containsOnlyKeys("copyReader", "copyWriter", "act");
  }

  @Test
  void a_name_stands_once() {
    StepTable table = new StepTable().task("act", run -> {});
    StepTable other = new StepTable().task("act", run -> {});
    assertThatThrownBy(() -> table.and(other)).hasMessageContaining("act");
  }

  @Test
  void every_run_finds_the_same_parts() {
    Properties[] parts = new PartMapper(3).mapPartitions().getPartitionProperties();
    assertThat(Stream.of(parts))
        .extracting(one -> one.getProperty("part"))
        .containsExactly("0", "1", "2");
  }

  @Test
  void a_run_is_about_a_moment_as_exact_as_the_database_keeps_it() {
    var run = StepRuns.at(Instant.parse("2026-11-24T02:00:00.123456789Z"), 1, Map.of("by", "王示例"));
    assertThat(run.moment()).isEqualTo("2026-11-24T02:00:00.123456Z");
    assertThat(run.parameter("by")).isEqualTo("王示例");
    assertThat(run.parameter("files")).isEmpty();
  }
}
