package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a home, said before a night meets it. */
class DoctorTest {
  private static final String DAY = "2026-11-02";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void a_home() {
    cli = new Cli(folder.resolve("home"));
    assertThat(cli.run("init").exit()).isZero();
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  @Test
  void the_doctor_says_what_is_missing_and_then_that_all_is_well() throws IOException {
    Result ill = cli.run("doctor", "--as-of", DAY);
    assertThat(ill.exit()).as(ill.out()).isEqualTo(1);
    assertThat(ill.out()).contains("FAIL").contains("beian campaign open");
    assertThat(ill.out()).contains("not set: beian.mail.from, beian.provider.contact");
    String[] said =
        Stream.of("provider.name", "provider.contact", "provider.email", "mail.from")
            .map(name -> "--set=beian." + name + "=a@example.cn")
            .toArray(String[]::new);
    assertThat(cli.run("doctor", said[0], said[1], said[2], said[3]).out())
        .doesNotContain("who writes the letters");
    cli.run("campaign", "open", "秋季", "--period", "5wd");
    JsonNode well = cli.json("doctor", "--as-of", DAY);
    assertThat(values(well, "state")).contains("OK").doesNotContain("FAIL");
    assertThat(cli.run("doctor", "--lang", "zh", "--as-of", DAY).out()).contains("节假日历", "数据库");
    new OwnHome(cli.home()).write("beian.properties", "beian.mail.prot=3");
    assertThat(cli.run("doctor").out()).contains("FAIL").contains("SET-001");
  }

  private static String said(JsonNode symptom, String check) {
    return symptom.get("check").asText().equals(check)
        ? symptom.get("state").asText() + " " + symptom.get("found").asText()
        : "";
  }

  @Test
  void the_doctor_names_the_room_on_the_disk_and_years_without_a_calendar() {
    cli.run("campaign", "open", "秋季", "--period", "5wd");
    JsonNode now = cli.json("doctor", "--as-of", DAY);
    assertThat(now).anyMatch(one -> said(one, "disk space").matches("(OK|WARN|FAIL) \\d+ MB free"));
    assertThat(cli.json("doctor", "--as-of", "2031-11-02"))
        .anyMatch(one -> said(one, "holiday calendar").startsWith("WARN "))
        .anyMatch(one -> said(one, "holiday calendar").contains("2031, 2032"));
  }

  @Test
  void whoever_writes_letters_that_prove_nothing_is_told_before_they_leave() {
    String choice = "beian.mail.file-is-delivery=true (a gateway sends that folder)";
    Cli real = new Cli(folder.resolve("real"));
    assertThat(real.run("init").err()).contains(choice);
    real.run("campaign", "open", "秋季", "--period", "5wd");
    assertThat(real.run("doctor").out()).contains("WARN", choice);
    assertThat(real.run("nightly").err()).contains(choice);
    assertThat(real.run("run", "inspect").err()).doesNotContain(choice);
    assertThat(real.run("nightly", "--set=beian.mail.file-is-delivery=true").err())
        .doesNotContain(choice);
  }

  @Test
  void whoever_writes_letters_in_nobodys_name_is_told_before_they_leave_and_each_morning() {
    cli.run("campaign", "open", "秋季", "--period", "5wd");
    String lacking =
        "beian.mail.from, beian.provider.contact, beian.provider.email, beian.provider.name";
    Result night = cli.run("nightly");
    assertThat(night.err().lines().limit(2))
        .as("before anything runs")
        .anyMatch(l -> l.endsWith(lacking));
    assertThat(cli.run("today").out())
        .contains("Needs a person: settings that letters lack: 4;", lacking);
    assertThat(cli.run("today", "--lang", "zh").out()).contains("需要人工处理：信件缺少的发信人信息 4——");
    assertThat(
            cli.run(
                    "today",
                    "--now",
                    "--set=beian.provider.name=示例云",
                    "--set=beian.provider.contact=010-55500000",
                    "--set=beian.mail.from=a@example.cn")
                .out())
        .doesNotContain("settings that letters lack");
    assertThat(cli.run("today", "--now", "--set=beian.mail.file-is-delivery=true").out())
        .as("what leaves can come back")
        .contains("beian.mail.bounce");

    Cli sandbox = new Cli(folder.resolve("rehearsal")).inSandbox();
    assertThat(sandbox.run("init").err())
        .as("made before, and still a sandbox")
        .doesNotContain("proves no delivery");
    assertThat(sandbox.run("today", "--now", "--as-of", DAY).out())
        .as("nothing real leaves it")
        .doesNotContain("settings that letters lack");
  }

  @Test
  void the_doctor_says_whether_there_is_anything_to_judge_by() throws IOException {
    Cli sandbox = new Cli(folder.resolve("judged"));
    sandbox.run("init", "--sandbox");
    OwnHome own = new OwnHome(sandbox.home());
    own.write("beian.properties", "beian.provider.name=某某云", "beian.evidence.live=false");
    sandbox.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY);
    own.filing(1).drop("filings.csv");
    own.write(
        "evidence/calls.csv", "number,outcome,called_at,caller", "13800003001,接通,2026-10-04,王示例");
    assertThat(sandbox.run("doctor", "--as-of", DAY).out())
        .contains("evidence files not read yet", "calls.csv");
    assertThat(sandbox.run("nightly", "--as-of", DAY).exit()).isZero();
    String found = sandbox.run("doctor", "--as-of", DAY).out();
    assertThat(found)
        .contains("\"某某云\": no filing is yours by that name (1 on file)")
        .contains("no address is known to be yours")
        .contains("number-status", "rules that need it stay undetermined")
        .contains("call (too old from 2026-11-03)");
  }

  @Test
  void the_doctor_finds_dead_servers_only_when_asked_to_connect() {
    cli.run("campaign", "open", "秋季", "--period", "5wd");
    String[] smtp = {"--set=beian.mail.transport=smtp", "--set=beian.mail.port=1"};
    String host = "--set=beian.mail.host=127.0.0.1";
    String offline = "--offline";
    assertThat(cli.run("doctor", smtp[0], smtp[1], host, offline).exit()).isZero();
    Result asked = cli.run("doctor", "--connect", smtp[0], smtp[1], host, offline);
    assertThat(asked.exit()).as(asked.out()).isEqualTo(1);
    assertThat(asked.out()).contains("127.0.0.1:1");
  }
}
