package beian.testing;

import beian.app.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command in a process of its own, as the launcher starts it: it hears signals. */
public final class CommandProcess implements AutoCloseable {
  private static final int PATIENCE = 120;

  private final Process process;
  private final BufferedReader said;
  private final StringBuilder err = new StringBuilder();

  private CommandProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts one.
   *
   * @param options of Java
   */
  public static CommandProcess start(
      TestDatabase database, Path home, List<String> options, String... words) throws IOException {
    return new CommandProcess(
        java(database, home, options, List.of(Main.class.getName()), words).start());
  }

  /**
   * Java on the class path of the tests, with a home and a database; what it prints is dropped.
   *
   * @param options of Java
   * @param main the class that is started, and what comes before the words
   */
  static ProcessBuilder java(
      TestDatabase database, Path home, List<String> options, List<String> main, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    command.addAll(List.of(words));
    command.add("--home=" + home);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BEIAN_LANG", "en");
    builder.environment().put("BEIAN_DATABASE_URL", database.settings().url());
    builder.environment().put("BEIAN_DATABASE_USER", database.settings().user());
    builder.environment().put("BEIAN_DATABASE_PASSWORD", database.settings().password());
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Sends the signal that systemd sends. */
  public void terminate() {
    process.toHandle().destroy(); // the process's own method would close what it says
  }

  /** Waits until it says a line with these words on standard error. */
  public void awaitLine(String words) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      err.append(line).append('\n');
      if (line.contains(words)) {
        return;
      }
    }
    throw new AssertionError("it ended without saying " + words + ":\n" + err);
  }

  /** Waits for its end. */
  public Cli.Result end() throws InterruptedException {
    try (Stream<String> rest = said.lines()) {
      err.append(rest.collect(Collectors.joining("\n")));
    }
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end:\n" + err);
    }
    return new Cli.Result(process.exitValue(), "", err.toString());
  }

  @Override
  public void close() {
    // It is over when this returns: what it held, a database file, is free.
    process.destroyForcibly().onExit().join();
    try {
      said.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
