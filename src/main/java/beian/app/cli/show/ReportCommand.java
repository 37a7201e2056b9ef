package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.report.kept.KeptReport;
import beian.report.kept.KeptReports;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code report N}: the workbook that an execution wrote, again with the same bytes. It adds
 * nothing to what is kept, so a moved clock changes nothing about it.
 */
@Command(name = "report")
@Acts(Effect.MAKES)
public final class ReportCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "N|last", defaultValue = "last")
  String which = "last";

  @Option(names = "--to", paramLabel = "FILE")
  @Nullable Path to;

  @Override
  protected void run(Suite suite) throws IOException {
    KeptReports kept = suite.keptReports();
    KeptReport report = find(kept, suite.jobs(Progress.NONE));
    Path place = to == null ? suite.home().reports().resolve(report.name()) : to;
    if (to == null || !beian.dryRun()) {
      kept.give(report, place);
    } else {
      kept.bytes(report);
    }
    String what =
        "#%d %s, %s%s, %s, SHA-256 %s"
            .formatted(
                report.execution(),
                report.job(),
                Zone.minute(report.moment()),
                beian.words("（北京时间）", " (Asia/Shanghai)"),
                report.language().name().toLowerCase(java.util.Locale.ROOT),
                report.hash());
    beian.say(what, what);
    beian.print(place.toString());
  }

  private KeptReport find(KeptReports kept, Jobs jobs) {
    if (which.equals("last")) {
      return kept.newest();
    }
    long number;
    try {
      number = Long.parseLong(which.replace("#", ""));
    } catch (NumberFormatException e) {
      throw new ProblemException(new Problem(AppError.BAD_COMMAND, "report", which, "N | last"), e);
    }
    return kept.find(number, instance(jobs, number));
  }

  /** An execution that was purged has no instance any more; its workbook is known by its number. */
  private static long instance(Jobs jobs, long execution) {
    try {
      return jobs.execution(execution).instance();
    } catch (ProblemException e) {
      return 0;
    }
  }
}
