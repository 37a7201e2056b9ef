package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.Effect;
import beian.app.cli.root.EveryCommand;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import beian.testing.Rows;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that writes, tried with {@code --dry-run} in a home where it has something to do:
 * no row and no file is different afterwards, and without the option something is.
 */
class EveryDryRunTest {
  private static final String FIRST = "2026-11-02";
  private static final String AFTER = "2026-11-04";
  private static final String CASE = "C0001-000001";
  private static final String SHORT_MOBILE = "1380000300";

  private static final String CALLS = "number,outcome,called_at,caller";

  @TempDir static Path folder;

  /** The homes the examples begin in, by what was done there; made once and copied. */
  private static Path notified;

  private static Path overdue;

  /** What is done in the home before. */
  @FunctionalInterface
  interface Given {
    void in(Cli cli) throws Exception;
  }

  /**
   * A command and where it has something to do. A word that ends in "?" is looked up in a list.
   *
   * @param exit how it ends when it is meant
   */
  record Example(Path home, Given given, int exit, String... line) {
    Example(Path home, String... line) {
      this(home, cli -> {}, 0, line);
    }
  }

  /** One for each command that changes something or runs a job: add yours. */
  private static Map<String, Example> examples() {
    Map<String, Example> all = new LinkedHashMap<>();
    Given workbook = EveryDryRunTest::dropAnother;
    all.put("import", new Example(notified, workbook, 0, "import", "HOME/inbox/more.csv"));
    all.put("nightly", new Example(notified, workbook, 5, "nightly"));
    all.put("run", new Example(notified, workbook, 0, "run", "import"));
    all.put("run gather", new Example(notified, workbook, 0, "run", "gather"));
    all.put("restart", new Example(notified, EveryDryRunTest::breakDown, 5, "restart", "last"));
    all.put("abandon", new Example(notified, EveryDryRunTest::breakDown, 0, "abandon", "last?"));
    all.put("stop", new Example(notified, EveryDryRunTest::cutOff, 5, "stop", "last?"));
    all.put("recover", new Example(notified, EveryDryRunTest::cutOff, 0, "recover"));
    all.put("purge", new Example(notified, "purge", "--older-than", "0", "--as-of", "2099-01-01"));
    all.put(
        "campaign open",
        new Example(
            notified,
            cli -> done(cli, "campaign", "close", "秋季"),
            0,
            "campaign",
            "open",
            "冬季",
            "--period",
            "5wd"));
    all.put("campaign close", new Example(notified, "campaign", "close", "秋季"));
    String[] reason = {"--reason", "示例"};
    all.put("extend", new Example(notified, with(reason, "extend", CASE, "--period", "1d")));
    all.put("waive", new Example(notified, with(reason, "waive", CASE, "--until", "2026-12-31")));
    all.put("appeal", new Example(notified, with(reason, "appeal", CASE)));
    all.put(
        "decide",
        new Example(
            notified,
            cli -> done(cli, with(reason, "appeal", CASE)),
            0,
            with(reason, "decide", CASE, "upheld")));
    all.put(
        "notices decide",
        new Example(
            notified,
            cli -> change(cli.home(), "update notice set state = 'UNCERTAIN'"),
            0,
            "notices",
            "decide",
            "notices?",
            "arrived"));
    all.put(
        "rejects dismiss",
        new Example(
            notified,
            EveryDryRunTest::rowWithoutKey,
            0,
            with(reason, "rejects", "dismiss", "bad.csv")));
    all.put(
        "replies place",
        new Example(
            notified, EveryDryRunTest::mailOfAStranger, 0, "replies", "place", "replies?", CASE));
    all.put("notices resend", new Example(notified, with(reason, "notices", "resend", "notices?")));
    all.put(
        "notices record",
        new Example(
            notified,
            cli -> {
              change(cli.home(), "update deadline set state = 'BOUNCED'");
              change(cli.home(), "update notice set state = 'BOUNCED'");
            },
            0,
            "notices",
            "record",
            "notices?",
            "--by-phone",
            "--at",
            FIRST,
            "--note",
            "示例"));
    all.put(
        "notices release",
        new Example(
            notified, EveryDryRunTest::holdARule, 0, "notices", "release", "--rule", "CON-001"));
    all.put(
        "notices drop",
        new Example(
            notified, EveryDryRunTest::holdARule, 0, "notices", "drop", "--rule", "CON-001"));
    all.put("plan release", new Example(overdue, "plan", "release", "plan list?"));
    all.put(
        "marks take-back",
        new Example(
            overdue,
            cli -> done(cli, named(cli, "plan", "release", "plan list?")),
            0,
            with(reason, "marks", "take-back", "marks?")));
    Given approved = EveryDryRunTest::approve;
    String[] second = {"--hash", "hash?", "--by", "李示例"};
    all.put(
        "plan approve",
        new Example(
            overdue, EveryDryRunTest::mark, 0, with(second, "plan", "approve", "plan list?")));
    all.put(
        "plan reject",
        new Example(
            overdue,
            EveryDryRunTest::mark,
            0,
            with(reason, with(second, "plan", "reject", "plan list?"))));
    all.put("plan export", new Example(overdue, approved, 0, "plan", "export", "plan list?"));
    all.put(
        "marks confirm",
        new Example(
            overdue,
            cli -> {
              approve(cli);
              done(cli, named(cli, "plan", "export", "plan list?"));
            },
            0,
            "marks",
            "confirm",
            "marks?"));
    return all;
  }

