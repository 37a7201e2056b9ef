package beian.rectification;

import static beian.rectification.Story.FILING;
import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first finding to the mark, night by night. */
@OnEachDatabase
class DayByDayTest {
  private final TestDatabase database;
  private Story story;

  DayByDayTest(TestDatabase database) {
    this.database = database;
  }

  /** Ten working days from Tuesday 24 November 2026 end on Tuesday 8 December. */
  @BeforeEach
  void a_campaign_and_a_filing_whose_name_differs(@TempDir Path home) {
    story = new Story(database.open(), home).at("2026-11-20", "09:00");
    story.campaign("10wd");
    story.filing(FILING).says(FILING, "ENT-001", Outcome.FAIL);
  }

  @AfterEach
  void end() {
    story.close();
  }

  private List<PlanLine> plan() {
    return story
        .room()
        .plans()
        .lines(Plan.noOf(MarkKind.TRANSFER_CANCELLATION, story.now()), "", 100);
  }

  private List<CaseEvent.Kind> history() {
    return story.room().desk().history(story.theCase().no()).stream().map(CaseEvent::what).toList();
  }

  @Test
  void the_first_night_mails_the_second_does_not_and_only_the_night_after_the_deadline_marks() {
    story.night("2026-11-24");
    assertThat(story.letters()).hasSize(1);
    assertThat(story.theCase().no()).isEqualTo("C0001-000001");
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-08T16:00:00Z");

    story.night("2026-11-25");
    assertThat(story.notices()).hasSize(1);
    assertThat(story.letters()).hasSize(1);

    story.night("2026-12-08");
    assertThat(story.marks()).isEmpty();
    story.at("2026-12-08", "23:59:59");
    story.run("enforce");
    assertThat(story.marks()).isEmpty();
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);

