package beian.rectification;

import static beian.rectification.Story.FILING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Drop;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.app.sandbox.LoopbackSmtp.Taken;
import beian.evidence.Evidence.State;
import beian.evidence.kind.MailboxStatus;
import beian.inspection.Outcome;
import beian.platform.batch.Execution;
import beian.platform.error.ProblemException;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.ClockState;
import beian.rectification.desk.NoticeDesk.Fate;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.Figures;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters over a mail server: what leaves, what proves, what comes back. */
@OnEachDatabase
class LettersOutTest {
  private final TestDatabase database;
  private Story story;
  private LoopbackSmtp server;

  LettersOutTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_server_and_a_filing_whose_name_differs(@TempDir Path home) {
    server = new LoopbackSmtp(home.resolve("server"), Options.plain());
    story = new Story(database.open(), home).mail(Story.smtp(server.port()));
    story.at("2026-11-20", "09:00").campaign("10wd");
    story.filing(FILING).says(FILING, "ENT-001", Outcome.FAIL);
  }

  @AfterEach
  void end() {
    story.close();
    server.close();
  }

  private Notice notice(int count) {
    return story.room().notices().find("N0001-000001-" + count).orElseThrow();
  }

  @Test
  void an_accepted_letter_starts_the_clock_and_is_never_sent_again() {
    story.night("2026-11-24").night("2026-11-25").night("2026-11-26");
    assertThat(server.taken())
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.to()).containsExactly("zhang@example.cn");
              assertThat(taken.from()).isEqualTo("bounce+n0001-000001-1@mail.example.cn");
            });
    assertThat(notice(1).state()).isEqualTo(NoticeState.SENT);
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
  }

  @Test
  void an_unknown_mailbox_becomes_evidence_and_the_other_person_is_told_the_same_night() {
    server.refuse("zhang@example.cn", "550 5.1.1 no such user");
    story.night("2026-11-24");
    assertThat(notice(1).state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(notice(2).state()).isEqualTo(NoticeState.SENT);
    assertThat(notice(2).channel()).isEqualTo(Channel.SITE_PERSON);
    assertThat(
            story
                .observations
                .evidenceOf(MailboxStatus.KIND, Set.of("zhang@example.cn"), story.now())
                .sight(MailboxStatus.KIND, "zhang@example.cn")
                .state())
        .isEqualTo(State.CURRENT);
    story.night("2026-12-09");
    assertThat(story.marks()).hasSize(1);
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void when_nobody_can_be_reached_no_clock_runs_and_nothing_is_marked() {
    server.refuse("zhang@example.cn", "550 5.1.1 no such user");
    server.refuse("li@example.cn", "550 5.1.1 no such user");
    story.night("2026-11-24").night("2026-11-25").night("2026-12-24");
    assertThat(story.notices()).extracting(Notice::state).containsOnly(NoticeState.BOUNCED);
    assertThat(story.notices()).hasSize(2);
    assertThat(story.room().desk().clocks("C0001-000001")).isEmpty();
    assertThat(story.marks()).isEmpty();
    Figures figures = new Figures(story.transactions);
    assertThat(figures.waiting(story.now()).unreached()).isEqualTo(1);

    story.filing(FILING, "entity_pic_email", "new@example.cn").night("2026-12-25");
    assertThat(figures.waiting(story.now()).unreached()).isZero();
    assertThat(server.taken()).extracting(Taken::to).containsExactly(List.of("new@example.cn"));
  }

  @Test
  void a_filing_without_an_address_is_a_failed_letter_once() {
    story.filing(FILING, "entity_pic_email", "", "site_pic_email", "none");
    story.night("2026-11-24").night("2026-11-25");
    assertThat(story.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.state()).isEqualTo(NoticeState.FAILED);
              assertThat(notice.channel()).isEqualTo(Channel.NOBODY);
            });
    story.night("2026-12-24");
    assertThat(story.marks()).isEmpty();
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void a_temporary_refusal_is_tried_again_the_next_night() {
    server.refuse("zhang@example.cn", "451 4.7.1 try again later");
    story.night("2026-11-24");
    assertThat(notice(1).state()).isEqualTo(NoticeState.PLANNED);
    assertThat(notice(1).reply()).contains("4.7.1");
    server.refuse("zhang@example.cn", "450 4.2.0 busy");
    story.night("2026-11-25");
    assertThat(notice(1).attempts()).isEqualTo(2);
    assertThat(story.notices()).hasSize(1);
    assertThat(story.room().desk().clocks("C0001-000001")).isEmpty();
  }

  @Test
  void a_dead_server_leaves_letters_planned_and_the_job_can_be_restarted() {
    int port = server.port();
    server.close();
    story.mail(Story.smtp(port)).at("2026-11-24", "02:00").inspect();
    Execution failed = story.run("notify", Map.of());
    assertThat(failed.isCompleted()).isFalse();
    assertThat(failed.problems().get(0).code().exit().status()).isEqualTo(5);
    assertThat(notice(1).state()).isEqualTo(NoticeState.PLANNED);

    server = new LoopbackSmtp(story.home.resolve("again"), Options.plain());
    story.mail(Story.smtp(server.port()));
    Story.completed(story.restart(failed.id(), Map.of("again", "true")));
    assertThat(notice(1).state()).isEqualTo(NoticeState.SENT);
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void no_letter_leaves_while_it_cannot_be_noted_that_it_does() throws IOException {
    Path journal = story.home.resolve("departures.log");
    Files.createSymbolicLink(journal, story.home.resolve("gone").resolve("departures.log"));
    story.at("2026-11-24", "02:00").inspect();

    assertThat(story.run("notify", Map.of()).isCompleted()).isFalse();
    assertThat(notice(1).state()).isEqualTo(NoticeState.PLANNED);
    assertThat(server.taken()).isEmpty();

    Files.delete(journal);
    story.run("notify");
    assertThat(notice(1).state()).isEqualTo(NoticeState.SENT);
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void a_copy_of_what_was_put_right_before_it_left_does_not_leave() {
    story.night("2026-11-24");
    story.room().noticeDesk().resend(notice(1).no(), "没有收到", "王示例", story.now());
    story.says(FILING, "ENT-001", Outcome.PASS).night("2026-11-25");
    assertThat(server.taken()).hasSize(1);
    assertThat(story.notices()).noneMatch(notice -> notice.state() == NoticeState.PLANNED);
  }

  @Test
  void a_letter_whose_fate_is_unknown_waits_for_a_person() {
    server.drop(Drop.BEFORE_REPLY);
    story.night("2026-11-24").night("2026-11-25");
    assertThat(notice(1).state()).isEqualTo(NoticeState.UNCERTAIN);
    assertThat(server.taken()).isEmpty();
    assertThat(story.room().desk().clocks("C0001-000001")).isEmpty();

    assertThatThrownBy(
            () ->
                story.room().noticeDesk().decide("N0001-000001-1", Fate.ARRIVED, " ", story.now()))
        .isInstanceOf(ProblemException.class);
    story.room().noticeDesk().decide("N0001-000001-1", Fate.NOT_SENT, "王示例", story.now());
    story.night("2026-11-26");
    assertThat(server.taken()).hasSize(1);
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-10T16:00:00Z");
  }

  @Test
  void a_letter_that_was_leaving_when_the_process_died_is_not_sent_again() {
    story.at("2026-11-24", "02:00").inspect();
    story.room().belt().weigh(story.now());
    story.room().planner().plan(List.of("C0001-000001"), story.now());
    story.transactions.run(
        () ->
            story
                .room()
                .notices()
                .find(notice(1).no())
                .orElseThrow()
                .become(NoticeState.SENDING, ""));
    story.put().run("notify");
    assertThat(notice(1).state()).isEqualTo(NoticeState.UNCERTAIN);
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void a_file_that_was_written_when_the_process_died_is_not_written_again() throws IOException {
    story.mail(Story.files(true)).at("2026-11-24", "02:00").inspect();
    story.run("notify");
    Path file = story.letters().get(0);
    byte[] bytes = Files.readAllBytes(file);
    Notice sent = notice(1);
    story.transactions.run(
        () -> {
          story.transactions.sql().update("delete from deadline");
          story
              .transactions
              .sql()
              .update("update notice set state = 'PLANNED', sent_at = null, delivered_at = null");
        });
    story.put().at("2026-11-24", "02:10").run("notify");
    assertThat(story.letters()).containsExactly(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(notice(1).state()).isEqualTo(sent.state());
    assertThat(story.room().desk().clocks("C0001-000001")).hasSize(1);
  }

  @Test
  void a_letter_that_waited_counts_from_the_day_it_leaves() {
    story.at("2026-11-24", "23:50").inspect();
    story.room().belt().weigh(story.now());
    story.room().planner().plan(List.of("C0001-000001"), story.now());
    assertThat(notice(1).subject()).contains("2026-12-08");
    story.at("2026-11-25", "00:10").room().outbox().send(() -> false);
    assertThat(notice(1).subject()).contains("2026-12-09");
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void a_planned_letter_with_nothing_left_to_tell_is_withdrawn() {
    story.at("2026-11-24", "02:00").inspect();
    story.room().belt().weigh(story.now());
    story.room().planner().plan(List.of("C0001-000001"), story.now());
    story.says(FILING, "ENT-001", Outcome.PASS).night("2026-11-25");
    assertThat(story.notices()).isEmpty();
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void a_bounce_in_the_list_voids_the_clock_and_the_other_person_is_told() throws IOException {
    story.night("2026-11-24");
    Files.writeString(
        story.home.resolve("bounces.csv"),
        "message_id,status,diagnostic,at\n<%s>,5.1.1,no such user,2026-11-25 08:00\n"
            .formatted(notice(1).messageId()));
    story.at("2026-11-26", "02:00").inspect().run("notify");
    assertThat(notice(1).state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(story.room().desk().clocks("C0001-000001"))
        .extracting(clock -> clock.state())
        .containsExactly(ClockState.BOUNCED, ClockState.RUNNING);
    assertThat(server.taken()).hasSize(2);
    assertThat(server.taken().get(1).to()).containsExactly("li@example.cn");
    assertThat(story.theCase().deadlineAt()).hasToString("2026-12-10T16:00:00Z");

    story.night("2026-12-10");
    assertThat(story.marks()).isEmpty();
    story.night("2026-12-11");
    assertThat(story.marks()).hasSize(1);
  }

  @Test
  void a_bounce_that_comes_as_mail_is_known_by_its_own_address_and_counts_once()
      throws IOException {
    story.night("2026-11-24");
    Path replies = Files.createDirectories(story.home.resolve("replies"));
    Files.writeString(replies.resolve("1.eml"), bounce("bounce+n0001-000001-1@mail.example.cn"));
    Files.writeString(replies.resolve("2.eml"), holiday("bounce+n0001-000001-1@mail.example.cn"));
    story.night("2026-11-25").night("2026-11-26");
    assertThat(notice(1).state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(server.taken()).hasSize(2);
    assertThat(story.notices()).hasSize(2);
    assertThat(notice(2).state()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void an_automatic_reply_and_a_delay_change_nothing() throws IOException {
    story.night("2026-11-24");
    Path replies = Files.createDirectories(story.home.resolve("replies"));
    Files.writeString(replies.resolve("2.eml"), holiday("bounce+n0001-000001-1@mail.example.cn"));
    story.night("2026-11-25");
    assertThat(notice(1).state()).isEqualTo(NoticeState.SENT);
    assertThat(story.theCase().state()).isEqualTo(CaseState.RUNNING);
  }

  private static String bounce(String to) {
    return """
    From: MAILER-DAEMON@mail.example.net
    To: %s
    Date: Tue, 24 Nov 2026 12:00:00 +0800
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    It could not be delivered.

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.net

    Final-Recipient: rfc822; zhang@example.cn
    Action: failed
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 no such user

    --b--
    """
        .formatted(to)
        .replace("\n", "\r\n");
  }

  private static String holiday(String to) {
    return """
    From: zhang@example.cn
    To: %s
    Date: Tue, 24 Nov 2026 12:00:00 +0800
    Subject: Out of office
    Auto-Submitted: auto-replied

    Back on Monday.
    """
        .formatted(to)
        .replace("\n", "\r\n");
  }
}
