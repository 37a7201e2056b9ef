package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Drop;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.inspection.Outcome;
import beian.platform.batch.Execution;
import beian.platform.error.ProblemException;
import beian.rectification.cases.Case;
import beian.rectification.notice.MailSettings;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that leave over several connections at once. */
@OnEachDatabase
class SeveralConnectionsTest {
  private static final int CONNECTIONS = 4;
  private static final int LETTERS = 12;

  private final TestDatabase database;
  private final AtomicInteger atTheirDot = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private Story story;
  private LoopbackSmtp server;

  SeveralConnectionsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_letter_planned_for_each_of_twelve_owners(@TempDir Path home) {
    server = new LoopbackSmtp(home.resolve("server"), Options.plain());
    story = new Story(database.open(), home).mail(Story.smtp(server.port()));
    story.at("2026-11-20", "09:00").campaign("10wd");
    for (int i = 1; i <= LETTERS; i++) {
      fault(i, "91110108MA%08dX".formatted(i));
    }
    story.at("2026-11-24", "02:00").inspect();
  }

  @AfterEach
  void end() {
    story.close();
    server.close();
  }

  private void fault(int number, String document) {
    String filing = "京ICP备%08d号-1".formatted(number);
    story.filing(filing, "entity_doc_no", document, "entity_pic_email", address(number));
    story.says(filing, "ENT-001", Outcome.FAIL);
  }

  private static String address(int number) {
    return "owner%d@example.cn".formatted(number);
  }

  /** Each letter is answered only when as many as there are connections are as far. */
  private void togetherAtTheirDots() {
    CyclicBarrier barrier = new CyclicBarrier(CONNECTIONS);
    server.whenWhole(
        () -> {
          try {
            barrier.await(20, TimeUnit.SECONDS);
          } catch (Exception alone) {
            throw new IllegalStateException(alone);
          }
        });
  }

