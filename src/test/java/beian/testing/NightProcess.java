package beian.testing;

import beian.app.cli.Main;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command in a process of its own that dies like one killed: no shutdown hook runs, nothing is
 * closed. First argument: where it dies, {@code step#n} at the n-th sign of life of a step, {@code
 * mail:folder#n} when n letters lie in the folder, {@code -} never. The rest is the command line.
 */
public final class NightProcess {
  private static final int KILLED = 137;

  private NightProcess() {}

  /** Runs and dies. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("beian.terminal", "true");
    String death = arguments[0];
    OutputStream err = System.err;
    if (death.startsWith("mail:")) {
      watch(Path.of(death.substring(5, death.lastIndexOf('#'))), number(death));
    } else if (!death.equals("-")) {
      err = new Fatal(System.err, death.substring(0, death.lastIndexOf('#')), number(death));
    }
    String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
    int exit =
        Main.run(
            words, System.out, new PrintStream(err, true, StandardCharsets.UTF_8), System.getenv());
    System.exit(exit);
  }

  private static int number(String death) {
    return Integer.parseInt(death.substring(death.lastIndexOf('#') + 1));
  }

  private static void watch(Path folder, int letters) throws IOException {
    Files.createDirectories(folder);
    WatchService watch = folder.getFileSystem().newWatchService();
    folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    Thread thread =
        new Thread(
            () -> {
              try {
                while (count(folder) < letters) {
                  watch.take().reset();
                }
                Runtime.getRuntime().halt(KILLED);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).count();
    }
  }

  /** Dies at the n-th line about a step. */
  private static final class Fatal extends FilterOutputStream {
    private final String step;
    private final int most;
    private final StringBuilder line = new StringBuilder();
    private int seen;

    Fatal(OutputStream out, String step, int most) {
      super(out);
      this.step = step;
      this.most = most;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      line.append(new String(bytes, from, length, StandardCharsets.UTF_8));
      int end;
      while ((end = line.indexOf("\u001b[K")) >= 0) {
        if (line.substring(0, end).contains("  " + step + " ") && ++seen == most) {
          Runtime.getRuntime().halt(KILLED);
        }
        line.delete(0, end + 3);
      }
    }
  }

  /** Starts such a process. */
  public static Process start(TestDatabase database, Path home, String death, String... words)
      throws IOException {
    return CommandProcess.java(
            database,
            home,
            List.of("-XX:+UseSerialGC"),
            List.of(NightProcess.class.getName(), death),
            words)
        .redirectError(home.resolveSibling(home.getFileName() + ".err").toFile())
        .start();
  }
}
