package beian.app.cli.run;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jobs}: the executions, newest first; below it what admins do with them. */
@Command(
    name = "jobs",
    resourceBundle = "beian.messages.cli",
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

  /** These verbs stand below {@code jobs} and, shorter, beside it. */
  static Beian root(Object above) {
    return above instanceof JobsCommand jobs ? jobs.beian() : (Beian) above;
  }

  /** {@code jobs abandon N}. */
  @Command(name = "abandon", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  public static final class Abandon implements Callable<Integer> {
    @ParentCommand Object above;

    @Parameters(index = "0", paramLabel = "N")
    String which = "";

    @Override
    public Integer call() {
      Beian beian = root(above);
      try (Suite suite = beian.open()) {
        Jobs jobs = suite.jobs(Progress.NONE);
        long execution = RestartCommand.find(jobs, which).id();
        jobs.abandon(execution);
        beian.say("已放弃 #" + execution, "abandoned #" + execution);
      }
      return 0;
    }
  }

  /** {@code jobs recover}. */
  @Command(name = "recover", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  public static final class Recover implements Callable<Integer> {
    @ParentCommand Object above;

    @Override
    public Integer call() {
      try (Suite suite = root(above).open()) {
        List<Long> left = suite.jobs(Progress.NONE).recover();
        if (left.isEmpty()) {
          root(above).say("没有遗留的执行", "nothing was left running");
        } else {
          String all = left.stream().map(id -> "#" + id).collect(Collectors.joining(", "));
          root(above).say("已标记为失败：" + all, "declared failed: " + all);
          for (long id : left) {
            String command = JobRun.restartOf(id, root(above), suite);
            root(above).say("继续执行：" + command, "go on with: " + command);
          }
        }
      }
      return 0;
    }
  }

  /** {@code jobs purge}. */
  @Command(name = "purge", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  public static final class Purge implements Callable<Integer> {
    @ParentCommand Object above;

    private static final Range DAYS = new Range(0, 36_500);

    @Option(names = "--older-than", paramLabel = "DAYS", defaultValue = "365")
    int days;

    @Override
    public Integer call() throws IOException {
      DAYS.check("--older-than", days);
      try (Suite suite = root(above).open()) {
        Instant now = suite.options().clock().instant();
        Instant before = now.atOffset(ZoneOffset.UTC).minus(Period.ofDays(days)).toInstant();
        Purging.Gone gone = new Purging(suite, before, now).run();
        root(above)
            .say(
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
      return 0;
    }

    private static String counted(int count, String what) {
      return count + " " + what + (count == 1 ? "" : "s");
    }
  }
}
