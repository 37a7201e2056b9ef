package beian.app.cli.run;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.ListCommand;
import beian.app.cli.root.Range;
import beian.app.job.JobList;
import beian.app.purge.Purging;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobs}: the executions, newest first; below it what admins do with them. */
@Command(
    name = "jobs",
    subcommands = {
      StopCommand.class,
      JobsCommand.Abandon.class,
      JobsCommand.Recover.class,
      JobsCommand.Purge.class
    })
@Acts(Effect.READS)
public final class JobsCommand extends ListCommand<Execution> {
  @Override
  public ListDefinition<Execution> definition() {
    return JobList.DEFINITION;
  }

  @Override
  protected ListRows<Execution> rows(Suite suite) {
    return JobList.in(suite.transactions(), suite.jobs(Progress.NONE)::execution);
  }

  @Override
  protected int usualLimit() {
    return 20;
  }

  /** {@code jobs abandon N}. */
  @Command(name = "abandon")
  @Acts(Effect.CHANGES)
  public static final class Abandon extends HomeCommand {
    @Parameters(index = "0", paramLabel = "N")
    String which = "";

    @Override
    protected void run(Suite suite) {
      Jobs jobs = suite.jobs(Progress.NONE);
      long execution = RestartCommand.find(jobs, which).id();
      jobs.abandon(execution);
      beian.say("已放弃 #" + execution, "abandoned #" + execution);
    }
  }

  /** {@code jobs recover}. */
  @Command(name = "recover")
  @Acts(Effect.CHANGES)
  public static final class Recover extends HomeCommand {
    @Override
    protected void run(Suite suite) {
      List<Long> left = suite.jobs(Progress.NONE).recover();
      if (left.isEmpty()) {
        beian.say("没有遗留的执行", "nothing was left running");
      } else {
        String all = left.stream().map(id -> "#" + id).collect(Collectors.joining(", "));
        beian.say("已标记为失败：" + all, "declared failed: " + all);
        for (long id : left) {
          String command = JobRun.restartOf(id, beian, suite);
          beian.say("继续执行：" + command, "go on with: " + command);
        }
      }
    }
  }

  /** {@code jobs purge}. */
  @Command(name = "purge")
  @Acts(Effect.CHANGES)
  public static final class Purge extends HomeCommand {
    private static final Range DAYS = new Range(0, 36_500);

    @Option(names = "--older-than", paramLabel = "DAYS", defaultValue = "365")
    int days;

    @Override
    protected void require() {
      DAYS.check("--older-than", days);
    }

    @Override
    protected void run(Suite suite) throws IOException {
      Instant now = suite.options().clock().instant();
      Instant before = now.atOffset(ZoneOffset.UTC).minus(Period.ofDays(days)).toInstant();
      Purging.Gone gone = new Purging(suite, before, now).run();
      beian.say(
          "已清除 %d 个作业实例、%d 个存档工作簿（out/reports 中的文件不动）、%d 条证据、%d 份首页文字、%d 个失效的验证码"
              .formatted(
                  gone.instances(),
                  gone.workbooks(),
                  gone.observations(),
                  gone.pageTexts(),
                  gone.contactCodes()),
          "purged %s, %s (what lies in out/reports stays), %s, %s of pages and %s"
              .formatted(
                  counted(gone.instances(), "job instance"),
                  counted(gone.workbooks(), "kept workbook"),
                  counted(gone.observations(), "observation"),
                  counted(gone.pageTexts(), "text"),
                  counted(gone.contactCodes(), "contact code")));
    }

    private static String counted(int count, String what) {
      return count + " " + what + (count == 1 ? "" : "s");
    }
  }
}
