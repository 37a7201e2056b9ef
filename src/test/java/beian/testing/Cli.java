package beian.testing;

import beian.app.cli.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line as a user has it, without the process: one home, many commands. */
public final class Cli {
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();

  public Cli(Path home) {
    this.home = home;
    environment.put("BEIAN_LANG", "en");
  }

  /** On another database than the home's own. */
  public Cli on(TestDatabase database) {
    environment.put("BEIAN_DATABASE_URL", database.settings().url());
    environment.put("BEIAN_DATABASE_USER", database.settings().user());
    environment.put("BEIAN_DATABASE_PASSWORD", database.settings().password());
    return this;
  }

  /** In a home made as a sandbox, where the clock may be moved. */
  public Cli inSandbox() {
    Result made = run("init", "--sandbox");
    if (made.exit() != 0) {
      throw new AssertionError(made);
    }
    return this;
  }

  /** With a variable of the environment. */
  public Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The home. */
  public Path home() {
    return home;
  }

  /** Runs one command. */
  public Result run(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--home=" + home);
    return result(line, environment);
  }

  /** Runs one command that is told of no home. */
  public static Result nowhere(String... words) {
    return result(List.of(words), Map.of("BEIAN_LANG", "en"));
  }

  private static Result result(List<String> line, Map<String, String> environment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            line.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs one list command and reads its JSON. */
  public JsonNode json(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--format=json");
    Result result = run(line.toArray(String[]::new));
    if (result.exit() != 0) {
      throw new AssertionError(String.join(" ", words) + " ended " + result);
    }
    try {
      return new ObjectMapper().readTree(result.out());
    } catch (IOException e) {
      throw new UncheckedIOException(result.out(), e);
    }
  }

  /** How a command ended. */
  public record Result(int exit, String out, String err) {}
}
