package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.JobRun;
import beian.app.job.JobState;
import beian.app.table.HomeTables;
import beian.app.table.LackingRows;
import beian.inspection.card.Words;
import beian.platform.batch.Execution;
import beian.platform.batch.Progress;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.time.AsOf;
import beian.platform.time.Zone;
import beian.report.Morning;
import beian.report.MorningStore;
import beian.report.Summary;
import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code today}: what the last night did, what needs a person, what falls due; as it was then. */
@Command(name = "today")
@Acts(Effect.READS)
public final class TodayCommand extends HomeCommand {
  @Option(names = "--night", paramLabel = "DATE")
  String night = "";

  @Option(names = "--now")
  boolean now;

  @Override
  protected void run(Suite suite) {
    unfinished(suite);
    LackingRows.of(new HomeTables(suite.home().tables()).sorted())
        .forEach(lacking -> beian.say(lacking));
    contradictions(suite);
    Morning morning = now ? live(suite) : kept(suite.mornings());
    if (beian.format() == Format.table) {
      beian.print(
          beian.words(
              "%s %s（北京时间）".formatted(heading(morning).zh(), Zone.minute(morning.moment())),
              "%s %s (Asia/Shanghai)"
                  .formatted(heading(morning).en(), Zone.minute(morning.moment()))));
      morning.lines().forEach(line -> beian.print("  " + beian.words(line)));
    } else {
      beian.print(
          new Listing<Words>()
              .column("moment", "时间", "Moment", line -> morning.moment())
              .column("execution", "执行", "Execution", line -> morning.execution())
              .column("text", "内容", "Text", line -> beian.words(line)),
          morning.lines());
    }
  }

  /** Of the records as they are, not of the night: what was put right since is no work any more. */
  private void contradictions(Suite suite) {
    AtomicInteger counted = new AtomicInteger();
    suite
        .inspections()
        .contradictions()
        .each(suite.options().clock().instant(), each -> counted.incrementAndGet());
    int found = counted.get();
    if (found > 0) {
      beian.say(
          "互相矛盾的记录：" + found + " 处，供人员核对（beian contradictions）",
          "records that contradict each other: "
              + found
              + "; staff compare them (beian contradictions)");
    }
  }

  private static Words heading(Morning morning) {
    return morning.job().isEmpty()
        ? new Words("此刻", "As things stand at")
        : new Words(
            morning.job() + " #" + morning.execution(), morning.job() + " #" + morning.execution());
  }

  private Morning live(Suite suite) {
    Instant moment = suite.options().clock().instant();
    Summary summary = suite.summary(moment);
    return new Morning(moment, 0, "", summary.lines(), summary.figures());
  }

  private Morning kept(MorningStore mornings) {
    Optional<Morning> kept =
        night.isEmpty() ? mornings.newest() : mornings.of(Zone.dayOf(AsOf.parse(night, "--night")));
    return kept.orElseThrow(
        () ->
            new ProblemException(
                new Problem(AppError.NOT_KNOWN, "today", night, nights(mornings))));
  }

  /** The newest days of which there is one. */
  private static String nights(MorningStore mornings) {
    return mornings.newest().stream()
        .flatMap(last -> Stream.concat(Stream.of(last), mornings.before(last.moment(), 9).stream()))
        .map(morning -> morning.day().toString())
        .distinct()
        .reduce((newer, older) -> newer + " | " + older)
        .orElse("beian nightly");
  }

  /** A night that did not end has said nothing yet: what is printed is an earlier one. */
  private void unfinished(Suite suite) {
    suite
        .jobs(Progress.NONE)
        .last()
        .filter(last -> !last.isCompleted() && last.status() != BatchStatus.ABANDONED)
        .ifPresent(last -> say(last, JobRun.restartOf(last.id(), beian, suite)));
  }

  private void say(Execution last, String restart) {
    beian.say(
        "作业 %s #%d 未完成（%s）：%s".formatted(last.job(), last.id(), JobState.words(last).zh(), restart),
        "job %s #%d is not complete (%s): %s"
            .formatted(last.job(), last.id(), JobState.words(last).en(), restart));
  }
}
