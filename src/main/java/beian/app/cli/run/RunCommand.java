package beian.app.cli.run;

import beian.app.Effect;
import beian.app.NothingWaits;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.Misunderstanding;
import beian.app.cli.root.StartOptions;
import beian.app.cli.root.Verb;
import beian.app.job.JobFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run JOB}: one job alone. */
@Command(name = "run")
@Acts(Effect.RUNS)
public final class RunCommand extends Verb {
  /** The verbs in the order of a night, and the night itself; other jobs are run by their files. */
  public static final List<String> JOBS =
      List.of("import", "gather", "inspect", "notify", "enforce", "cleanup", "report", "nightly");

  /** Jobs that tell or mark by what was read before; a night reads first. */
  private static final Set<String> BY_WHAT_WAS_READ = Set.of("notify", "enforce", "cleanup");

  @Parameters(index = "0", paramLabel = "JOB")
  String job = "";

  @Option(names = "--param", paramLabel = "k=v")
  Map<String, String> parameters = new TreeMap<>();

  /** The verbs first, as a night has them. */
  private static List<String> known() {
    Set<String> all = new LinkedHashSet<>(JOBS);
    all.addAll(JobFile.names());
    return List.copyOf(all);
  }

  @Override
  public Integer call() {
    String known = Objects.requireNonNull(Misunderstanding.among("run JOB", job, known()));
    parameters.keySet().forEach(name -> StartOptions.requireForeign(known, name));
    try (Suite suite = beian.open()) {
      if (BY_WHAT_WAS_READ.contains(known)) {
        NothingWaits.require(suite);
      }
      return new JobRun(beian, suite).start(known, parameters);
    }
  }
}
