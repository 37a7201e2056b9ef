package beian.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the door takes to say something, as somebody types it. */
final class StartTimes {
  static final String HELP = "start-help";
  static final String JOBS = "start-jobs";
  private static final int TIMES = 5;

  private final Path door = Path.of(System.getProperty("beian.installation", ""), "beian");
  private final Path home;

  /**
   * @param home of which jobs are listed
   */
  StartTimes(Path home) {
    this.home = home;
  }

  /** The median of some starts each; nothing where it is not the door that measures. */
  List<Figure> figures() throws IOException, InterruptedException {
    if (!Files.isExecutable(door) || System.getProperty("beian.installation") == null) {
      return List.of();
    }
    return List.of(timed(HELP, "--help"), timed(JOBS, "jobs", "--home", home.toString()));
  }

  private Figure timed(String name, String... words) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      List<String> command = new ArrayList<>(List.of(door.toString()));
      command.addAll(List.of(words));
      ProcessBuilder start = new ProcessBuilder(command);
      start.environment().put("BEIAN_NO_REBUILD", "yes");
      Stopwatch watch = Stopwatch.ofProcess();
      int status =
          start
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        return new Figure(name, 0, 0, 0, 0, 0);
      }
      seconds.add(watch.seconds());
    }
    seconds.sort(Double::compare);
    return new Figure(name, 1, seconds.get(TIMES / 2), 0, 0, 0);
  }
}
