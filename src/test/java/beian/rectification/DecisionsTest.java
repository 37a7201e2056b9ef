package beian.rectification;

import static beian.rectification.Story.FILING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.limit.Holidays;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.notice.Notice;
import beian.rectification.store.DeadlineStore;
import beian.testing.OnEachDatabase;
import beian.testing.Seen;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extension, appeal, waiver, the safety belt, taking back. */
@OnEachDatabase
class DecisionsTest {
  private static final String CASE = "C0001-000001";
  private final TestDatabase database;
  private Story story;

  DecisionsTest(TestDatabase database) {
    this.database = database;
  }

  /** The period ends on 8 December 2026. */
  @BeforeEach
  void a_case_whose_period_runs(@TempDir Path home) {
    story = new Story(database.open(), home).at("2026-11-20", "09:00");
    story.campaign("10wd");
    story.filing(FILING).says(FILING, "ENT-001", Outcome.FAIL).night("2026-11-24");
  }

  @AfterEach
  void end() {
    story.close();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code().code()).isEqualTo(code));
  }

  private void extend(String period) {
    story.room().desk().extend(CASE, Period.parse(period, ""), "材料办理中", "赵示例", story.now());
  }

  @Test
  void an_extension_is_granted_once_within_the_cap_and_moves_the_end() {
    story.at("2026-12-07", "10:00");
    refused("REC-006", () -> extend("8wd"));
    refused("REC-006", () -> extend("20d"));
    extend("7wd");
    assertThat(story.theCase().state()).isEqualTo(CaseState.EXTENDED);
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-17T16:00:00Z");
    refused("REC-006", () -> extend("1wd"));

    story.night("2026-12-09").night("2026-12-17");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-18");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void an_extension_that_would_be_over_already_is_refused() {
    story.night("2026-12-09");
    assertThat(story.marks()).hasSize(1);
    refused("REC-005", () -> extend("1wd"));
  }

  @Test
  void a_decision_without_name_or_reason_is_refused() {
    LocalDate day = LocalDate.parse("2026-12-31");
    refused("REC-007", () -> story.room().desk().waive(CASE, day, "", "赵示例", story.now()));
    refused("REC-007", () -> story.room().desk().appeal(CASE, "理由", " ", story.now()));
    refused("REC-004", () -> story.room().desk().appeal("C0001-000009", "理由", "赵", story.now()));
  }

  @Test
  void an_appeal_holds_the_clock_and_a_dismissal_gives_the_rest_of_the_days() {
    story.at("2026-12-03", "10:00");
    story.room().desk().appeal(CASE, "名称已变更", "张示例", story.now());
    assertThat(story.theCase().deadlineAt()).isNull();
    story.night("2026-12-09").night("2026-12-20");
    assertThat(story.marks()).isEmpty();

    story.at("2026-12-21", "10:00");
    story.room().desk().decide(CASE, false, "证据不足", "赵示例", story.now());
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
    // 3, 4, 7 and 8 December were left: 22 to 25 December
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-25T16:00:00Z");
    story.night("2026-12-25");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-26");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void an_appeal_upheld_closes_the_case_and_its_findings_count_no_more() {
    story.at("2026-12-03", "10:00");
    story.room().desk().appeal(CASE, "名称已变更", "张示例", story.now());
    story.room().desk().decide(CASE, true, "材料属实", "赵示例", story.now());
    story.night("2026-12-09").night("2026-12-24");
    assertThat(story.theCase().state()).isEqualTo(CaseState.CLOSED);
    assertThat(story.marks()).isEmpty();
    assertThat(story.letters()).hasSize(1);
    refused("REC-005", () -> story.room().desk().decide(CASE, true, "再", "赵", story.now()));
  }

  @Test
  void a_waiver_holds_until_its_day_is_over() {
    LocalDate until = LocalDate.parse("2026-12-15");
    story.room().desk().waive(CASE, until, "春晚保障", "赵示例", story.now());
    story.night("2026-12-09").night("2026-12-15");
    assertThat(story.marks()).isEmpty();
    assertThat(story.theCase().state()).isEqualTo(CaseState.WAIVED);
    story.night("2026-12-16");
    assertThat(story.marks()).hasSize(1);
    refused("REC-011", () -> story.room().desk().waive(CASE, until, "迟", "赵", story.now()));
  }

  @Test
  void an_extension_reaches_a_clock_that_stands_still_in_doubt() {
    story.says(Story.FILING, "ENT-002", Outcome.FAIL).night("2026-11-25");
    Counting counting = new Counting(Holidays.calendar(), true);
    story.transactions.run(
        () ->
            new DeadlineStore(story.transactions)
                .find("N0001-000001-2")
                .ifPresent(clock -> counting.hold(clock, story.now(), Why.DOUBT)));
    story.at("2026-12-07", "10:00");
    extend("5wd");
    assertThat(story.room().desk().clocks(CASE))
        .hasSize(2)
        .allMatch(clock -> clock.extension() != null);
  }

  @Test
  void a_waiver_of_a_case_nobody_was_told_of_ends_with_a_letter() {
    String other = "京ICP备00000002号-1";
    story.filing(other).says(other, "ENT-001", Outcome.FAIL).inspect();
    String no = story.theCase(other).no();
    story.room().desk().waive(no, LocalDate.parse("2026-11-26"), "春晚保障", "赵示例", story.now());
    story.night("2026-11-26");
    assertThat(story.notices()).extracting(Notice::filingKey).doesNotContain(other);
    story.night("2026-11-27");
    assertThat(story.notices()).extracting(Notice::filingKey).contains(other);
    assertThat(story.theCase(other).state()).isEqualTo(CaseState.RUNNING);
  }

  @Test
  void a_waiver_that_ends_before_the_period_lets_it_run_on() {
    story.room().desk().waive(CASE, LocalDate.parse("2026-11-26"), "春晚保障", "赵示例", story.now());
    story.night("2026-11-27");
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-08T16:00:00Z");
  }

  @Test
  void a_mark_taken_back_does_not_return_for_the_same_finding() {
    story.night("2026-12-09");
    MarkBook book = story.room().book();
    refused("REC-007", () -> book.takeBack("M0001-000001-1", "赵示例", "", story.now()));
    book.takeBack("M0001-000001-1", "赵示例", "已电话确认", story.now());
    refused("REC-024", () -> book.takeBack("M0001-000001-1", "赵示例", "再次", story.now()));
    story.night("2026-12-10");
    assertThat(story.marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.state()).isEqualTo(MarkState.TAKEN_BACK);
              assertThat(mark.takenBackBy()).isEqualTo("赵示例");
              assertThat(mark.takenBackWhy()).isEqualTo(Words.same("已电话确认"));
            });
    assertThat(story.theCase().state()).isEqualTo(CaseState.TAKEN_BACK);

    story.says(FILING, "ACC-001", Outcome.FAIL).night("2026-12-11").night("2026-12-25");
    assertThat(story.letters()).hasSize(2);
    assertThat(story.marks()).hasSize(1);
    story.night("2026-12-26");
    assertThat(story.marks()).hasSize(2);
    assertThat(story.marks().get(1).grounds()).containsExactly("ACC-001#1");
  }

  @Test
  void a_night_beyond_the_safety_belt_marks_nothing_until_a_person_lets_it_through() {
    story.room().campaigns().close("1", "王示例", story.now());
    story.belt(2, 40).at("2026-11-23", "09:00").campaign("10wd");
    for (int i = 1; i <= 3; i++) {
      story.filing(number(i)).says(number(i), "ENT-001", Outcome.FAIL);
    }
    story.night("2026-11-24").night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    String plan = Plan.noOf(MarkKind.TRANSFER_CANCELLATION, story.now());
    assertThat(story.room().plans().find(plan).orElseThrow().broke()).isTrue();
    assertThat(story.room().plans().lines(plan, "", 10))
        .extracting(PlanLine::state)
        .containsOnly(LineState.BELT_BROKE);

    story.says(number(2), "ENT-001", Outcome.PASS).at("2026-12-09", "09:00");
    refused("REC-007", () -> story.room().planBook().release(plan, " ", story.now()));
    story.room().planBook().release(plan, "赵示例", story.now());
    assertThat(story.room().enforcement().act(plan, story.now())).isEqualTo(2);
    assertThat(story.room().plans().lines(plan, "", 10))
        .extracting(PlanLine::state)
        .containsExactly(LineState.MARKED, LineState.FACTS_CHANGED, LineState.MARKED);
    refused("REC-028", () -> story.room().planBook().release(plan, "赵示例", story.now()));
  }

  @Test
  void what_a_campaign_marked_earlier_in_the_day_counts_for_the_belt() {
    story.room().campaigns().close("1", "王示例", story.now());
    story.belt(1, 0).at("2026-11-23", "09:00").campaign("10wd");
    story.night("2026-11-24");
    story.filing(number(2)).says(number(2), "ENT-001", Outcome.FAIL);
    story.at("2026-11-24", "12:00").inspect().run("notify");
    story.at("2026-12-09", "02:00").listed();
    story.says(number(2), "ENT-001", Outcome.UNDETERMINED).run("enforce");
    assertThat(story.marks()).hasSize(1);
    story.says(number(2), "ENT-001", Outcome.FAIL).at("2026-12-09", "03:00").run("enforce");
    assertThat(story.marks()).hasSize(1);
    story.at("2026-12-10", "02:00").run("enforce");
    assertThat(story.marks()).hasSize(2);
  }

  @Test
  void only_one_campaign_is_open() {
    refused("REC-002", () -> story.campaign("15d"));
    story.room().campaigns().close("1", "王示例", story.now());
    assertThat(story.theCase().state()).isEqualTo(CaseState.CLOSED);
    refused("REC-001", () -> story.room().campaigns().required());
    refused("REC-003", () -> story.room().campaigns().find("9"));
    assertThat(story.campaign("15d").no()).isEqualTo(2);
  }

  @Test
  void every_step_can_be_run_again_without_doing_anything_twice() {
    for (int i = 0; i < 3; i++) {
      story.inspect().run("notify");
    }
    assertThat(story.letters()).hasSize(1);
    int before = story.room().desk().history(CASE).size();
    story.inspect();
    assertThat(story.room().desk().history(CASE)).hasSize(before);
    story.at("2026-12-09", "02:00").listed();
    for (int i = 0; i < 3; i++) {
      story.run("enforce");
    }
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void evidence_from_before_the_end_of_the_period_does_not_suffice() {
    Instant before = Instant.parse("2026-11-23T00:00:00Z");
    Observation old = seen(before);
    Observation fresh = seen(before.plus(Duration.ofDays(16)));
    story.observations.save(List.of(old, fresh));
    story
        .says(FILING, "ENT-001", Outcome.FAIL, Severity.MAJOR, "differs", List.of(old.id()))
        .night("2026-12-09");
    assertThat(story.marks()).isEmpty();
    story
        .says(FILING, "ENT-001", Outcome.FAIL, Severity.MAJOR, "differs", List.of(fresh.id()))
        .night("2026-12-10");
    assertThat(story.marks())
        .singleElement()
        .satisfies(mark -> assertThat(mark.evidence()).containsExactly(fresh.id()));
  }

  private static Observation seen(Instant at) {
    return Seen.of(
        DnsRecord.KIND,
        "example.cn",
        Map.of("type", "A", "value", "192.0.2.10"),
        "test",
        at,
        null,
        null,
        false,
        "0".repeat(64));
  }

  private static String number(int i) {
    return "京ICP备%08d号-1".formatted(i);
  }
}
