package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.inspection.Outcome;
import beian.platform.PlatformError;
import beian.platform.database.Database;
import beian.platform.error.ProblemException;
import beian.rectification.cases.CaseState;
import beian.rectification.list.DeadlineList;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who change one thing at once: the second is told, and nothing of the first is lost. */
@OnEachDatabase
class ChangedMeanwhileTest {
  private final Database database;
  private Story story;

  ChangedMeanwhileTest(TestDatabase test) {
    this.database = test.open();
  }

  @BeforeEach
  void a_running_case(@TempDir Path home) {
    story = new Story(database, home).filing(Story.FILING).at("2026-11-24", "09:00");
    story.campaign("10wd");
    story.says(Story.FILING, "ENT-003", Outcome.FAIL).night("2026-11-25");
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
  }

  @AfterEach
  void close() {
    story.close();
  }

  /** Does something in a transaction in which somebody else changes a row before the commit. */
  private void meanwhile(String table, Consumer<Story> change) {
    assertThatThrownBy(
            () ->
                story.transactions.run(
                    () -> {
                      change.accept(story);
                      story
                          .transactions
                          .sql()
                          .update("update " + table + " set version = version + 1");
                    }))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(PlatformError.CHANGED_MEANWHILE));
  }

  @Test
  void a_case() {
    String no = story.theCase().no();
    meanwhile("rectification_case", s -> s.room().cases().find(no).orElseThrow().close(s.now()));
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
  }

  @Test
  void a_clock() {
    meanwhile(
        "deadline", s -> DeadlineList.in(s.transactions).all().forEach(clock -> clock.bounced()));
    assertThat(DeadlineList.in(story.transactions).all())
        .isNotEmpty()
        .allSatisfy(clock -> assertThat(clock.lastDay()).isNotNull());
  }

  @Test
  void a_campaign() {
    meanwhile("campaign", s -> s.room().campaigns().required().close(s.now()));
    assertThat(story.room().campaigns().required().open()).isTrue();
  }
}
