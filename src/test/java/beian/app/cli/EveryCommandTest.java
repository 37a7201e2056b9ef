package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.Effect;
import beian.app.cli.root.Beian;
import beian.app.cli.root.EveryCommand;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What holds for every command there is, found by walking the command line itself. */
class EveryCommandTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final String DAY = "2026-11-02";

  /** They make the home they work in. */
  private static final Set<String> MAKERS = Set.of("init", "demo", "bench");

  @TempDir Path folder;

  /** Every command that does something, by its words. */
  static Map<String, CommandLine> commands() {
    Map<String, CommandLine> found = new TreeMap<>();
    walk("", Main.commandLine(new Beian(NOWHERE, NOWHERE, Map.of())), found);
    return found;
  }

  private static void walk(String above, CommandLine line, Map<String, CommandLine> found) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              String words = (above + " " + name).strip();
              if (command.getCommandSpec().userObject() instanceof Callable) {
                found.put(words, command);
              }
              walk(words, command, found);
            });
  }

  /** The command with a word for everything it demands; what the words mean does not matter. */
  private static String[] demanded(String words, CommandLine command) {
    List<String> line = new ArrayList<>(List.of(words.split(" ")));
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.required()) {
        line.add(option.longestName() + "=" + value(option));
      }
    }
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      if (parameter.required()) {
        line.add(value(parameter));
      }
    }
    return line.toArray(String[]::new);
  }

  private static String value(ArgSpec argument) {
    boolean number = argument.type() == int.class || argument.type() == long.class;
    return number || Number.class.isAssignableFrom(argument.type()) ? "1" : "x";
  }

  @Test
  void says_what_it_does_to_what_is_kept() {
    Map<String, CommandLine> commands = commands();
    assertThat(commands).containsKeys("nightly", "extend", "marks take-back", "jobs purge");
    assertThat(commands).allSatisfy((words, line) -> EveryCommand.effectOf(line));
  }

  @Test
  void is_refused_where_no_home_was_made() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path nowhere : List.of(folder.resolve("nowhere"), empty)) {
      commands()
          .forEach(
              (words, line) -> {
                if (MAKERS.contains(words)) {
                  return;
                }
                for (String more : List.of("--offline", "--dry-run", "--as-of=" + DAY)) {
                  List<String> command = new ArrayList<>(List.of(demanded(words, line)));
                  command.add(more);
                  Result refused = new Cli(nowhere).run(command.toArray(String[]::new));
                  assertThat(refused.exit()).as(words + "\n" + refused.err()).isEqualTo(2);
                  assertThat(refused.out()).as(words).isEmpty();
                  assertThat(refused.err())
                      .contains("CLI-014", nowhere.toString(), "beian init", "next: ");
                }
                Result chinese =
                    new Cli(nowhere).with("BEIAN_LANG", "zh").run(demanded(words, line));
                assertThat(chinese.err()).contains("CLI-014", "此处没有主目录", "处理：");
              });
      assertThat(Files.exists(nowhere)).isEqualTo(nowhere.equals(empty));
      assertThat(empty).isEmptyDirectory();
    }
  }

  @Test
  void that_reads_no_home_needs_none_unless_it_is_given_one() {
    for (String line :
        List.of(
            "rules list", "rules explain ENT-001", "explain CLI-001", "check domain a.example")) {
      Result alone = Cli.nowhere(line.split(" "));
      assertThat(alone.exit()).as(line + "\n" + alone.err()).isZero();
      assertThat(alone.out()).isNotBlank();
    }
  }

  @Test
  void that_writes_is_refused_under_a_moved_clock_where_things_are_real() {
    Cli real = new Cli(folder.resolve("real"));
    assertThat(real.run("init").exit()).isZero();
    commands()
        .forEach(
            (words, line) -> {
              Effect effect = EveryCommand.effectOf(line);
              if (effect != Effect.CHANGES && effect != Effect.RUNS) {
                return;
              }
              String[] command = demanded(words, line);
              Result refused = real.with("BEIAN_LANG", "en").run(moved(command));
              assertThat(refused.exit()).as(words + "\n" + refused.err()).isEqualTo(6);
              assertThat(refused.out()).as(words).isEmpty();
              assertThat(refused.err())
                  .contains("CLI-004", "--as-of " + DAY, "found: beian " + words, "--dry-run")
                  .contains("next: ")
                  .doesNotContain("\tat ");
              Result chinese = real.with("BEIAN_LANG", "zh").run(moved(command));
              assertThat(chinese.exit()).as(words).isEqualTo(6);
              assertThat(chinese.err()).contains("CLI-004", "处理：");
            });
    assertThat(real.home().resolve("data")).as("nothing was even opened").isEmptyDirectory();
  }

  private static String[] moved(String[] command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--as-of=" + DAY);
    return line.toArray(String[]::new);
  }

  @Test
  void that_reads_reads_under_a_moved_clock() {
    Cli real = new Cli(folder.resolve("real"));
    assertThat(real.run("init").exit()).isZero();
    for (String list : List.of("filings", "findings", "cases", "notices", "marks", "rejects")) {
      assertThat(real.run(list, "--as-of", DAY).exit()).as(list).isZero();
    }
    assertThat(real.run("nightly", "--help", "--as-of", DAY).exit()).isZero();
  }

  @Test
  void works_on_real_data_or_in_a_sandbox_and_never_mixes_them() throws SQLException {
    Cli real = new Cli(folder.resolve("real"));
    assertThat(real.run("init").exit()).isZero();
    assertThat(real.run("campaign", "open", "真", "--period", "10wd").exit()).isZero();
    String url = "jdbc:h2:file:" + real.home().resolve("data/beian");
    Cli sandbox = new Cli(folder.resolve("sandbox")).inSandbox().with("BEIAN_DATABASE_URL", url);

    for (String[] line : new String[][] {{"nightly", "--as-of=" + DAY}, {"campaign", "list"}}) {
      Result refused = sandbox.run(line);
      assertThat(refused.exit()).as(refused.err()).isEqualTo(6);
      assertThat(refused.err()).contains("CLI-013", "next: ");
    }
    assertThat(real.json("jobs")).isEmpty();
    assertThat(real.run("run", "inspect").exit()).isZero();
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      connection.createStatement().executeUpdate("delete from home");
    }
    Result unasked = sandbox.run("cases");
    assertThat(unasked.exit()).as("data from before it was asked is real").isEqualTo(6);
    assertThat(sandbox.with("BEIAN_DATABASE_URL", "").run("cases").exit()).isZero();
    String copied = "jdbc:h2:file:" + sandbox.home().resolve("data/beian");
    Result other = real.with("BEIAN_DATABASE_URL", copied).run("cases");
    assertThat(other.exit()).as("nor the other way round\n" + other.err()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli", "cli_zh", "errors_en", "errors_zh"})
  void no_text_stands_twice_of_which_the_second_would_hide_the_first(String texts)
      throws IOException {
    Path file = Path.of("src/main/resources/beian/messages", texts + ".properties");
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }
}
