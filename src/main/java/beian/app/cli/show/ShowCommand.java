package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.JobRun;
import beian.app.cli.run.RestartCommand;
import beian.app.job.JobList;
import beian.app.job.JobState;
import beian.platform.batch.Execution;
import beian.platform.batch.Progress;
import beian.platform.batch.StepCount;
import beian.platform.batch.step.StepRun;
import beian.platform.list.Listing;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show N}: one execution with its steps, parameters and problems. */
@Command(name = "show")
@Acts(Effect.READS)
public final class ShowCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "N|last")
  String which = "last";

  @Override
  protected void run(Suite suite) {
    Execution execution = RestartCommand.find(suite.jobs(Progress.NONE), which);
    if (beian.format() == Format.table) {
      beian.print(JobList.DEFINITION.columns(), List.of(execution));
      beian.print("");
      execution.parameters().entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> beian.print("  " + entry.getKey() + " = " + shown(entry)));
      beian.print("");
    }
    beian.print(steps(), execution.steps());
    execution.problems().forEach(beian::say);
    if (execution.orphaned()) {
      String command = JobRun.restartOf(execution.id(), beian, suite);
      beian.say("继续执行：" + command, "go on with: " + command);
    }
  }

  /** The moment is kept in UTC, and read in China. */
  private static String shown(Map.Entry<String, String> parameter) {
    return parameter.getKey().equals(StepRun.MOMENT)
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            Instant.parse(parameter.getValue()).atZone(Zone.CHINA))
        : parameter.getValue();
  }

  private static Listing<StepCount> steps() {
    return new Listing<StepCount>()
        .column("step", "步骤", "Step", StepCount::step)
        .column("status", "状态", "Status", stepCount -> JobState.of(stepCount.status()))
        .column("read", "读取", "Read", StepCount::read)
        .column("written", "写入", "Written", StepCount::written)
        .column("filtered", "过滤", "Filtered", StepCount::filtered)
        .column("skipped", "跳过", "Skipped", StepCount::skipped)
        .column("started_at", "开始", "Started", StepCount::startedAt)
        .column("ended_at", "结束", "Ended", StepCount::endedAt);
  }
}
