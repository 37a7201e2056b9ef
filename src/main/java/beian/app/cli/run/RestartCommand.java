package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.cli.root.Acts;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.StartOptions;
import beian.app.cli.root.Verb;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restart N|last}: runs exactly what an execution left undone. */
@Command(name = "restart")
@Acts(Effect.RUNS)
public final class RestartCommand extends Verb {
  @Parameters(index = "0", paramLabel = "N|last", defaultValue = "last")
  String which = "last";

  @Override
  public Integer call() {
    Execution earlier = earlier();
    StartOptions kept = StartOptions.of(earlier);
    String place = "restart " + earlier.id();
    SuiteOptions options = kept.restarting(beian, place);
    Effect.RUNS.permit(place, options.asOf(), options.dryRun(), beian.home());
    try (Suite suite = Suite.open(beian.home(), options)) {
      kept.requireSecrets(suite);
      JobRun run = new JobRun(beian, suite);
      int status = run.restart(earlier);
      if (earlier.job().equals("nightly")) {
        NightlyCommand.sayMorning(beian, suite, kept.now());
      }
      return status;
    }
  }

  /** Found with what the command line says; only then is known what the execution was given. */
  private Execution earlier() {
    try (Suite suite = beian.open()) {
      Jobs jobs = suite.jobs(Progress.NONE);
      jobs.recover();
      return find(jobs, which);
    }
  }

  /** The execution of that number, or the newest. */
  public static Execution find(Jobs jobs, String which) {
    if (which.equals("last")) {
      return jobs.last()
          .orElseThrow(
              () ->
                  new ProblemException(new Problem(AppError.NOT_KNOWN, "last", "", "beian jobs")));
    }
    return jobs.execution(number(which));
  }

  /** A number as people write it. */
  static long number(String which) {
    try {
      return Long.parseLong(which.startsWith("#") ? which.substring(1) : which);
    } catch (NumberFormatException e) {
      throw new ProblemException(new Problem(AppError.BAD_COMMAND, "N", which, "7 | #7 | last"), e);
    }
  }
}
