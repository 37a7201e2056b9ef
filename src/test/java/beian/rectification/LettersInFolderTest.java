package beian.rectification;

import static beian.rectification.Story.FILING;
import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Outcome;
import beian.platform.outgoing.Departures;
import beian.rectification.deadline.ClockState;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters into a folder, from which a gateway may take them: what a killed run left there. */
@OnEachDatabase
class LettersInFolderTest {
  private final Story story;

  LettersInFolderTest(TestDatabase database, @TempDir Path home) {
    story = new Story(database.open(), home).mail(Story.files(true));
  }

  @BeforeEach
  void a_filing_whose_name_differs() {
    story.at("2026-11-20", "09:00").campaign("10wd");
    story.filing(FILING).says(FILING, "ENT-001", Outcome.FAIL);
  }

  @AfterEach
  void end() {
    story.close();
  }

  private Notice notice(int count) {
    return story.room().notices().find("N0001-000001-" + count).orElseThrow();
  }

  private void plannedForTheFolder() {
    story.at("2026-11-24", "02:00").inspect();
    story.room().belt().weigh(story.now());
    story.room().planner().plan(List.of("C0001-000001"), story.now());
  }

  /** The letter as a run wrote it that was killed before the database knew. */
  private Path leftByAKilledRun() throws IOException {
    plannedForTheFolder();
    Path file = story.home.resolve("mail").resolve(notice(1).mail().messageId() + ".eml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "as it left");
  }

  @Test
  void what_a_killed_run_left_in_the_folder_has_left_as_it_is_whatever_is_known_since()
      throws IOException {
    Path file = leftByAKilledRun();

    story.says(FILING, "ENT-001", Outcome.PASS).night("2026-11-25");

    assertThat(notice(1).state()).isEqualTo(NoticeState.DELIVERED);
    assertThat(file).hasContent("as it left");
    assertThat(story.notices()).hasSize(1);
  }

  @Test
  void what_comes_back_of_a_letter_that_a_killed_run_left_in_the_folder_stops_its_clock()
      throws IOException {
    leftByAKilledRun();
    Files.writeString(
        story.home.resolve("bounces.csv"),
        "message_id,status,diagnostic,at\n"
            + notice(1).mail().messageId()
            + ",5.1.1,no such user,2026-11-24 01:00\n");

    story.run("notify");

    assertThat(notice(1).state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(story.room().desk().clocks("C0001-000001"))
        .filteredOn(clock -> clock.no().equals(notice(1).no()))
        .allMatch(clock -> clock.state() == ClockState.BOUNCED);
  }

  @Test
  void a_letter_that_left_the_folder_before_it_was_written_down_is_not_written_again() {
    plannedForTheFolder();
    new Departures(story.home.resolve("departures.log"))
        .leaves(new Digest(List.of(notice(1))).departing());

    story.run("notify");

    assertThat(notice(1).state()).isEqualTo(NoticeState.UNCERTAIN);
    assertThat(story.letters()).isEmpty();
  }

  @Test
  void a_letter_whose_file_had_no_name_yet_when_the_process_died_is_written() throws IOException {
    Path file = leftByAKilledRun();
    Files.move(file, file.resolveSibling(file.getFileName() + ".part"));
    List<String> departing = new Digest(List.of(notice(1))).departing();
    new Departures(story.home.resolve("departures.log")).leaves(departing);

    story.run("notify");

    assertThat(notice(1).state()).isEqualTo(NoticeState.DELIVERED);
    assertThat(story.letters()).hasSize(1);
    assertThat(file).content().isNotEqualTo("as it left");
    assertThat(new Departures(story.home.resolve("departures.log")).any(departing)).isTrue();
  }

  @Test
  void no_letter_has_a_name_while_it_cannot_be_noted_that_it_leaves() throws IOException {
    plannedForTheFolder();
    Path journal = story.home.resolve("departures.log");
    Files.createSymbolicLink(journal, story.home.resolve("gone").resolve("departures.log"));

    assertThat(story.run("notify", Map.of()).isCompleted()).isFalse();
    assertThat(notice(1).state()).isEqualTo(NoticeState.PLANNED);
    assertThat(story.letters()).noneMatch(file -> file.toString().endsWith(".eml"));

    Files.delete(journal);
    story.run("notify");
    assertThat(notice(1).state()).isEqualTo(NoticeState.DELIVERED);
    assertThat(story.letters()).singleElement().matches(file -> file.toString().endsWith(".eml"));
  }
}
