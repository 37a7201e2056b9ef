package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Reading;
import beian.rectification.cleanup.CleanupDays;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Proof;
import beian.rectification.notice.NoticeKind;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Idle transfers: approved on 1 September 2026, so day 45 is 16 October. */
@OnEachDatabase
class CleanupTest {
  private static final String KEY = "order:B20260901001";
  private final TestDatabase database;
  private Story story;

  CleanupTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_idle_transfer(@TempDir Path home) {
    story = new Story(database.open(), home).at("2026-08-20", "09:00");
    transfer("PRELIMINARILY_APPROVED", "2026-09-01 10:00");
  }

  @AfterEach
  void end() {
    story.close();
  }

  private void transfer(String status, String lastStep) {
    story.filing(
        "",
        "order_no",
        "B20260901001",
        "transfer_status",
        "初审通过",
        "order_type",
        "TRANSFER",
        "order_status",
        status,
        "prelim_approved_at",
        "2026-09-01 10:00",
        "last_step_at",
        lastStep);
  }

  private void nightOf(String day) {
    story.at(day, "02:00").listed().run("cleanup");
  }

  private List<String> reminders() {
    return story.notices().stream()
        .filter(one -> one.kind() == NoticeKind.REMINDER)
        .flatMap(one -> one.findings().stream())
        .sorted()
        .toList();
  }

  @Test
  void the_numbers_are_a_dated_table() {
    assertThat(CleanupDays.on(LocalDate.parse("2026-09-01")))
        .isEqualTo(new CleanupDays(List.of(7, 15, 30), 45));
  }

  @Test
  void the_owner_is_reminded_after_7_15_and_30_days_once_each() {
    nightOf("2026-09-07");
    assertThat(reminders()).isEmpty();
    nightOf("2026-09-08");
    nightOf("2026-09-09");
    assertThat(reminders()).containsExactly("idle-since:2026-09-01#7");
    nightOf("2026-09-16");
    nightOf("2026-10-01");
    nightOf("2026-10-15");
    assertThat(reminders())
        .containsExactly(
            "idle-since:2026-09-01#15", "idle-since:2026-09-01#30", "idle-since:2026-09-01#7");
    assertThat(story.letters()).hasSize(3);
    assertThat(story.notices()).extracting(Notice::to).containsOnly("zhang@example.cn");
  }

  @Test
  void when_several_reminders_are_due_at_once_only_the_latest_goes_out() {
    nightOf("2026-10-05");
    nightOf("2026-10-06");
    assertThat(reminders()).containsExactly("idle-since:2026-09-01#30");
    assertThat(story.letters()).hasSize(1);
  }

