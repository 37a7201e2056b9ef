package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.ListCommand;
import beian.app.job.JobList;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.evidence.store.CitedIds;
import beian.evidence.store.PageTextStore;
import beian.inspection.store.StandingFindings;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

    @Option(names = "--older-than", paramLabel = "DAYS", defaultValue = "365")
    int days;

    @Override
    public Integer call() throws IOException {
      if (days < 0) {
        throw new ProblemException(
            new Problem(AppError.BAD_COMMAND, "--older-than", Integer.toString(days), "365"));
      }
      try (Suite suite = root(above).open()) {
        Instant now = suite.options().clock().instant();
        Instant before = now.atOffset(ZoneOffset.UTC).minus(Period.ofDays(days)).toInstant();
        int gone = suite.jobs(Progress.NONE).purge(before);
        int workbooks = suite.keptReports().purge(before, now);
        suite.database().hold();
        int seen = suite.observations().purge(before, now, cited(suite));
        int pages =
            new PageTextStore(suite.transactions())
                .purge(pastUse(suite, before, now), pages(suite));
        int codes = suite.contacts().desk().purge(before, now);
        root(above)
            .say(
                "已清除 %d 个作业实例、%d 个存档工作簿（out/reports 中的文件不动）、%d 条证据、%d 份首页文字、%d 个失效的验证码"
                    .formatted(gone, workbooks, seen, pages, codes),
                "purged %d job %s, %d kept %s (what lies in out/reports stays), %d %s, %d %s of pages and %d contact %s"
                    .formatted(
                        gone,
                        gone == 1 ? "instance" : "instances",
                        workbooks,
                        workbooks == 1 ? "workbook" : "workbooks",
                        seen,
                        seen == 1 ? "observation" : "observations",
                        pages,
                        pages == 1 ? "text" : "texts",
                        codes,
                        codes == 1 ? "code" : "codes"));
      }
      return 0;
    }

    /** A text stays as long as a page may still prove something. */
    private static Instant pastUse(Suite suite, Instant before, Instant now) {
      Duration age = suite.evidence().ages().limits().get(Page.KIND);
      Instant proves = age == null ? Instant.MIN : now.minus(age).minus(Duration.ofDays(1));
      return before.isBefore(proves) ? before : proves;
    }

    /** The pages that findings, cases, marks and the decisions they rest on are about. */
    private static Set<String> pages(Suite suite) {
      Set<String> ids = new HashSet<>();
      eachCited(
          suite,
          id -> {
            if (id.startsWith(Page.KIND.word() + "-") || id.startsWith(Content.KIND.word() + "-")) {
              ids.add(id);
            }
          });
      Set<String> hashes = new HashSet<>();
      for (Observation seen : suite.observations().find(ids)) {
        hashes.add(seen.kind() == Page.KIND ? Page.SHA256.of(seen) : Content.PAGE.of(seen));
      }
      return hashes;
    }

    /** What findings, cases and marks rest on. */
    private static CitedIds cited(Suite suite) {
      CitedIds needed = new CitedIds();
      eachCited(suite, needed::add);
      return needed;
    }

    private static void eachCited(Suite suite, Consumer<String> taker) {
      new StandingFindings(suite.transactions()).eachEvidence(taker);
      new CaseStore(suite.transactions()).eachEvidence(taker);
      new MarkStore(suite.transactions()).eachEvidence(taker);
    }
  }
}
