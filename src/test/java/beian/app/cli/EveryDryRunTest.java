package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.Effect;
import beian.app.cli.root.EveryCommand;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  @TempDir static Path folder;

  @BeforeAll
  static void two_homes() throws IOException {
    CommandExamples.makeHomes(folder);
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

  @Test
  void there_is_an_example_of_every_command_that_writes() {
    Set<String> missing = new TreeSet<>(names());
    missing.removeAll(CommandExamples.all().keySet());
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void keeps_nothing(String words) throws Exception {
    CommandExamples.Example example = CommandExamples.all().get(words);
    Path root = folder.resolve(words.replace(' ', '-'));
    CommandExamples.copy(example.home(), root);
    Cli cli = new Cli(root);
    example.given().in(cli);
    String[] line = CommandExamples.named(cli, example.line());
    List<String> dry = new ArrayList<>(List.of(line));
    if (!dry.contains("--as-of") && !words.endsWith("restart")) {
      dry.addAll(List.of("--as-of", CommandExamples.AFTER));
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
}
