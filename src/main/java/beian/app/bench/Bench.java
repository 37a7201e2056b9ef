package beian.app.bench;

import beian.app.AppError;
import beian.app.Home;
import beian.app.Suite;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The whole measurement: a first night over everything, a second one on the day after the period
 * with fresh evidence and a third of the faults put right, a third one on the day after with
 * nothing new, then the plain loops.
 */
public final class Bench {
  /** When the nights begin, and when what they know was seen. */
  private static final Instant[] NIGHTS = {
    Instant.parse("2026-09-17T18:00:00Z"),
    Instant.parse("2026-10-03T18:00:00Z"),
    Instant.parse("2026-10-04T18:00:00Z")
  };

  private static final String[] SEEN = {"2026-09-17 10:00", "2026-10-03 10:00"};

  private final Home home;
  private final int filings;
  private final String heap;
  private final Map<String, String> settings;
  private final Consumer<String> progress;

  /**
   * @param home a directory that is empty or not there
   * @param heap the limit, as the option {@code -Xmx} takes it
   * @param settings where the database is, and what else differs
   * @param progress hears what is being done, a word at a time
   */
  public Bench(
      Home home,
      int filings,
      String heap,
      Map<String, String> settings,
      Consumer<String> progress) {
    this.home = home;
    this.filings = filings;
    this.heap = heap;
    this.settings = Map.copyOf(settings);
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @throws ProblemException CLI-006 when the database is not empty
   */
  public Measured run() throws IOException, InterruptedException {
    home.madeSandbox();
    requireEmpty();
    Map<Integer, List<Figure>> nights = new TreeMap<>();
    Map<String, Long> onFile = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (int night = 0; night < NIGHTS.length && problems.isEmpty(); night++) {
      if (night < SEEN.length) {
        progress.accept("generate " + (night + 1));
        new Workload(home, filings, night, SEEN[night]).write();
      }
      progress.accept("night " + (night + 1));
      List<Figure> figures = new ArrayList<>();
      for (String line : child(NightProcess.class, night)) {
        if (line.startsWith("!")) {
          problems.add(line.substring(1));
        } else if (line.startsWith("=")) {
          String[] cells = line.substring(1).split("\t");
          onFile.put(cells[0], Long.valueOf(cells[1]));
        } else {
          figures.add(Figure.parse(line));
        }
      }
      nights.put(night + 1, figures);
    }
    progress.accept("loops");
    Map<String, Figure> loops = new TreeMap<>();
    for (String line : child(LoopProcess.class, NIGHTS.length - 1)) {
      if (line.startsWith("!")) {
        problems.add(line.substring(1));
      } else {
        Figure figure = Figure.parse(line);
        loops.put(figure.name(), figure);
      }
    }
    return new Measured(filings, heap, nights, loops, onFile, problems);
  }

  private void requireEmpty() {
    try (Suite suite = assignment(0).open()) {
      long standing = suite.filings().count();
      if (standing > 0 || suite.rectification().campaigns().open().isPresent()) {
        throw new ProblemException(
            new Problem(
                AppError.BAD_HOME, "bench", standing + " filings", "an empty database of its own"));
      }
    }
  }

  private Assignment assignment(int night) {
    return new Assignment(
        home.root(),
        NIGHTS[night],
        filings,
        home.root().resolve("figures-" + (night + 1) + ".tsv"),
        settings);
  }

  private List<String> child(Class<?> what, int night) throws IOException, InterruptedException {
    Assignment assignment = assignment(night);
    Path file = home.root().resolve("assignment.properties");
    assignment.write(file);
    Files.deleteIfExists(assignment.result());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                what.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    int status = process.waitFor();
    if (Files.exists(assignment.result()) && status == 0) {
      return Files.readAllLines(assignment.result());
    }
    return List.of("!" + what.getSimpleName() + " ended with " + status + ", see " + log());
  }

  private Path log() {
    return home.root().resolve("bench.log");
  }
}
