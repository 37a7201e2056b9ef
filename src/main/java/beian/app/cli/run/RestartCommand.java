package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.JobRun;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restart N|last}: runs exactly what an execution left undone. */
@Command(name = "restart", resourceBundle = "beian.messages.cli")
@Acts(Effect.RUNS)
public final class RestartCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Parameters(index = "0", paramLabel = "N|last", defaultValue = "last")
  String which = "last";

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      JobRun run = new JobRun(beian, suite);
      suite.jobs(run.progress()).recover();
      Execution earlier = find(suite.jobs(run.progress()), which);
      int status = run.restart(earlier, Map.of());
      if (earlier.job().equals("nightly")) {
        NightlyCommand.sayMorning(beian, suite, run.moment());
      }
      return status;
    }
  }

  /** The execution of that number, or the newest. */
  public static Execution find(Jobs jobs, String which) {
    if (which.equals("last")) {
      return jobs.last()
          .orElseThrow(
              () -> new ProblemException(new Problem(AppError.NOT_FOUND, "last", "", "N")));
    }
    try {
      return jobs.execution(Long.parseLong(which.replace("#", "")));
    } catch (NumberFormatException e) {
      throw new ProblemException(
          new Problem(AppError.BAD_COMMAND, "restart | show", which, "N | last"), e);
    }
  }
}