  private static void mark(Cli cli) {
    done(cli, named(cli, "plan", "release", "plan list?", "--by", "王示例"));
  }

  private static void approve(Cli cli) {
    mark(cli);
    done(cli, named(cli, "plan", "approve", "plan list?", "--hash", "hash?", "--by", "李示例"));
  }

  private static String[] with(String[] more, String... line) {
    return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    EveryCommandTest.commands()
        .forEach(
            (words, line) -> {
              Effect effect = EveryCommand.effectOf(line);
              boolean longForm = words.startsWith("jobs ");
              if (!longForm && (effect == Effect.CHANGES || effect == Effect.RUNS)) {
                names.add(words);
              }
            });
    names.add("run gather");
    return names;
  }

  @BeforeAll
  static void two_homes() throws IOException {
    notified = folder.resolve("notified");
    Cli cli = new Cli(notified).inSandbox();
    OwnHome home = home(notified);
    home.write("beian.properties", "beian.evidence.live=false", "beian.mail.bounce=b@example.cn");
    home.drop("filings.csv");
    home.write("evidence/calls.csv", CALLS, "13800000001,接通,2026-10-30 10:00,客服01");
    String[] terms = {"--period", "1d", "--belt-count", "1"};
    done(cli, with(terms, "campaign", "open", "秋季", "--as-of", FIRST));
    done(cli, "nightly", "--as-of", FIRST);
    overdue = folder.resolve("overdue");
    copy(notified, overdue);
    assertThat(new Cli(overdue).run("nightly", "--as-of", AFTER).exit())
        .as("the safety belt breaks")
        .isEqualTo(5);
  }

