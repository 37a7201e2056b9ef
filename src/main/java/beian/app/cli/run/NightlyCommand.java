package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.Verb;
import beian.platform.error.Problem;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nightly}: all jobs as the steps of one, over the inbox and the evidence folder. */
@Command(name = "nightly")
@Acts(Effect.RUNS)
public final class NightlyCommand extends Verb {
  @Option(names = "--fail-on-findings")
  boolean failOnFindings;

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      suite.rectification().campaigns().required();
      JobRun run = new JobRun(beian, suite);
      int status = run.start("nightly", Map.of());
      sayMorning(beian, suite, run.moment());
      if (status == 0 && failOnFindings && !suite.findings().filingsWithFail("", 1).isEmpty()) {
        Problem problem = Problem.at(AppError.HAS_FINDINGS, "");
        beian.say(problem);
        return problem.code().exit().status();
      }
      return status;
    }
  }

  /** Says the morning lines of a night, which is about that moment. */
  static void sayMorning(Beian beian, Suite suite, Instant now) {
    suite.summary(now).lines().forEach(line -> beian.say(line));
  }
}
