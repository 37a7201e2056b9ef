package beian.app.cli.run;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.Verb;
import beian.platform.PlatformError;
import beian.platform.batch.Execution;
import beian.platform.batch.FileRunner;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code stop N|last}: asks a job to stop at its next commit, whichever process runs it. Where that
 * process alone can open the database, the order lies beside the file.
 */
@Command(name = "stop")
@Acts(Effect.CHANGES)
public final class StopCommand extends Verb {
  @Parameters(index = "0", paramLabel = "N|last", defaultValue = "last")
  String which = "last";

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      try {
        Jobs jobs = suite.jobs(Progress.NONE);
        Execution execution = RestartCommand.find(jobs, which);
        if (dead(jobs).contains(execution.id())) {
          return cutOff(beian, suite, jobs.execution(execution.id()));
        }
        jobs.stop(execution.id());
        return asked(beian, execution.id());
      } catch (ProblemException e) {
        if (e.problem().code() != PlatformError.HOME_IN_USE) {
          throw e;
        }
        return asked(beian, beside(suite, e));
      }
    }
  }

  private static int asked(Beian beian, long execution) {
    beian.say(
        "已请求停止 #" + execution + "，作业将在下一次提交后停止",
        "asked #" + execution + " to stop; it does at its next commit");
    return 0;
  }

  /** What a dead process left running cannot be asked: it is over, and is said to be. */
  private static int cutOff(Beian beian, Suite suite, Execution execution) {
    execution.problems().forEach(beian::say);
    String command = JobRun.restartOf(execution.id(), beian, suite);
    beian.say("继续执行：" + command, "go on with: " + command);
    return Exit.PARTLY_DONE.status();
  }

  /** Declares failed what no process runs any more. */
  private static List<Long> dead(Jobs jobs) {
    try {
      return jobs.recover();
    } catch (ProblemException e) {
      if (e.problem().code() != PlatformError.HOME_IN_USE) {
        throw e;
      }
      return List.of(); // another process runs jobs, and it is that one which is asked
    }
  }

  private long beside(Suite suite, ProblemException inUse) {
    FileRunner file = FileRunner.of(suite.where());
    long running = file.running().orElseThrow(() -> inUse);
    if (!which.equals("last")) {
      long asked = RestartCommand.number(which);
      if (asked > running || asked < 1) {
        throw new ProblemException(
            new Problem(PlatformError.UNKNOWN_EXECUTION, "#" + asked, "", "#" + running));
      }
      if (asked != running) {
        throw new ProblemException(
            new Problem(PlatformError.WRONG_EXECUTION_STATE, "#" + asked, "", "#" + running),
            inUse);
      }
    }
    if (!suite.options().dryRun()) {
      file.stop(running);
    }
    return running;
  }
}
