package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.inspection.Outcome;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes killed while they send: nothing leaves twice, and nothing is lost without a word. */
@OnEachDatabase
class MailKillTest {
  private static final int LETTERS = 60;
  private static final int[] KILLS = {7, 23, 41};
  private static final String DAY = "2026-11-24";

  private final TestDatabase database;

  MailKillTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_process_killed_again_and_again_sends_each_letter_once(int connections, @TempDir Path home)
      throws Exception {
    try (LoopbackSmtp server = new LoopbackSmtp(home.resolve("server"), Options.plain())) {
      plan(home);
      for (int after : KILLS) {
        Process process = process(home, server.port(), connections);
        while (server.taken().size() < after && process.isAlive()) {
          Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
      }
      assertThat(process(home, server.port(), connections).waitFor()).isZero();
      check(home, server, KILLS.length * connections);
    }
  }

  @Test
  void letters_that_are_on_their_way_at_a_kill_are_in_doubt_and_no_others(@TempDir Path home)
      throws Exception {
    int connections = 4;
    CountDownLatch allAtTheirDot = new CountDownLatch(connections);
    CountDownLatch killed = new CountDownLatch(1);
    try (LoopbackSmtp server = new LoopbackSmtp(home.resolve("server"), Options.plain())) {
      plan(home);
      server.whenWhole(
          () -> {
            allAtTheirDot.countDown();
            await(killed);
          });
      Process process = process(home, server.port(), connections);
      assertThat(allAtTheirDot.await(60, TimeUnit.SECONDS)).as("all at once").isTrue();
      process.destroyForcibly().waitFor();
      killed.countDown();
      assertThat(process(home, server.port(), connections).waitFor()).isZero();
      check(home, server, connections);
      try (Story story = new Story(database.open(), home, Story.files(true))) {
        assertThat(story.notices())
            .filteredOn(one -> one.state() == NoticeState.UNCERTAIN)
            .hasSize(connections);
      }
      database.close();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void plan(Path home) {
    try (Story story = new Story(database.open(), home)) {
      story.at(DAY, "01:00").campaign("10wd");
      for (int i = 1; i <= LETTERS; i++) {
        String number = "京ICP备%08d号-1".formatted(i);
        story.filing(
            number,
            "entity_doc_no",
            "91110108MA%08dX".formatted(i),
            "entity_pic_email",
            "owner%d@example.cn".formatted(i));
        story.says(number, "ENT-001", Outcome.FAIL);
      }
      story.at(DAY, "02:00").inspect();
      List<String> cases = story.cases().stream().map(one -> one.no()).toList();
      story.room().belt().weigh(story.now());
      story.room().planner().plan(cases, story.now());
    }
    database.close();
  }

  private Process process(Path home, int port, int connections) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            SendingProcess.class.getName(),
            database.settings().url(),
            database.settings().user(),
            database.settings().password(),
            home.toString(),
            Integer.toString(port),
            DAY,
            Integer.toString(connections))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void check(Path home, LoopbackSmtp server, int doubtful) {
    List<String> reached = server.taken().stream().flatMap(one -> one.to().stream()).toList();
    assertThat(reached).doesNotHaveDuplicates();
    try (Story story = new Story(database.open(), home, Story.files(true))) {
      List<Notice> notices = story.notices();
      assertThat(notices).hasSize(LETTERS);
      assertThat(notices)
          .extracting(Notice::state)
          .containsOnly(NoticeState.SENT, NoticeState.UNCERTAIN);
      assertThat(notices.stream().filter(one -> one.state() == NoticeState.SENT))
          .allMatch(one -> reached.contains(one.to()));
      assertThat(notices.stream().filter(one -> one.state() == NoticeState.UNCERTAIN).count())
          .as("at most those that were leaving at each death")
          .isLessThanOrEqualTo(doubtful);
    }
    database.close();
  }
}
