package beian.app.bench;

import beian.app.Suite;
import beian.platform.batch.Execution;
import beian.platform.error.Problem;
import beian.platform.time.Period;
import beian.rectification.SafetyBelt;
import beian.rectification.desk.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process of its own, so that its heap can be limited: lets one night run over a home and writes
 * down what each step took. Line by line: figures of the steps, then what the {@link Sampler} saw,
 * then {@code =name number} for what is on file afterwards, then {@code !problem} for what went
 * wrong.
 */
public final class NightProcess {
  private static final List<String> TABLES =
      List.of(
          "filing",
          "reject",
          "observation",
          "sighting",
          "finding",
          "rectification_case",
          "notice",
          "mark_plan_line",
          "mark");

  private NightProcess() {}

  /** Takes the assignment's file. */
  public static void main(String[] arguments) throws IOException {
    Assignment assignment = Assignment.read(Path.of(arguments[0]));
    List<String> lines = new ArrayList<>();
    try (Suite suite = assignment.open()) {
      StepMeter meter = new StepMeter();
      Sampler sampler = assignment.profiled() ? Sampler.begun() : null;
      Execution execution = night(suite, assignment, meter);
      meter.figures().forEach(figure -> lines.add(figure.line()));
      if (sampler != null) {
        lines.addAll(sampler.lines(meter));
      }
      for (String table : TABLES) {
        lines.add("=" + table + "\t" + count(suite, table));
      }
      if (!execution.isCompleted()) {
        lines.add("!" + execution.status());
      }
      for (Problem problem : execution.problems()) {
        lines.add("!" + problem);
      }
    } finally {
      Files.write(assignment.result(), lines);
    }
  }

  /** Lets a night run, in a campaign that it opens when there is none. */
  static Execution night(Suite suite, Assignment assignment, StepMeter meter) {
    Campaigns campaigns = suite.rectification().campaigns();
    if (campaigns.open().isEmpty()) {
      campaigns.open(
          new Campaigns.Terms(
              "bench",
              Period.parse("15d", "period"),
              new SafetyBelt(1_000_000, 100),
              null,
              Map.of()),
          "bench",
          assignment.at());
    }
    return suite
        .jobs(meter)
        .run(
            "nightly",
            Map.of(
                "now",
                assignment.at().toString(),
                "as-of",
                assignment.at().toString(),
                "live",
                "false",
                "by",
                "bench"));
  }

  private static long count(Suite suite, String table) {
    return suite
        .transactions()
        .read(() -> suite.transactions().sql().number("select count(*) from " + table));
  }
}