  @Test
  void day_44_and_day_45_do_not_mark_and_the_night_after_does() {
    nightOf("2026-09-16");
    nightOf("2026-10-15");
    nightOf("2026-10-16");
    story.at("2026-10-16", "23:59:59").listed().run("cleanup");
    assertThat(story.marks()).isEmpty();
    nightOf("2026-10-17");
    nightOf("2026-10-18");
    assertThat(story.marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.kind()).isEqualTo(MarkKind.CLEANUP_45_DAYS);
              assertThat(mark.filingKey()).isEqualTo(KEY);
              assertThat(mark.orderNo()).isEqualTo("B20260901001");
              assertThat(mark.dueAt()).hasToString("2026-10-16T16:00:00Z");
            });
    assertThat(reminders()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-15, 2026-10-29, 2026-10-30",
    "2026-10-16, 2026-10-30, 2026-10-31",
    "2026-10-17, 2026-10-30, 2026-10-31",
    "2026-11-20, 2026-12-04, 2026-12-05"
  })
  void who_is_first_seen_at_the_end_is_reminded_and_has_ten_working_days(
      String first, String last, String after) {
    nightOf(first);
    assertThat(reminders()).containsExactly("idle-since:2026-09-01#30");
    assertThat(story.marks()).isEmpty();
    nightOf(last);
    story.at(last, "23:59:59").listed().run("cleanup");
    assertThat(story.marks()).isEmpty();
    assertThat(story.letters()).as("once").hasSize(1);
    nightOf(after);
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void while_the_holidays_after_the_reminder_are_not_known_nothing_is_marked() {
    nightOf("2026-12-28");
    assertThat(reminders()).hasSize(1);
    nightOf("2027-03-01");
    assertThat(story.marks()).isEmpty();
  }

  @Test
  void a_letter_that_nothing_proves_is_no_reminder_until_a_person_has_told_the_owner() {
    story.mail(Story.files(false));
    nightOf("2026-09-16");
    nightOf("2026-10-17");
    assertThat(story.marks()).isEmpty();

    Notice reminder = story.notices().get(0);
    story
        .room()
        .noticeDesk()
        .record(reminder.no(), Proof.How.PHONE, story.now(), "已电话告知", "王示例", story.now());
    nightOf("2026-10-30");
    assertThat(story.marks()).isEmpty();
    nightOf("2026-10-31");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void what_the_former_owner_was_reminded_of_the_new_one_was_not() {
    nightOf("2026-09-16");
    sold();
    nightOf("2026-10-17");
    assertThat(story.marks()).isEmpty();
    assertThat(story.notices()).extracting(Notice::to).contains("new@owner.example");
    assertThat(reminders()).containsExactly("idle-since:2026-09-01#15", "idle-since:2026-09-01#30");
    nightOf("2026-10-30");
    assertThat(story.marks()).isEmpty();
    nightOf("2026-10-31");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void a_mark_does_not_pass_on_to_a_new_owner() {
    nightOf("2026-09-16");
    nightOf("2026-10-17");
    sold();
    story.at("2026-10-18", "02:00").run("enforce");
    nightOf("2026-10-18");
    assertThat(story.marks()).extracting(mark -> mark.state().word()).containsExactly("withdrawn");
  }

  private void sold() {
    story.filing(
        "",
        "order_no",
        "B20260901001",
        "transfer_status",
        "初审通过",
        "order_type",
        "TRANSFER",
        "order_status",
        "PRELIMINARILY_APPROVED",
        "prelim_approved_at",
        "2026-09-01 10:00",
        "last_step_at",
        "2026-09-01 10:00",
        "entity_name",
        "天津新主示例有限公司",
        "entity_doc_no",
        "91120116000000028K",
        "entity_pic_email",
        "new@owner.example",
        "site_pic_email",
        "new@owner.example");
  }

  @Test
  void midnight_is_the_first_moment_that_may_mark() {
    nightOf("2026-09-16");
    story.at("2026-10-17", "00:00").listed().run("cleanup");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void a_transfer_that_moved_on_is_left_alone() {
    transfer("SUBMITTED_TO_BUREAU", "2026-10-16 10:00");
    nightOf("2026-10-17");
    assertThat(story.marks()).isEmpty();
    assertThat(reminders()).isEmpty();
  }

  @Test
  void a_step_counts_only_under_the_reading_that_says_so() {
    transfer("PRELIMINARILY_APPROVED", "2026-09-20 10:00");
    story.reading(Reading.CLEANUP_FROM_LAST_STEP, true);
    nightOf("2026-10-05");
    nightOf("2026-10-17");
    assertThat(story.marks()).isEmpty();
    nightOf("2026-11-04");
    assertThat(story.marks()).isEmpty();
    nightOf("2026-11-05");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void a_mark_taken_back_returns_only_when_the_clock_began_anew() {
    nightOf("2026-09-16");
    nightOf("2026-10-17");
    String no = story.marks().get(0).no();
    story.room().book().takeBack(no, "赵示例", "材料在途", story.now());
    nightOf("2026-10-18");
    assertThat(story.marks()).hasSize(1);

    story.reading(Reading.CLEANUP_FROM_LAST_STEP, true);
    transfer("PRELIMINARILY_APPROVED", "2026-10-20 10:00");
    nightOf("2026-11-10");
    nightOf("2026-12-05");
    assertThat(story.marks()).hasSize(2);
  }
}
