package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.ZoneFile;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restart is the execution it goes on with: its moment, its look-ups, its settings. */
class RestartTest {
  private static final String DAY = "2026-11-02";
  private static final String FROM = "--set=beian.mail.from=Night <night@example.cn>";
  private static final String CONTACT = "--set=beian.provider.contact=夜班 010-55500999";

  @TempDir Path folder;
  private Cli cli;
  private OwnHome home;
  private LoopbackDns names;

  @BeforeEach
  void a_sandbox_that_looks_names_up() throws IOException {
    cli = new Cli(folder.resolve("home")).inSandbox();
    home = new OwnHome(cli.home());
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    ZoneFile zone = ZoneFile.of(List.of("site1.example A 203.0.113.10"));
    names = new LoopbackDns(zone);
    settings(closedPort());
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY).exit())
        .isZero();
  }

  @AfterEach
  void no_more_names() {
    names.close();
  }

  private void settings(int mailPort) throws IOException {
    home.write(
        "beian.properties",
        "beian.evidence.resolvers=" + names.address(),
        "beian.evidence.pages=false",
        "beian.mail.host=127.0.0.1",
        "beian.mail.port=" + mailPort,
        "beian.mail.security=none",
        "beian.mail.rate-per-minute=0",
        "beian.mail.timeout-seconds=5");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A night of that day that finds the mail server dead. */
  private Result broken(String... more) {
    List<String> line = new ArrayList<>(List.of("nightly", "--as-of", DAY));
    line.addAll(List.of("--offline", "--set=beian.mail.transport=smtp", FROM, CONTACT));
    line.addAll(List.of(more));
    Result night = cli.run(line.toArray(String[]::new));
    assertThat(night.exit()).as(night.err()).isEqualTo(5);
    return night;
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  @Test
  void that_is_told_nothing_keeps_the_day_stays_offline_and_has_the_settings() throws IOException {
    Result night = broken();
    assertThat(night.err())
        .containsPattern("then: \\./beian restart \\d+ --home " + cli.home() + "\\R");

    try (LoopbackSmtp server =
        new LoopbackSmtp(folder.resolve("taken"), LoopbackSmtp.Options.plain())) {
      settings(server.port());
      Result again = cli.run("restart", "last");

      assertThat(again.exit()).as(again.err()).isZero();
      assertThat(again.err()).contains("At " + DAY + " 23:59 (Asia/Shanghai) 1 filing");
      assertThat(names.questions()).as("offline it began, offline it goes on").isEmpty();
      assertThat(server.taken()).hasSize(1);
      String letter = Files.readString(server.taken().get(0).file());
      assertThat(letter).contains("From: Night <night@example.cn>");
      assertThat(letter).contains("Date: Mon, 2 Nov 2026 23:59:59 +0800");
    }
    JsonNode notice = cli.json("notices").get(0);
    assertThat(notice.get("sent_at").asText()).isEqualTo(DAY + "T23:59:59+08:00");
    assertThat(values(cli.json("cases"), "deadline_at"))
        .containsExactly("2026-11-10T00:00:00+08:00");
    assertThat(values(cli.json("jobs"), "now")).containsOnly(DAY + "T23:59:59+08:00");
    assertThat(cli.home().resolve("out/mail")).as("by the server alone").isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--as-of=2026-11-03",
        "--set=beian.mail.transport=file",
        "--set=beian.mail.from=Other <other@example.cn>"
      })
  void that_contradicts_what_the_execution_was_given_is_refused(String other) {
    broken();
    Result refused = cli.run("restart", "last", other);
    assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains("CLI-011", "found: ", "expected: ", "next: ");
    assertThat(refused.err()).doesNotContain("\tat ");
    assertThat(values(cli.json("notices"), "state")).containsExactly("planned");
    assertThat(cli.json("jobs")).hasSize(1);
    Result same = cli.run("restart", "last", "--as-of", DAY, FROM, "--offline");
    assertThat(same.exit()).as("what it was given may be said again\n" + same.err()).isEqualTo(5);
  }

  @Test
  void that_forbids_look_ups_an_execution_was_allowed_is_refused() throws IOException {
    Result night =
        cli.run("nightly", "--as-of", DAY, "--set=beian.mail.transport=smtp", FROM, CONTACT);
    assertThat(night.exit()).as(night.err()).isEqualTo(5);
    Result refused = cli.run("restart", "last", "--offline");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains("CLI-011", "--offline");
  }

  @Test
  void never_stores_a_password_and_says_which_one_is_missing() throws IOException {
    String given = "--set=beian.mail.password=hunter2";
    Result night = broken(given, "--set=beian.mail.user=night");

    assertThat(night.err())
        .contains(" --set 'beian.mail.password=******'")
        .doesNotContain("hunter2", "beian.mail.from", "--as-of");
    String data =
        Files.readString(cli.home().resolve("data/beian.mv.db"), StandardCharsets.ISO_8859_1);
    assertThat(data).doesNotContain("hunter2");
    Result without = cli.run("restart", "last");
    assertThat(without.exit()).as(without.err()).isEqualTo(2);
    assertThat(without.err()).contains("CLI-012", "beian.mail.password").doesNotContain("hunter2");
    assertThat(cli.json("jobs")).hasSize(1);
    Result with = cli.run("restart", "last", given);
    assertThat(with.exit()).as("the server is still dead\n" + with.err()).isEqualTo(5);
    assertThat(with.err()).contains(" --set 'beian.mail.password=******'");
    Result fromElsewhere = cli.with("BEIAN_MAIL_PASSWORD", "hunter2").run("restart", "last");
    assertThat(fromElsewhere.exit()).as(fromElsewhere.err()).isEqualTo(5);
  }

  @Test
  void of_an_execution_under_a_moved_clock_is_refused_where_things_are_real() throws Exception {
    broken();
    // As an earlier version may have left it: a moved night in a home that is not a sandbox.
    Files.delete(cli.home().resolve("sandbox"));
    change("update home set sandbox = false");
    Result refused = cli.run("restart", "last");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(6);
    assertThat(refused.err()).contains("CLI-004", DAY);
    assertThat(values(cli.json("notices"), "state")).containsExactly("planned");
  }

  private void change(String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:file:" + cli.home().resolve("data/beian"), "sa", "")) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  @Test
  void is_printed_by_recover_too() throws Exception {
    broken();
    change("update batch_job_execution set batchstatus = 'STARTED'");
    Result recovered = cli.run("recover");
    assertThat(recovered.exit()).isZero();
    assertThat(recovered.err()).containsPattern("\\./beian restart \\d+ --home " + cli.home());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now=2027-01-01T00:00:00Z",
        "as-of=2027-01-01",
        "dry-run=true",
        "live=true",
        "set.beian.mail.transport=file",
        "again=true",
        "by=x"
      })
  void a_job_is_given_no_parameter_that_is_an_option(String parameter) {
    Result refused = cli.run("run", "inspect", "--param", parameter);
    assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains("CLI-001", parameter.split("=")[0]);
    assertThat(cli.json("jobs")).isEmpty();
  }
}
