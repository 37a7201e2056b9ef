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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes killed while they send: nothing leaves twice, and nothing is lost without a word. */
@OnEachDatabase
class MailKillTest {
  private static final int LETTERS = 60;
  private static final String DAY = "2026-11-24";

  private final TestDatabase database;

  MailKillTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_process_killed_again_and_again_sends_each_letter_once(@TempDir Path home)
      throws Exception {
    try (LoopbackSmtp server = new LoopbackSmtp(home.resolve("server"), Options.plain())) {
      plan(home);
      for (int after : new int[] {7, 23, 41}) {
        Process process = process(home, server.port());
        while (server.taken().size() < after && process.isAlive()) {
          Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
      }
      assertThat(process(home, server.port()).waitFor()).isZero();
      check(home, server);
    }
  }

  private void plan(Path home) {
    try (Story story = new Story(database.open(), home)) {
      story.at(DAY, "01:00").campaign("10wd");
      for (int i = 1; i <= LETTERS; i++) {
        String number = "京ICP备%08d号-1".formatted(i);
        story.filing(number, "entity_pic_email", "owner%d@example.cn".formatted(i));
        story.says(number, "ENT-001", Outcome.FAIL);
      }
      story.at(DAY, "02:00").inspect();
      List<String> cases = story.cases().stream().map(one -> one.no()).toList();
      story.room().belt().weigh(story.now());
      story.room().planner().plan(cases, story.now());
    }
    database.close();
  }

  private Process process(Path home, int port) throws IOException {
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
            DAY)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void check(Path home, LoopbackSmtp server) {
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
          .as("at most the one that was leaving at each death")
          .isLessThanOrEqualTo(3);
    }
    database.close();
  }
}
