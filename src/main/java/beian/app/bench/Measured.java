package beian.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one measurement found.
 *
 * @param filings how many filings there were
 * @param heap the limit
 * @param nights the steps of each night, by its number
 * @param loops the plain loops, by name
 * @param onFile how many rows the tables had after the last night
 * @param databases how many bytes the database had after each night, equal ones included
 * @param hot where the time of the first night went, by job: the classes of ours whose work it was,
 *     with how many samples, most first; empty when nobody asked
 * @param problems why a night failed; empty when both passed
 */
public record Measured(
    int filings,
    String heap,
    Map<Integer, List<Figure>> nights,
    Map<String, Figure> loops,
    Map<String, Long> onFile,
    Map<Integer, Long> databases,
    Map<String, Map<String, Integer>> hot,
    List<String> problems) {
  /** The rules as they begin, and when all is warm. */
  static final String COLD_RULES = "rules-cold";

  static final String WARM_RULES = "rules-warm";

  /** From the beginning of a step's id to its job; the night's own last step belongs to none. */
  private static final Map<String, String> JOBS = new LinkedHashMap<>();

  static {
    JOBS.put("import", "import");
    JOBS.put("gather", "gather");
    JOBS.put("inspect", "inspect");
    JOBS.put("open-cases", "inspect");
    JOBS.put("weigh-letters", "notify");
    JOBS.put("plan-notices", "notify");
    JOBS.put("send-notices", "notify");
    JOBS.put("take-in", "notify");
    JOBS.put("test-marks", "enforce");
    JOBS.put("re-inspect", "enforce");
    JOBS.put("plan-marks", "enforce");
    JOBS.put("act-marks", "enforce");
    JOBS.put("cleanup", "cleanup");
    JOBS.put("write-report", "report");
  }

  /**
   * A job of a night beside the plain loop.
   *
   * @param night its number
   * @param job its name
   * @param rows what it worked on
   * @param seconds how long it took
   * @param cpu how many seconds all cores together worked for it
   * @param rate rows per second
   * @param peak the most heap in use, in MB
   * @param live the most heap in use after a collection, in MB
   * @param limit rows per second of the plain loop; null when there is none to compare with
   */
  public record Line(
      int night,
      String job,
      long rows,
      double seconds,
      double cpu,
      double rate,
      long peak,
      long live,
      @Nullable Double limit) {
    /** The part of the limit that is reached; null without a limit. */
    public @Nullable Double ratio() {
      return limit == null || limit == 0 ? null : rate / limit;
    }
  }

  /** Every job of every night, reading, looking up and mailing alone, and what is supposed. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    nights.forEach(
        (night, steps) -> jobs(steps).values().forEach(job -> lines.add(line(night, job))));
    Stream.of("read", "dns", "pages", "letters")
        .map(loops::get)
        .filter(Objects::nonNull)
        .forEach(figure -> lines.add(line(0, figure)));
    supposed().forEach(figure -> lines.add(line(0, figure)));
    return lines;
  }

  /** How long it took to say what would change. */
  List<Figure> supposed() {
    return Supposing.NAMES.stream().map(loops::get).filter(Objects::nonNull).toList();
  }

  /** How long a night took, in seconds. */
  public double seconds(int night) {
    return nights.getOrDefault(night, List.of()).stream().mapToDouble(Figure::seconds).sum();
  }

  /** How long all cores together worked for a night, in seconds. */
  public double cpu(int night) {
    return nights.getOrDefault(night, List.of()).stream().mapToDouble(Figure::cpu).sum();
  }

  /** The most heap of a night, in MB, as peak and after collections. */
  public long[] heapOf(int night) {
    List<Figure> steps = nights.getOrDefault(night, List.of());
    return new long[] {
      steps.stream().mapToLong(Figure::peak).max().orElse(0),
      steps.stream().mapToLong(Figure::live).max().orElse(0)
    };
  }

  private Map<String, Figure> jobs(List<Figure> steps) {
    Map<String, Figure> jobs = new LinkedHashMap<>();
    for (Figure step : steps) {
      job(step.name()).ifPresent(job -> jobs.merge(job, named(step, job), Figure::and));
    }
    return jobs;
  }

  /** The job a step belongs to. */
  static Optional<String> job(String step) {
    return JOBS.entrySet().stream()
        .filter(entry -> step.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Figure named(Figure step, String job) {
    long rows = job.equals("report") ? onFile.getOrDefault("finding", 0L) : step.rows();
    return new Figure(job, rows, step.seconds(), step.cpu(), step.peak(), step.live());
  }

  private Line line(int night, Figure job) {
    String loop = job.name().equals("enforce") ? "inspect-loop" : job.name() + "-loop";
    Figure limit = loops.get(loop);
    return new Line(
        night,
        job.name(),
        job.rows(),
        job.seconds(),
        job.cpu(),
        job.rate(),
        job.peak(),
        job.live(),
        limit == null || limit.rows() == 0 ? null : limit.rate());
  }
}