  private static OwnHome home(Path root) {
    return new OwnHome(root)
        .filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2, "entity_pic_mobile", SHORT_MOBILE);
  }

  private static void dropAnother(Cli cli) throws IOException {
    OwnHome home = home(cli.home()).filing(3, "entity_pic_mobile", SHORT_MOBILE).drop("more.csv");
    home.write("evidence/calls.csv", CALLS, "13800000001,空号,2026-11-01 10:00,客服01");
  }

  /** A night whose mail server is dead. */
  private static void breakDown(Cli cli) throws IOException {
    dropAnother(cli);
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Result night =
        cli.run(
            "nightly",
            "--as-of=" + FIRST,
            "--set=beian.mail.transport=smtp",
            "--set=beian.mail.host=127.0.0.1",
            "--set=beian.mail.security=none",
            "--set=beian.mail.timeout-seconds=5",
            "--set=beian.mail.port=" + port);
    assertThat(night.exit()).as(night.err()).isEqualTo(5);
  }

  private static void mailOfAStranger(Cli cli) throws IOException {
    String mail = "From: who@ever.example\r\nSubject: hello\r\n\r\nMy site!\r\n";
    Files.createDirectories(cli.home().resolve("replies"));
    Files.writeString(cli.home().resolve("replies/1.eml"), mail);
    done(cli, "run", "notify", "--as-of", FIRST);
  }

  private static void rowWithoutKey(Cli cli) throws IOException {
    new OwnHome(cli.home()).write("inbox/bad.csv", "备案号,网站名称", ",乙");
    done(cli, "run", "import", "--as-of", FIRST);
  }

  private static void holdARule(Cli cli) throws SQLException {
    change(
        cli.home(),
        "insert into held_rule (campaign_no, rule, night, found, usual, state)"
            + " values (1, 'CON-001', date '2026-11-02', 9, 1, 'HELD')");
  }

  /** As a process leaves the last execution that died in it. */
  private static void cutOff(Cli cli) throws SQLException {
    change(cli.home(), "update batch_job_execution set batchstatus = 'STARTED'");
  }

  private static void change(Path home, String statement) throws SQLException {
    String url = "jdbc:h2:file:" + home.resolve("data/beian");
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private static void done(Cli cli, String... line) {
    Result result = cli.run(line);
    assertThat(result.exit()).as(String.join(" ", line) + "\n" + result.err()).isZero();
  }

  /** The line with what its open words stand for: the number of the newest thing of a list. */
  private static String[] named(Cli cli, String... line) {
    return Stream.of(line)
        .map(word -> word.replace("HOME", cli.home().toString()))
        .map(
            word -> {
              if (!word.endsWith("?")) {
                return word;
              }
              String list = word.substring(0, word.length() - 1);
              if (list.equals("hash")) {
                String[] plan = named(cli, "plan", "show", "plan list?");
                return cli.json(plan).get(0).get("plan_hash").asText();
              }
              JsonNode found =
                  cli.json(list.equals("last") ? new String[] {"jobs"} : list.split(" "));
              return found.get(0).fields().next().getValue().asText();
            })
        .toArray(String[]::new);
  }

  @Test
  void there_is_an_example_of_every_command_that_writes() {
    Set<String> missing = new TreeSet<>(names());
    missing.removeAll(examples().keySet());
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void keeps_nothing(String words) throws Exception {
    Example example = examples().get(words);
    Path root = folder.resolve(words.replace(' ', '-'));
    copy(example.home(), root);
    Cli cli = new Cli(root);
    example.given().in(cli);
    String[] line = named(cli, example.line());
    List<String> dry = new ArrayList<>(List.of(line));
    if (!dry.contains("--as-of") && !words.endsWith("restart")) {
      dry.addAll(List.of("--as-of", AFTER));
    }
    String[] meant = dry.toArray(String[]::new);
    dry.add("--dry-run");
    Map<String, List<String>> rows = Rows.of(root);
    Map<String, String> files = files(root);

    Result rehearsed = cli.run(dry.toArray(String[]::new));

    assertThat(rehearsed.exit()).as(rehearsed.err()).isIn(0, example.exit());
    assertThat(rehearsed.err())
        .contains("Dry run: this is what it would do.")
        .contains("Dry run: nothing was kept, sent or marked.");
    assertThat(files(root)).isEqualTo(files);
    Map<String, List<String>> left = Rows.of(root);
    rows.forEach((table, before) -> assertThat(left.get(table)).as(table).isEqualTo(before));

    Result real = cli.run(meant);
    assertThat(real.exit()).as(real.err()).isEqualTo(example.exit());
    assertThat(real.err()).doesNotContain("Dry run");
    assertThat(Rows.of(root)).as("when it is meant").isNotEqualTo(rows);
  }

  @Test
  void makes_nothing_either() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    for (String verb : List.of("init", "demo", "bench")) {
      Result rehearsed = new Cli(nowhere).run(verb, "--dry-run");
      assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
      assertThat(rehearsed.err()).contains("Dry run: nothing was kept, sent or marked.");
      assertThat(nowhere).doesNotExist();
    }
    Result nightly = new Cli(nowhere).run("nightly", "--dry-run");
    assertThat(nightly.exit()).isEqualTo(2);
    assertThat(nightly.err()).contains("CLI-014", "beian init");
    assertThat(nowhere).doesNotExist();
  }

  /**
   * Every file with its content's hash, the kept evidence too; but for the log and the database's
   * own.
   */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith("log") && !name.startsWith("data/beian.")) {
          files.put(name, java.util.Arrays.hashCode(Files.readAllBytes(file)) + "");
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path one : found.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