  /** Each letter takes a while at the server, which counts how many it has at once. */
  private void counted() {
    server.whenWhole(
        () -> {
          most.accumulateAndGet(atTheirDot.incrementAndGet(), Math::max);
          try {
            Thread.sleep(30);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          atTheirDot.decrementAndGet();
        });
  }

  private void plan() {
    story.room().belt().weigh(story.now());
    story.room().planner().plan(story.cases().stream().map(Case::no).toList(), story.now());
  }

  private List<String> reached() {
    List<String> reached = new ArrayList<>();
    server.taken().forEach(taken -> reached.addAll(taken.to()));
    return reached;
  }

  private List<Notice> in(NoticeState state) {
    return story.notices().stream().filter(notice -> notice.state() == state).toList();
  }

  private void eachOnce() {
    assertThat(reached()).hasSize(LETTERS).doesNotHaveDuplicates();
    assertThat(in(NoticeState.SENT)).hasSize(LETTERS);
  }

  @Test
  void as_many_letters_as_there_are_connections_are_with_the_server_at_once() {
    togetherAtTheirDots();
    story.run("notify");
    eachOnce();
    assertThat(server.connections()).isEqualTo(CONNECTIONS);
    assertThat(story.cases())
        .allSatisfy(
            one ->
                assertThat(story.room().cases().events(one.no()))
                    .extracting(event -> event.what().name())
                    .containsExactly("OPENED", "PLANNED", "SENT", "CLOCK_STARTED"));
  }

  @Test
  void one_connection_sends_one_letter_after_the_other() {
    story.mail(Story.smtp(server.port(), 1, 0));
    counted();
    story.run("notify");
    eachOnce();
    assertThat(server.connections()).isEqualTo(1);
    assertThat(most).hasValue(1);
    assertThat(reached())
        .as("in the order of their numbers")
        .isEqualTo(in(NoticeState.SENT).stream().map(Notice::to).toList());
  }

  @Test
  void a_connection_that_breaks_after_the_dot_leaves_its_own_letter_in_doubt_and_no_other() {
    togetherAtTheirDots();
    server.drop(Drop.BEFORE_REPLY);
    story.run("notify");
    assertThat(in(NoticeState.UNCERTAIN)).hasSize(1);
    assertThat(in(NoticeState.SENT)).hasSize(LETTERS - 1);
    assertThat(reached())
        .hasSize(LETTERS - 1)
        .doesNotHaveDuplicates()
        .doesNotContain(in(NoticeState.UNCERTAIN).get(0).to());
  }

  @Test
  void refusals_among_letters_on_their_way_touch_nobody_else() {
    server.refuse(address(3), "550 5.1.1 no such user");
    server.refuse(address(5), "451 4.7.1 try again later");
    server.refuseLetter(address(6), "554 5.7.1 spam");
    server.refuseLetter(address(7), "421 4.3.2 going down");
    story.run("notify");
    assertThat(in(NoticeState.BOUNCED)).extracting(Notice::to).containsExactly(address(3));
    assertThat(in(NoticeState.FAILED)).extracting(Notice::to).containsExactly(address(6));
    assertThat(in(NoticeState.PLANNED))
        .extracting(Notice::to)
        .containsExactly(address(5), address(7));
    assertThat(reached())
        .as("the other person-in-charge of two filings is told instead, the same night")
        .hasSize(LETTERS - 2)
        .contains("li@example.cn");
    assertThat(in(NoticeState.SENT)).hasSize(LETTERS - 2);
    assertThat(in(NoticeState.UNCERTAIN)).isEmpty();
  }

  @Test
  void a_server_that_goes_away_leaves_the_rest_planned_and_nothing_in_doubt() {
    server.whenWhole(
        () -> {
          if (server.taken().size() >= 5) {
            server.leave();
          }
        });
    Execution failed = story.run("notify", Map.of());
    assertThat(failed.isCompleted()).isFalse();
    assertThat(failed.problems().get(0).code().exit().status()).isEqualTo(5);
    int sent = server.taken().size();
    assertThat(sent).isBetween(5, 5 + CONNECTIONS);
    assertThat(in(NoticeState.SENT)).hasSize(sent);
    assertThat(in(NoticeState.PLANNED)).hasSize(LETTERS - sent);

    List<String> before = reached();
    server.close();
    server = new LoopbackSmtp(story.home.resolve("again"), Options.plain());
    story.mail(Story.smtp(server.port()));
    Story.completed(story.restart(failed.id(), Map.of("again", "true")));
    assertThat(reached()).hasSize(LETTERS - sent).doesNotContainAnyElementsOf(before);
    assertThat(in(NoticeState.SENT)).hasSize(LETTERS);
  }

  @Test
  void a_server_that_takes_fewer_connections_gets_all_letters_over_those() {
    server.most(2);
    counted();
    story.run("notify");
    eachOnce();
    assertThat(server.connections()).isEqualTo(2);
    assertThat(most).hasValue(2);
  }

  @Test
  void letters_of_one_owner_leave_one_after_the_other() {
    for (int i = 1; i <= LETTERS; i++) {
      fault(i, "91110108MA00000001X");
    }
    counted();
    story.run("notify");
    eachOnce();
    assertThat(most).hasValue(1);
  }

  @Test
  void the_rate_holds_over_all_connections_together() {
    story.mail(Story.smtp(server.port(), CONNECTIONS, 600));
    plan();
    Instant begun = Instant.now();
    story.room().outbox().send(() -> false);
    assertThat(Duration.between(begun, Instant.now()))
        .as("ten a second, the first at once")
        .isGreaterThan(Duration.ofMillis(100 * (LETTERS - 1) - 50));
    eachOnce();
  }

  @Test
  void a_stop_is_heard_while_letters_wait_for_their_turn() {
    story.mail(Story.smtp(server.port(), CONNECTIONS, 1));
    plan();
    Instant begun = Instant.now();
    story.room().outbox().send(() -> in(NoticeState.SENT).size() == 1);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(40));
    assertThat(server.taken()).hasSize(1);
    assertThat(in(NoticeState.PLANNED)).hasSize(LETTERS - 1);
  }

  @Test
  void letters_that_were_given_leave_when_it_stops_and_no_others() {
    AtomicBoolean stop = new AtomicBoolean();
    server.whenWhole(() -> stop.set(true));
    plan();
    story.room().outbox().send(stop::get);
    int sent = server.taken().size();
    assertThat(sent).isBetween(1, CONNECTIONS);
    assertThat(in(NoticeState.SENT)).hasSize(sent);
    assertThat(in(NoticeState.PLANNED)).hasSize(LETTERS - sent);
  }

  @Test
  void a_failure_on_this_side_is_told_when_all_that_left_is_written_down() {
    AtomicInteger asked = new AtomicInteger();
    plan();
    assertThatThrownBy(
            () ->
                story
                    .room()
                    .outbox()
                    .send(
                        () -> {
                          if (asked.incrementAndGet() > 6) {
                            throw new IllegalStateException("no memory");
                          }
                          return false;
                        }))
        .hasMessage("no memory");
    assertThat(in(NoticeState.SENT)).hasSize(server.taken().size());
    assertThat(in(NoticeState.PLANNED)).hasSize(LETTERS - server.taken().size());
    story.room().outbox().send(() -> false);
    eachOnce();
  }

  @Test
  void a_letter_that_cannot_be_written_fails_the_run_and_leaves_nothing_in_doubt() {
    MailSettings mail = Story.smtp(server.port());
    story.mail(
        new MailSettings(
            mail.transport(), false, mail.smtp(), "nobody", mail.bounce(), mail.replies()));
    plan();
    assertThatThrownBy(() -> story.room().outbox().send(() -> false))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code().code()).isEqualTo("MAI-002"));
    assertThat(in(NoticeState.PLANNED)).hasSize(LETTERS);
    assertThat(server.taken()).isEmpty();
  }
}
