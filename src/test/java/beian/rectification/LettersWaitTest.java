package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.inspection.Outcome;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.testing.Databases;
import beian.testing.OnlyConnection;
import beian.testing.Relay;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server takes its time, and no transaction waits for it. */
class LettersWaitTest {
  @TempDir Path home;

  @Test
  void on_h2() throws Exception {
    sends(Databases.h2());
  }

  @Test
  void on_postgresql() throws Exception {
    sends(Databases.postgres());
  }

  private void sends(TestDatabase where) throws Exception {
    try (where;
        OnlyConnection only = new OnlyConnection(where);
        LoopbackSmtp server = new LoopbackSmtp(home.resolve("server"), Options.plain());
        Relay slow = new Relay(server.port(), only::ask);
        Story story = new Story(only.database(), home)) {
      story.mail(Story.smtp(slow.port()));
      story.at("2026-11-20", "09:00").campaign("10wd");
      for (int i = 1; i <= 3; i++) {
        String number = "京ICP备%08d号-1".formatted(i);
        story.filing(number, "entity_pic_email", "owner%d@example.cn".formatted(i));
        story.says(number, "ENT-001", Outcome.FAIL);
      }
      story.at("2026-11-24", "02:00").inspect();

      story.run("notify");

      assertThat(story.notices()).extracting(Notice::state).containsOnly(NoticeState.SENT);
      assertThat(server.taken()).hasSize(3);
      assertThat(only.answers()).as("asked with each word of a client").isGreaterThan(9);
    }
  }
}
