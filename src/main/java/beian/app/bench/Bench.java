package beian.app.bench;

import beian.app.AppError;
import beian.app.Home;
import beian.app.Suite;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The whole measurement: the {@link BenchNight nights}, then the plain loops. */
public final class Bench {
  private static final int MOST_OF_LETTERS = 15_000;

  private final Home home;
  private final int filings;
  private final String heap;
  private final int changingNights;
  private final int equalNights;
  private final boolean profiled;
  private final Map<String, String> settings;
  private final Consumer<String> progress;

  /**
   * @param home a directory that is empty or not there
   * @param heap the limit, as the option {@code -Xmx} takes it
   * @param changingNights how many of the {@link BenchNight nights} in which less and less is new,
   *     at most all of them
   * @param equalNights how many nights follow all of those, in which everything is looked at anew
   *     and says the same, to see what they leave in the database
   * @param profiled whether the first night is to say where its time goes
   * @param settings where the database is, and what else differs
   * @param progress hears what is being done, a word at a time
   */
  public Bench(
      Home home,
      int filings,
      String heap,
      int changingNights,
      int equalNights,
      boolean profiled,
      Map<String, String> settings,
      Consumer<String> progress) {
    this.home = home;
    this.filings = filings;
    this.heap = heap;
    this.changingNights = Math.min(changingNights, BenchNight.ALL.size());
    this.equalNights = equalNights;
    this.profiled = profiled;
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
    Map<Integer, Long> databases = new TreeMap<>();
    Map<String, Map<String, Integer>> hot = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    int last = changingNights + equalNights;
    for (int night = 0; night < last && problems.isEmpty(); night++) {
      if (BenchNight.of(night).changed() > 0) {
        progress.accept("generate " + (night + 1));
        new Workload(home, filings, night).write();
      }
      progress.accept("night " + (night + 1));
      List<Figure> figures = new ArrayList<>();
      for (String line : child(NightProcess.class, assignment(night))) {
        if (line.startsWith("!")) {
          problems.add(line.substring(1));
        } else if (line.startsWith("=")) {
          String[] cells = line.substring(1).split("\t");
          onFile.put(cells[0], Long.valueOf(cells[1]));
        } else if (line.startsWith("~")) {
          String[] cells = line.substring(1).split("\t");
          hot.computeIfAbsent(cells[0], job -> new LinkedHashMap<>())
              .put(cells[1], Integer.valueOf(cells[2]));
        } else {
          figures.add(Figure.parse(line));
        }
      }
      if (night < changingNights) {
        nights.put(night + 1, figures);
      }
      try (Suite suite = assignment(night).open()) {
        databases.put(night + 1, suite.database().bytes());
      }
    }
    progress.accept("loops");
    List<String> lines = new ArrayList<>(child(LoopProcess.class, assignment(last - 1)));
    progress.accept("letters");
    lines.addAll(letters());
    Map<String, Figure> loops = new TreeMap<>();
    for (String line : lines) {
      if (line.startsWith("!")) {
        problems.add(line.substring(1));
      } else {
        Figure figure = Figure.parse(line);
        loops.put(figure.name(), figure);
      }
    }
    for (Figure figure : new StartTimes(home.root()).figures()) {
      loops.put(figure.name(), figure);
    }
    return new Measured(filings, heap, nights, loops, onFile, databases, hot, problems);
  }

  /** A first night of fewer filings, in a home and an H2 file of its own. */
  private List<String> letters() throws IOException, InterruptedException {
    Home own = Home.at(home.root().resolve("letters"));
    own.madeSandbox();
    int count = Math.min(filings, MOST_OF_LETTERS);
    new Workload(own, count, 0).write();
    Map<String, String> others = new TreeMap<>(settings);
    others.keySet().removeIf(name -> name.startsWith("beian.database."));
    Path result = home.root().resolve("figures-letters.tsv");
    return child(
        LetterProcess.class,
        new Assignment(own.root(), BenchNight.of(0).at(), count, false, result, others));
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
        BenchNight.of(night).at(),
        filings,
        profiled && night == 0,
        home.root().resolve("figures-" + (night + 1) + ".tsv"),
        settings);
  }

  private List<String> child(Class<?> what, Assignment assignment)
      throws IOException, InterruptedException {
    Path file = home.root().resolve("assignment.properties");
    assignment.write(file);
    Files.deleteIfExists(assignment.result());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(asStarted(what));
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            what.getName(),
            file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    int status = process.waitFor();
    if (Files.exists(assignment.result()) && status == 0) {
      return Files.readAllLines(assignment.result());
    }
    return List.of("!" + what.getSimpleName() + " ended with " + status + ", see " + log());
  }

  /**
   * How the launcher has jobs run: compiled as they are, with the classes laid out. The loops say
   * what can be reached, so they are compiled to the end as soon as they are warm.
   */
  private static List<String> asStarted(Class<?> what) {
    boolean warm = what == LoopProcess.class;
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:") || option.startsWith("-Xlog:cds"))
        .filter(option -> !warm || !option.matches("-XX:(Tier|FreqInline).*"))
        .toList();
  }

  private Path log() {
    return home.root().resolve("bench.log");
  }
}
