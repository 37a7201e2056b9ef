package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An example of each command that writes, and of a home in which it has something to do. */
final class CommandExamples {
  private static final String FIRST = "2026-11-02";
  static final String AFTER = "2026-11-04";
  private static final String CASE = "C0001-000001";
  private static final String SHORT_MOBILE = "1380000300";
  private static final String SITE_MOBILE = "13800004001";
  private static final String CALLS = "number,outcome,called_at,caller";

  /** The homes the examples begin in, by what was done there; made once and copied. */
  private static Path notified;

  private static Path overdue;

  private CommandExamples() {}

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

  private static void moreShells(Cli cli) throws IOException {
    Files.writeString(
        cli.home().resolve("shells.csv"),
        cli.run("data", "show", "shells").out() + "空壳站点,website,2026-01-01,,示例\n");
  }

  /** One for each command that changes something or runs a job: add yours. */
  static Map<String, Example> all() {
    Map<String, Example> examples = new LinkedHashMap<>();
    Given workbook = CommandExamples::dropAnother;
    examples.put("import", new Example(notified, workbook, 0, "import", "HOME/inbox/more.csv"));
    String[] words = {"data", "import", "shells", "HOME/shells.csv"};
    examples.put("data import", new Example(notified, CommandExamples::moreShells, 0, words));
    Given taken =
        cli -> {
          moreShells(cli);
          done(cli, named(cli, words));
        };
    examples.put("data reset", new Example(notified, taken, 0, "data", "reset", "shells"));
    examples.put("nightly", new Example(notified, workbook, 5, "nightly"));
    examples.put("run", new Example(notified, workbook, 0, "run", "import"));
    examples.put("run gather", new Example(notified, workbook, 0, "run", "gather"));
    examples.put(
        "restart", new Example(notified, CommandExamples::breakDown, 5, "restart", "last"));
    examples.put(
        "abandon", new Example(notified, CommandExamples::breakDown, 0, "abandon", "last?"));
    examples.put("stop", new Example(notified, CommandExamples::cutOff, 5, "stop", "last?"));
    examples.put("recover", new Example(notified, CommandExamples::cutOff, 0, "recover"));
    examples.put(
        "purge", new Example(notified, "purge", "--older-than", "0", "--as-of", "2099-01-01"));
    examples.put(
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
    examples.put("campaign close", new Example(notified, "campaign", "close", "秋季"));
    String[] reason = {"--reason", "示例"};
    examples.put("extend", new Example(notified, with(reason, "extend", CASE, "--period", "1d")));
    examples.put(
        "waive", new Example(notified, with(reason, "waive", CASE, "--until", "2026-12-31")));
    examples.put("appeal", new Example(notified, with(reason, "appeal", CASE)));
    examples.put(
        "decide",
        new Example(
            notified,
            cli -> done(cli, with(reason, "appeal", CASE)),
            0,
            with(reason, "decide", CASE, "upheld")));
    examples.put(
        "notices decide",
        new Example(
            notified,
            cli -> change(cli.home(), "update notice set state = 'UNCERTAIN'"),
            0,
            "notices",
            "decide",
            "notices?",
            "arrived"));
    examples.put(
        "rejects dismiss",
        new Example(
            notified,
            CommandExamples::rowWithoutKey,
            0,
            with(reason, "rejects", "dismiss", "bad.csv")));
    examples.put(
        "replies place",
        new Example(
            notified, CommandExamples::mailOfAStranger, 0, "replies", "place", "replies?", CASE));
    examples.put(
        "notices resend", new Example(notified, with(reason, "notices", "resend", "notices?")));
    examples.put(
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
    examples.put(
        "notices release",
        new Example(
            notified, CommandExamples::holdARule, 0, "notices", "release", "--rule", "CON-001"));
    examples.put(
        "notices drop",
        new Example(
            notified, CommandExamples::holdARule, 0, "notices", "drop", "--rule", "CON-001"));
    examples.put("contact ask", new Example(notified, "contact", "ask", SITE_MOBILE));
    examples.put(
        "contact confirm",
        new Example(
            notified,
            cli -> done(cli, "contact", "ask", SITE_MOBILE, "--as-of", AFTER),
            0,
            "contact",
            "confirm",
            SITE_MOBILE,
            "code?"));
    examples.put("plan release", new Example(overdue, "plan", "release", "plan list?"));
    examples.put(
        "marks take-back",
        new Example(
            overdue,
            cli -> done(cli, named(cli, "plan", "release", "plan list?")),
            0,
            with(reason, "marks", "take-back", "marks?")));
    Given approved = CommandExamples::approve;
    String[] second = {"--hash", "hash?", "--by", "李示例"};
    examples.put(
        "plan approve",
        new Example(
            overdue, CommandExamples::mark, 0, with(second, "plan", "approve", "plan list?")));
    examples.put(
        "plan reject",
        new Example(
            overdue,
            CommandExamples::mark,
            0,
            with(reason, with(second, "plan", "reject", "plan list?"))));
    examples.put("plan export", new Example(overdue, approved, 0, "plan", "export", "plan list?"));
    examples.put(
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
    return examples;
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

  /** Makes the homes in which examples begin. */
  static void makeHomes(Path folder) throws IOException {
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
    home(overdue).drop("filings.csv");
    assertThat(new Cli(overdue).run("nightly", "--as-of", AFTER).exit())
        .as("the safety belt breaks")
        .isEqualTo(5);
  }

  /** The line with what its open words stand for: the number of the newest thing of a list. */
  static String[] named(Cli cli, String... line) {
    return Stream.of(line)
        .map(word -> word.replace("HOME", cli.home().toString()))
        .map(
            word -> {
              if (!word.endsWith("?")) {
                return word;
              }
              String list = word.substring(0, word.length() - 1);
              if (list.equals("code")) {
                return code(cli.home().resolve("out/codes/V000001.csv"));
              }
              if (list.equals("hash")) {
                String[] plan = named(cli, "plan", "show", "plan list?");
                return cli.json(plan).get(0).get("plan_hash").asText();
              }
              JsonNode found =
                  cli.json(list.equals("last") ? new String[] {"jobs"} : list.split(" "));
              return found.get(0).properties().iterator().next().getValue().asText();
            })
        .toArray(String[]::new);
  }

  /** The code that a message holds. */
  private static String code(Path message) {
    try {
      return Files.readString(message).replaceFirst("(?s).*验证码：(\\d{6}).*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a home with all its files. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
