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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the night does when its input or a server fails it. */
class NightTroubleTest {
  private static final String DAY = "2026-11-02";
  private static final Path BROKEN = Path.of("sample-data", "broken");
  private static final String SHORT_MOBILE = "1380000300";

  @TempDir Path folder;
  private Path root;
  private Cli cli;
  private OwnHome home;

  @BeforeEach
  void a_sandbox_with_a_campaign() throws IOException {
    root = folder.resolve("home");
    cli = new Cli(root);
    home = new OwnHome(root);
    run(0, "init", "--sandbox");
    run(0, "campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY);
  }

  private Result run(int expected, String... words) {
    Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isEqualTo(expected);
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
    return result;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file)).append('\n');
      }
    }
    return text.toString();
  }

  private static void copy(String name, Path to) throws IOException {
    Files.copy(BROKEN.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void smtp(int port) throws IOException {
    home.write(
        "beian.properties",
        "beian.mail.transport=smtp",
        "beian.mail.port=" + port,
        "beian.mail.host=127.0.0.1",
        "beian.mail.security=none",
        "beian.mail.rate-per-minute=0",
        "beian.mail.timeout-seconds=5",
        "beian.evidence.live=false");
  }

  private void resolver(String address) throws IOException {
    home.write(
        "beian.properties",
        "beian.provider.name=示例云",
        "beian.evidence.pages=false",
        "beian.evidence.dns-timeout-seconds=1",
        "beian.evidence.dns-attempts=1",
        "beian.evidence.resolvers=" + address);
  }

  @Test
  void files_nobody_can_read_are_set_aside_with_their_reason_and_the_night_goes_on()
      throws IOException {
    home.filing(1)
        .filing(2)
        .drop("good.csv")
        .write("beian.properties", "beian.evidence.live=false");
    copy("encrypted.xlsx", root.resolve("inbox"));
    copy("cut-off.xlsx", root.resolve("inbox"));

    Result night = run(3, "nightly", "--as-of", DAY);

    assertThat(night.err()).contains("encrypted.xlsx").contains("cut-off.xlsx");
    assertThat(cli.json("filings")).hasSize(2);
    assertThat(cli.json("findings")).isNotEmpty();
    assertThat(root.resolve("inbox")).isEmptyDirectory();
    try (Stream<Path> kept = Files.walk(root.resolve("rejected"))) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .contains("encrypted.xlsx", "cut-off.xlsx");
    }
    List<String> words = new ArrayList<>();
    try (Stream<Path> kept = Files.walk(root.resolve("rejected"))) {
      for (Path file : kept.filter(one -> one.toString().endsWith(".txt")).toList()) {
        words.add(Files.readString(file));
      }
    }
    assertThat(words)
        .hasSize(2)
        .allSatisfy(
            text -> assertThat(text).containsPattern("\\p{IsHan}").containsPattern("[a-z]{4}"));
    assertThat(cli.json("show", "last").findValuesAsText("status")).containsOnly("COMPLETED");
  }

  @Test
  void a_dead_mail_server_keeps_the_letters_planned_and_the_restart_sends_each_once()
      throws IOException {
    smtp(closedPort());
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2, "entity_pic_mobile", SHORT_MOBILE)
        .filing(3)
        .drop("filings.csv");

    Result night = run(5, "nightly", "--as-of", DAY);

    assertThat(night.err()).contains("./beian restart ").contains("MAI-001");
    assertThat(values(cli.json("notices"), "state")).containsExactly("planned", "planned");
    assertThat(values(cli.json("cases"), "deadline_at")).containsOnly("null");

    try (LoopbackSmtp server =
        new LoopbackSmtp(folder.resolve("taken"), LoopbackSmtp.Options.plain())) {
      smtp(server.port());
      Result again = run(0, "restart", "last");
      assertThat(again.err())
          .contains("At " + DAY + " 23:59 (Asia/Shanghai) 3 filings were inspected: ")
          .contains("; 2 notices and 0 reminders went out, ");
      assertThat(server.taken().stream().flatMap(one -> one.to().stream()))
          .containsExactlyInAnyOrder(OwnHome.owner(1), OwnHome.owner(2));
      assertThat(values(cli.json("notices"), "state")).containsOnly("sent");
      JsonNode steps = cli.json("show", "last");
      assertThat(values(steps, "status")).containsOnly("COMPLETED");
      assertThat(values(steps, "step"))
          .contains("send-notices", "settle")
          .doesNotContain("import-rows", "import-scan", "gather-files", "act-marks");

      run(0, "nightly", "--as-of", "2026-11-03");
      assertThat(server.taken()).hasSize(2);
    }
  }

  @Test
  void a_dead_resolver_proves_nothing_and_the_restart_asks_again() throws IOException {
    resolver("127.0.0.1:" + closedPort());
    home.filing(1)
        .drop("filings.csv")
        .write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "203.0.113.0/24,示例云,北京,own,2020-01-01,");

    Result night = run(5, "nightly", "--as-of", DAY);

    assertThat(night.err()).contains("./beian restart ");
    List<String> access = new ArrayList<>();
    cli.json("findings")
        .forEach(
            one -> {
              if (one.get("rule").asText().startsWith("ACC-")) {
                access.add(one.get("outcome").asText());
              }
            });
    assertThat(access).isNotEmpty().containsOnly("UNDETERMINED");
    assertThat(cli.json("notices")).isEmpty();

    ZoneFile zone =
        ZoneFile.of(List.of("site1.example A 203.0.113.10", "www.site1.example A 203.0.113.10"));
    try (LoopbackDns names = new LoopbackDns(zone)) {
      resolver(names.address());
      run(0, "restart", "last");
      assertThat(names.questions()).isNotEmpty();
    }
    List<String> now = new ArrayList<>();
    cli.json("findings")
        .forEach(one -> now.add(one.get("rule").asText() + " " + one.get("outcome").asText()));
    assertThat(now).doesNotContain("ACC-001 UNDETERMINED").noneMatch(one -> one.endsWith("FAIL"));
  }

  @Test
  void a_rehearsal_says_what_the_night_then_does() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2)
        .drop("filings.csv")
        .write("beian.properties", "beian.evidence.live=false");

    Result rehearsal = run(0, "nightly", "--dry-run", "--as-of", DAY);

    assertThat(rehearsal.err())
        .contains("Dry run: nothing was kept, sent or marked.", "would take in: filings.csv")
        .contains("would send the letter: N0001-000001-1 " + OwnHome.key(1));
    for (String list : List.of("filings", "notices", "cases", "marks", "jobs")) {
      assertThat(cli.json(list)).as(list).isEmpty();
    }
    assertThat(root.resolve("out/mail")).isEmptyDirectory();
    assertThat(root.resolve("inbox/filings.csv")).exists();
    Result night = run(0, "nightly", "--as-of", DAY);
    assertThat(morning(rehearsal)).isNotEmpty().isEqualTo(morning(night));

    home.handInAgain();
    Result marks = run(0, "nightly", "--dry-run", "--as-of", "2026-11-10");
    assertThat(marks.err()).contains("would mark: " + OwnHome.key(1)).doesNotContain("would send");
    assertThat(cli.json("marks")).isEmpty();
  }

  /** What a night says of itself, without the steps and without what a rehearsal adds. */
  private static List<String> morning(Result night) {
    return night
        .err()
        .lines()
        .filter(line -> line.matches("(At |Campaign |Today |Needs a person).*"))
        .toList();
  }

  @Test
  void a_bad_workbook_leaves_no_personal_data_in_errors_and_logs() throws IOException {
    home.filing(1, "entity_doc_no", "110108199001010001", "entity_pic_mobile", "13800001234")
        .filing(2, "entity_doc_expiry", "13800009876")
        .filing(3, "filing_no", "13800005555")
        .filing(4, "prelim_approved_at", "owner4@site4.example")
        .drop("filings.csv")
        .write("beian.properties", "beian.evidence.live=false");

    Result night = run(0, "nightly", "--as-of", DAY);

    String written = night.err() + night.out() + text(root.resolve("log"));
    assertThat(written)
        .doesNotContain("110108199001010001")
        .doesNotContain("13800001234")
        .doesNotContain("13800009876")
        .doesNotContain("13800005555")
        .doesNotContain("owner4@site4.example")
        .doesNotContain(OwnHome.owner(1));
    assertThat(cli.json("rejects")).isNotEmpty();
  }
}
