package beian.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the commands people wait for once, and a night over the sample's rows, in a throw-away home,
 * while the launcher notes the classes they load.
 */
public final class WarmUp {
  private static final List<String> COMMANDS =
      List.of(
          "jobs",
          "filings",
          "campaign open warm-up --period 10wd --by warm-up",
          "nightly --offline",
          "campaign list",
          "cases",
          "rules list",
          "check uscc 1",
          "config show");

  private WarmUp() {}

  /**
   * Takes the throw-away home and the folder of the sample data.
   *
   * @throws IOException when the sample cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Path sample = Path.of(arguments[1]);
    run("--help", home);
    run("init", home);
    Files.copy(sample.resolve("filings.xlsx"), home.resolve("inbox/filings.xlsx"));
    try (Stream<Path> evidence = Files.list(sample.resolve("evidence"))) {
      for (Path file : evidence.filter(Files::isRegularFile).toList()) {
        Files.copy(file, home.resolve("evidence").resolve(String.valueOf(file.getFileName())));
      }
    }
    COMMANDS.forEach(command -> run(command, home));
  }

  private static void run(String command, Path home) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Main.run((command + " --home " + home).split(" "), nowhere, nowhere, Map.of());
  }
}
