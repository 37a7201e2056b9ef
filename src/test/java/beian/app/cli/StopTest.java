package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackSmtp;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.CommandProcess;
import beian.testing.Databases;
import beian.testing.OwnHome;
import beian.testing.Relay;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A night that is asked to stop, by a signal or by {@code stop}, ends at its next commit and goes
 * on later; each letter leaves once.
 */
class StopTest {
  private static final String DAY = "2026-11-02";
  private static final int FILINGS = 12;

  @TempDir Path folder;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private LoopbackSmtp server;
  private Relay relay;

  @BeforeEach
  void a_mail_server_that_waits_when_it_has_three_letters() throws IOException {
    server = new LoopbackSmtp(folder.resolve("taken"), LoopbackSmtp.Options.plain());
    relay =
        new Relay(
            server.port(),
            () -> {
              if (server.taken().size() >= 3) {
                reached.countDown();
                await(released);
              }
            });
  }

  @AfterEach
  void no_more_mail() throws IOException {
    relay.close();
    server.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cli homeOn(TestDatabase database) throws IOException {
    Cli cli = new Cli(folder.resolve("home-" + database)).on(database).inSandbox();
    OwnHome home = new OwnHome(cli.home());
    for (int number = 1; number <= FILINGS; number++) {
      home.filing(number, "entity_name", "北京示例" + number + "有限公司");
      home.filing(number, "entity_pic_mobile", "1380000300");
      home.filing(number, "entity_doc_no", "91110108MA%08dX".formatted(number));
    }
    home.drop("filings.csv")
        .write(
            "beian.properties",
            "beian.mail.transport=smtp",
            "beian.mail.port=" + relay.port(),
            "beian.mail.host=127.0.0.1",
            "beian.mail.security=none",
            "beian.mail.rate-per-minute=0",
            "beian.evidence.live=false");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY).exit())
        .isZero();
    database.close();
    return cli;
  }

  private static CommandProcess night(Cli cli, TestDatabase database) throws IOException {
    return CommandProcess.start(
        database, cli.home(), List.of(), "nightly", "--offline", "--as-of", DAY);
  }

  private void stoppedAndGoesOn(Cli cli, Result night) throws IOException {
    assertThat(night.exit()).as(night.err()).isEqualTo(5);
    assertThat(night.err())
        .containsPattern(
            "job nightly #(\\d+) was stopped as asked; go on with: ./beian restart \\1 ")
        .doesNotContain("Exception", "\tat ");
    assertThat(server.taken().size()).isLessThan(FILINGS);
    JsonNode stopped = cli.json("jobs").get(0);
    assertThat(stopped.get("status").asText()).isEqualToIgnoringCase("STOPPED");

    Result again = cli.run("restart", "last");

    assertThat(again.exit()).as(again.err()).isZero();
    List<String> to = new ArrayList<>();
    for (LoopbackSmtp.Taken letter : server.taken()) {
      to.addAll(letter.to());
    }
    assertThat(to).hasSize(FILINGS).doesNotHaveDuplicates();
    for (JsonNode notice : cli.json("notices")) {
      assertThat(notice.get("state").asText()).isEqualTo("sent");
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  void the_signal_of_systemd_is_an_orderly_stop(TestDatabase database) throws Exception {
    Cli cli = homeOn(database);
    try (CommandProcess process = night(cli, database)) {
      await(reached);
      process.terminate();
      process.awaitLine("asked to end: the job stops at its next commit");
      released.countDown();
      stoppedAndGoesOn(cli, process.end());
    }
  }

  @Test
  void stop_reaches_the_process_that_holds_the_file() throws Exception {
    TestDatabase database = Databases.h2();
    Cli cli = homeOn(database);
    Path file = Path.of(database.settings().place().substring("jdbc:h2:file:".length()));
    try (WatchService watch = folder.getFileSystem().newWatchService();
        CommandProcess process = night(cli, database)) {
      file.getParent().register(watch, StandardWatchEventKinds.ENTRY_DELETE);
      await(reached);
      assertThat(cli.run("cases").exit()).as("the file is in use").isEqualTo(6);
      assertThat(cli.run("stop", "77").err()).contains("BAT-004", "Not known here", "#77", "#1");
      assertThat(cli.run("stop", "77").exit()).isEqualTo(3);
      assertThat(cli.run("stop", "--dry-run").exit()).isZero();
      assertThat(file.resolveSibling(file.getFileName() + ".stop")).doesNotExist();

      Result asked = cli.run("stop", "1");

      assertThat(asked.exit()).as(asked.err()).isZero();
      assertThat(asked.err()).contains("asked #1 to stop");
      awaitHeard(watch, file.getFileName() + ".stop");
      released.countDown();
      stoppedAndGoesOn(cli, process.end());
    }
    assertThat(files(file.getParent()))
        .containsExactlyInAnyOrder(file.getFileName() + ".mv.db", file.getFileName() + ".filled");
  }

  private static void awaitHeard(WatchService watch, String name) throws InterruptedException {
    for (WatchKey key = watch.take(); ; key = watch.take()) {
      if (key.pollEvents().stream().anyMatch(event -> name.equals(event.context() + ""))) {
        return;
      }
      key.reset();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found.map(one -> one.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  @SuppressWarnings("try")
  void what_a_dead_process_left_running_is_not_asked_but_declared_failed(TestDatabase database)
      throws Exception {
    Cli cli = homeOn(database);
    try (CommandProcess process = night(cli, database)) {
      await(reached);
    }
    released.countDown();

    Result stop = cli.run("stop");

    assertThat(stop.exit()).as(stop.err()).isEqualTo(5);
    assertThat(stop.err())
        .contains("BAT-002", "go on with: ./beian restart 1 ")
        .doesNotContain("asked #");
    assertThat(cli.json("jobs").get(0).get("problem").asText()).contains("BAT-002");
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  @SuppressWarnings("try")
  void what_a_dead_process_left_running_is_shown_as_killed_and_left_as_it_stands(
      TestDatabase database) throws Exception {
    Cli cli = homeOn(database);
    boolean shared = database.settings().url().startsWith("jdbc:postgresql:");
    try (CommandProcess process = night(cli, database)) {
      await(reached);
      if (shared) {
        assertThat(cli.run("jobs").out()).contains("running").doesNotContain("killed");
      }
    }
    released.countDown();
    Result jobs = cli.run("jobs");
    for (int i = 0; i < 50 && jobs.out().contains("running"); i++) {
      jobs = cli.run("jobs"); // the server may notice the death a moment later
    }

    assertThat(jobs.out()).contains("killed (its process is gone)", "BAT-002");
    assertThat(cli.json("jobs").get(0).get("status").asText()).isEqualTo("STARTED");
    Result show = cli.run("show", "1");
    assertThat(show.out()).contains("killed (its process is gone)");
    assertThat(show.err()).contains("BAT-002", "go on with: ./beian restart 1 ");
    Result chinese = cli.run("jobs", "--lang=zh");
    assertThat(chinese.out()).contains("已中断（进程已不在）").doesNotContain("运行中");
    assertThat(cli.run("doctor").out()).contains("killed (its process is gone)");
    assertThat(cli.json("jobs").get(0).get("status").asText()).isEqualTo("STARTED");
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  void a_number_that_is_none_or_nobodys_is_said_to_be(TestDatabase database) throws IOException {
    Cli cli = homeOn(database);
    released.countDown();
    for (String verb : List.of("stop", "restart", "abandon", "show")) {
      Result unknown = cli.run(verb, "77");
      assertThat(unknown.exit()).as(verb + unknown.err()).isEqualTo(3);
      assertThat(unknown.err()).contains("Not known here", "#77");
      Result word = cli.run(verb, "seven");
      assertThat(word.exit()).as(verb + word.err()).isEqualTo(2);
      assertThat(word.err()).contains("CLI-001", "seven");
    }
    assertThat(cli.run("stop").exit()).as("nothing ran yet").isEqualTo(3);
  }
}
