package beian.app.cli.root;

import beian.app.Suite;
import beian.app.job.JobState;
import beian.app.table.HomeTables;
import beian.app.table.LackingRows;
import beian.inspection.card.Words;
import beian.intake.store.ImportFile;
import beian.platform.PlatformError;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.batch.StepCount;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Breakdown;
import beian.platform.settings.Setting;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.notice.HeldRule;
import jakarta.batch.runtime.BatchStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Runs a job for the command line: shows how it advances, says how it ended and what to do next.
 */
public final class JobRun {
  /**
   * The step that fails a night in which a server did not answer, after everything else is done.
   */
  private static final String LAST_STEP = "settle";

  private static final String NOTIFY = "notify";

  /** The jobs that send letters whose periods should start. */
  private static final Set<String> LETTERS_LEAVE = Set.of("nightly", NOTIFY);

  /** These only take in what comes with its own moment. */
  private static final Set<String> TAKE_IN = Set.of("import", "gather");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@,+-]+");

  private final Beian beian;
  private final Suite suite;
  private final ProgressLine line;
  private long instance;
  private Instant moment;

  public JobRun(Beian beian, Suite suite) {
    this.beian = beian;
    this.suite = suite;
    this.line = new ProgressLine(beian);
    this.moment = StartOptions.of(suite).now();
  }

  /** What judges, writes to owners or reports is never about a day before the newest night. */
  private void requireNewest(String job) {
    if (!TAKE_IN.contains(job)) {
      suite.keptReports().requireNewest(moment);
    }
  }

  /** Who listens to the job. */
  public Progress progress() {
    return line;
  }

  /** Starts a job and waits for its end; returns the exit code. */
  public int start(String job, Map<String, String> parameters) {
    requireNewest(job);
    if (LETTERS_LEAVE.contains(job)) {
      suite.mail().unproved().ifPresent(choice -> beian.say(choice));
      List<String> unsaid = suite.unsaid();
      if (!unsaid.isEmpty()) {
        beian.say(
            "信件缺少发信人信息：请在 beian.properties 中填写 " + String.join("、", unsaid),
            "letters lack who writes them: say in beian.properties " + String.join(", ", unsaid));
      }
    }
    LackingRows.of(new HomeTables(suite.home().tables()).sorted())
        .forEach(lacking -> beian.say(lacking));
    Map<String, String> all = new LinkedHashMap<>(StartOptions.of(suite).parameters());
    all.put("by", suite.options().by());
    all.put("lang", beian.lang().name().toLowerCase(Locale.ROOT));
    all.putAll(parameters);
    return through(() -> suite.jobs(line).start(job, all));
  }

  /**
   * Goes on with an execution and waits for its end; returns the exit code. The suite has been
   * opened with the execution's own options.
   */
  public int restart(Execution earlier) {
    requireNewest(earlier.job());
    Map<String, String> all = new LinkedHashMap<>(StartOptions.of(earlier).in(suite).parameters());
    boolean onlyUnsettled =
        earlier.steps().stream()
            .anyMatch(step -> step.step().equals(LAST_STEP) && step.status() == BatchStatus.FAILED);
    all.put("again", Boolean.toString(onlyUnsettled));
    return through(() -> suite.jobs(line).restart(earlier.id(), all));
  }

  /** The moment that what ran last is about; its plan and its report bear it. */
  public Instant moment() {
    return moment;
  }

  /** The instance that ran last; what it took in and left is kept under this number. */
  public long instance() {
    return instance;
  }

  private int through(LongSupplier job) {
    Jobs jobs = suite.jobs(line);
    beian
        .ending()
        .during(
            () -> {
              jobs.stopAll();
              beian.say(
                  "收到终止信号，作业将在下一次提交后停止……", "asked to end: the job stops at its next commit ...");
            });
    if (!suite.options().dryRun()) {
      return awaited(jobs, job.getAsLong());
    }
    Rehearsed rehearsed = Rehearsed.before(beian, suite);
    int status = awaited(jobs, job.getAsLong());
    rehearsed.say(instance);
    return status;
  }

  private int awaited(Jobs jobs, long execution) {
    Execution ended;
    try {
      ended = jobs.await(execution);
    } catch (RuntimeException e) {
      throw broken(execution, e);
    }
    return ended(ended);
  }

  /**
   * The machine took the database away, so nobody can ask it how far the job came: it is as if the
   * process had been killed.
   */
  private ProblemException broken(long execution, RuntimeException e) {
    line.close();
    beian.say(Breakdown.of(e, suite.where().place()).orElseThrow(() -> e));
    String command = restartOf(execution, beian, suite);
    return new ProblemException(
        new Problem(PlatformError.JOB_CUT_OFF, "#" + execution, "", command), e);
  }

  private int ended(Execution execution) {
    line.close();
    instance = execution.instance();
    moment = StartOptions.of(execution).now();
    // Two steps that met the same dead server say it once.
    execution.problems().stream().distinct().forEach(beian::say);
    if (execution.isCompleted()) {
      if (execution.job().equals(NOTIFY)) {
        held();
      }
      List<ImportFile> unreadable = suite.importFiles().unreadable(instance);
      unreadable.stream().map(ImportFile::problem).filter(Objects::nonNull).forEach(beian::say);
      return Math.max(
          unreadable.isEmpty() ? Exit.OK.status() : Exit.INPUT_UNUSABLE.status(), belt());
    }
    String command = restartOf(execution.id(), beian, suite);
    if (execution.status() == BatchStatus.STOPPED) {
      beian.say(
          "作业 %s #%d 已按要求停止；继续执行：%s".formatted(execution.job(), execution.id(), command),
          "job %s #%d was stopped as asked; go on with: %s"
              .formatted(execution.job(), execution.id(), command));
      return Exit.PARTLY_DONE.status();
    }
    Words state = JobState.words(execution);
    beian.say(
        "作业 %s #%d 未完成（%s）；排除原因后重启：%s"
            .formatted(execution.job(), execution.id(), state.zh(), command),
        "job %s #%d is not complete (%s); repair the cause, then: %s"
            .formatted(execution.job(), execution.id(), state.en(), command));
    return Exit.PARTLY_DONE.status();
  }

  /** Says which rules' letters this run held back; a night says it among its lines. */
  private void held() {
    suite.rectification().belt().held().stream()
        .filter(held -> held.state() == HeldRule.State.HELD)
        .filter(held -> held.night().equals(Zone.dayOf(moment)))
        .forEach(
            held ->
                beian.say(
                    "%s 新增 %d 件，平常至多 %d 件，其通知待人工放行：beian notices held"
                        .formatted(held.rule(), held.found(), held.usual()),
                    "%s newly fails in %d cases, %d are usual; its letters wait for a person: beian notices held"
                        .formatted(held.rule(), held.found(), held.usual())));
  }

  /** Says that the safety belt held the marks of this run back; returns the exit code. */
  private int belt() {
    int status = Exit.OK.status();
    for (MarkKind kind : MarkKind.values()) {
      Plan plan = suite.rectification().plans().find(Plan.noOf(kind, moment)).orElse(null);
      if (plan != null && plan.broke()) {
        Problem problem =
            new Problem(
                RectificationError.BELT_BROKE,
                plan.no(),
                Integer.toString(plan.marks()),
                "<= " + plan.most());
        beian.say(problem);
        status = problem.code().exit().status();
      }
    }
    return status;
  }

  /** The command that goes on with an execution: its number, and what cannot be kept with it. */
  public static String restartOf(long execution, Beian beian, Suite suite) {
    StringBuilder command = new StringBuilder("./beian restart ").append(execution);
    if (!beian.homePath().equals(Path.of("var"))) {
      command.append(" --home ").append(quoted(beian.homePath().toString()));
    }
    suite
        .options()
        .given()
        .forEach(
            (name, value) -> {
              if (StartOptions.cannotBeKept(name)) {
                String shown = StartOptions.isPassword(name) ? Setting.HIDDEN : value;
                command.append(" --set ").append(quoted(name + "=" + shown));
              }
            });
    return command.toString();
  }

  /** A word as a shell takes it. */
  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The step at hand on one line of a terminal, or a plain line at each end of a step. */
  private static final class ProgressLine implements Progress, AutoCloseable {
    private final Beian beian;
    private boolean open;

    ProgressLine(Beian beian) {
      this.beian = beian;
    }

    @Override
    public synchronized void advanced(long execution, String job, StepCount count) {
      boolean over = count.endedAt() != null;
      String text =
          "  %-16s %s"
              .formatted(
                  count.step(),
                  count.read() + count.written() == 0
                      ? ""
                      : beian.words(
                          "读取 " + count.read() + "  写入 " + count.written(),
                          "read " + count.read() + "  written " + count.written()));
      if (beian.terminal()) {
        beian.line("\r" + text + "\u001b[K" + (over ? "\n" : ""));
        open = !over;
      } else if (over) {
        beian.line(text.stripTrailing() + "\n");
      }
    }

    @Override
    public synchronized void close() {
      if (open) {
        beian.line("\n");
        open = false;
      }
    }
  }
}