    story.at("2026-12-09", "00:00").listed();
    story.run("enforce");
    assertThat(story.marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.no()).isEqualTo("M0001-000001-1");
              assertThat(mark.outcome()).isEqualTo(MarkOutcome.MAY_BE_CANCELLED);
              assertThat(mark.filingNo()).isEqualTo(FILING);
              assertThat(mark.dueAt()).hasToString("2026-12-08T16:00:00Z");
              assertThat(mark.reason().en())
                  .contains("ENT-001", "N0001-000001-1", "2026-12-08 24:00");
            });
    assertThat(story.theCase().state()).isEqualTo(CaseState.MARKED);

    story.night("2026-12-10");
    assertThat(story.marks()).hasSize(1);
    assertThat(story.letters()).hasSize(1);
    assertThat(history())
        .containsExactly(
            CaseEvent.Kind.OPENED,
            CaseEvent.Kind.PLANNED,
            CaseEvent.Kind.SENT,
            CaseEvent.Kind.CLOCK_STARTED,
            CaseEvent.Kind.OVERDUE,
            CaseEvent.Kind.MARKED);
  }

  @Test
  void a_night_that_has_nothing_to_tell_inspects_nothing_for_its_letters() {
    story.reminders("half").night("2026-11-24");
    assertThat(story.letters()).hasSize(1);

    story.rules().askedOfSome();
    story.at("2026-11-25", "02:00").inspect().run("notify");
    assertThat(story.rules().askedOfSome()).isZero();
    assertThat(story.letters()).hasSize(1);

    story.at("2026-12-03", "02:00").inspect().run("notify");
    assertThat(story.rules().askedOfSome()).as("a reminder is due").isPositive();
    assertThat(story.letters()).hasSize(2);

    story.says(FILING, "ENT-004", Outcome.FAIL).at("2026-12-04", "02:00").inspect().run("notify");
    assertThat(story.rules().askedOfSome()).as("another fault").isPositive();
    assertThat(story.letters()).hasSize(3);
  }

  @Test
  void what_is_put_right_is_closed_and_never_marked() {
    story.night("2026-11-24").says(FILING, "ENT-001", Outcome.PASS).night("2026-11-30");
    assertThat(story.theCase().state()).isEqualTo(CaseState.RECTIFIED);
    story.night("2026-12-09");
    assertThat(story.marks()).isEmpty();
  }

  @Test
  void what_is_put_right_on_the_last_day_is_seen_by_the_reinspection() {
    story.night("2026-11-24").says(FILING, "ENT-001", Outcome.PASS).at("2026-12-09", "02:00");
    story.run("enforce");
    assertThat(story.theCase().state()).isEqualTo(CaseState.RECTIFIED);
    assertThat(story.marks()).isEmpty();
  }

  @Test
  void what_comes_back_is_told_again_and_gets_a_period_of_its_own() {
    story.night("2026-11-24").says(FILING, "ENT-001", Outcome.PASS).night("2026-11-30");
    story.says(FILING, "ENT-001", Outcome.FAIL).night("2026-12-07");
    assertThat(story.notices())
        .extracting(Notice::no)
        .containsExactly("N0001-000001-1", "N0001-000001-2");
    story.night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-22");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void what_is_undetermined_is_neither_mailed_nor_rectified_nor_marked() {
    story.filing("京ICP备00000002号-1").says("京ICP备00000002号-1", "ENT-001", Outcome.UNDETERMINED);
    story.night("2026-11-24");
    assertThat(story.notices()).hasSize(1);
    assertThat(story.cases()).hasSize(1);

    story.says(FILING, "ENT-001", Outcome.UNDETERMINED).night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    assertThat(story.theCase().state()).as("its period is over").isEqualTo(CaseState.OVERDUE);
    assertThat(story.theCase().anyOpen()).isTrue();
    assertThat(plan())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo(LineState.SPARED);
              assertThat(line.reason().en()).contains("RCT-002");
            });

    story.says(FILING, "ENT-001", Outcome.FAIL).night("2026-12-10");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void advice_is_mailed_and_never_enforced() {
    story.says(FILING, "ENT-001", Outcome.FAIL, Severity.MINOR, "differs").night("2026-11-24");
    assertThat(story.letters()).hasSize(1);
    assertThat(story.theCase().state()).isEqualTo(CaseState.NOTIFIED);
    story.night("2026-12-24");
    assertThat(story.marks()).isEmpty();
    assertThat(story.letters()).hasSize(1);
  }

  @Test
  void advice_that_becomes_a_fault_is_told_anew_before_it_counts() {
    story.says(FILING, "ENT-001", Outcome.FAIL, Severity.MINOR, "differs").night("2026-11-24");
    story.says(FILING, "ENT-001", Outcome.FAIL, Severity.MAJOR, "absent").night("2026-12-07");
    assertThat(story.letters()).hasSize(2);
    story.night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-22");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void a_note_for_the_staff_opens_no_case() {
    story.says(FILING, "ENT-001", Outcome.FAIL, Severity.NOTE, "soon").night("2026-11-24");
    assertThat(story.cases()).isEmpty();
    assertThat(story.letters()).isEmpty();
  }

  @Test
  void a_finding_of_a_later_night_has_a_letter_and_a_deadline_of_its_own() {
    story.night("2026-11-24");
    story.says(FILING, "ACC-001", Outcome.FAIL).night("2026-12-01");
    assertThat(story.letters()).hasSize(2);
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-15T16:00:00Z");

    story.night("2026-12-09");
    assertThat(story.marks())
        .singleElement()
        .satisfies(mark -> assertThat(mark.grounds()).containsExactly("ENT-001#1"));
  }

  @Test
  void the_first_fault_put_right_leaves_the_second_its_own_time() {
    story.night("2026-11-24");
    story.says(FILING, "ACC-001", Outcome.FAIL).night("2026-12-01");
    story.says(FILING, "ENT-001", Outcome.PASS).night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-15");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-16");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void an_entity_that_is_gone_will_be_cancelled() {
    story.says(FILING, "ENT-001", Outcome.PASS).says(FILING, "ENT-003", Outcome.FAIL);
    story.night("2026-11-24").night("2026-12-09");
    assertThat(story.marks())
        .singleElement()
        .satisfies(mark -> assertThat(mark.outcome()).isEqualTo(MarkOutcome.WILL_BE_CANCELLED));
  }

  @Test
  void a_website_that_is_discarded_will_be_cancelled() {
    story.says(FILING, "ENT-001", Outcome.PASS);
    story.says(FILING, "CNT-005", Outcome.FAIL, Severity.MAJOR, "discarded");
    story.night("2026-11-24").night("2026-12-09");
    assertThat(story.marks())
        .singleElement()
        .satisfies(mark -> assertThat(mark.outcome()).isEqualTo(MarkOutcome.WILL_BE_CANCELLED));
  }

  @Test
  void a_letter_in_a_folder_proves_nothing_unless_a_gateway_sends_it() {
    story.mail(Story.files(false)).night("2026-11-24");
    assertThat(story.notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.state()).isEqualTo(NoticeState.SENT));
    assertThat(story.theCase().state()).isEqualTo(CaseState.NOTIFIED);
    assertThat(story.room().desk().clocks("C0001-000001")).isEmpty();
    story.night("2026-12-24");
    assertThat(story.marks()).isEmpty();
    assertThat(story.letters()).hasSize(1);
  }

  @Test
  void without_an_open_campaign_nothing_happens() {
    story.room().campaigns().close("1", "王示例", story.now());
    story.night("2026-11-24");
    assertThat(story.cases()).isEmpty();
    assertThat(story.notices()).isEmpty();
  }

  @Test
  void a_year_without_holidays_holds_the_deadline_open_until_they_are_known() {
    story.night("2026-12-24");
    assertThat(story.theCase().deadlineAt()).isNull();
    assertThat(story.room().desk().clocks("C0001-000001"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.missingYear()).isEqualTo(2027));
    story.night("2027-02-24");
    assertThat(story.marks()).isEmpty();

    String decree =
        """
        date,name,is_off_day,paper
        2026-10-01,国庆节,True,https://example.org/2026
        2027-01-01,元旦,True,https://example.org/2027
        2027-10-01,国庆节,True,https://example.org/2027
        """;
    story.calendar(
        beian.platform.time.WorkingDays.read(
            decree.getBytes(java.nio.charset.StandardCharsets.UTF_8), "decree.csv"));
    story.night("2027-02-25");
    assertThat(story.room().desk().clocks("C0001-000001"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.lastDay()).hasToString("2027-03-04"));
    assertThat(story.marks()).as("five of ten days were left when the year began").isEmpty();
    story.night("2027-03-04");
    assertThat(story.marks()).isEmpty();
    story.night("2027-03-05");
    assertThat(story.marks()).hasSize(1);
  }
}
