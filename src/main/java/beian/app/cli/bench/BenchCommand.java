package beian.app.cli.bench;

import beian.app.Effect;
import beian.app.Home;
import beian.app.bench.Bench;
import beian.app.bench.BenchPage;
import beian.app.bench.BenchSchema;
import beian.app.bench.Measured;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Range;
import beian.app.cli.root.Verb;
import beian.platform.database.DatabaseSettings;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.list.Listing;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench}: makes filings, lets five nights run with a limited heap, says how fast they were.
 */
@Command(name = "bench")
@Acts(value = Effect.MAKES, in = Acts.Where.NEW_HOME)
public final class BenchCommand extends Verb {
  private static final String H2 = "h2";
  private static final int FEWEST = 100;

  @Option(names = "--filings", paramLabel = "N", defaultValue = "100000")
  int filings = 100_000;

  @Option(names = "--heap", paramLabel = "1g", defaultValue = "1g")
  String heap = "1g";

  @Option(names = "--database", paramLabel = "h2|URL", defaultValue = H2)
  String database = H2;

  @Option(names = "--nights", paramLabel = "N", defaultValue = "5")
  int nights = 5;

  @Option(names = "--equal-nights", paramLabel = "N", defaultValue = "0")
  int equalNights;

  @Option(names = "--profile")
  boolean profile;

  @Option(names = "--keep")
  boolean keep;

  @Option(names = "--write")
  boolean write;

  @Override
  public Integer call() throws IOException, InterruptedException {
    new Range(FEWEST, 10_000_000).check("--filings", filings);
    Range.from(0).check("--equal-nights", equalNights);
    // Equal nights follow all the others.
    new Range(equalNights > 0 ? 5 : 1, 5).check("--nights", nights);
    if (beian.dryRun()) {
      beian.print(command());
      return 0;
    }
    double load = Machine.load();
    List<Measured> all = new ArrayList<>();
    if (write) {
      for (int smaller : smaller()) {
        all.add(measure(smaller, 0));
      }
    }
    Measured measured = measure(filings, equalNights);
    all.add(measured);
    List<String> machine = Machine.lines(load);
    if (beian.format() == Format.table) {
      beian.print(command());
      machine.forEach(beian::print);
      beian.print("");
    }
    beian.print(listing(), measured.lines());
    if (beian.format() == Format.table) {
      for (int night : measured.nights().keySet()) {
        beian.print(
            beian
                .words("第 %d 夜合计 %.1f 秒", "night %d took %.1f s in all")
                .formatted(night, measured.seconds(night)));
      }
    }
    measured.problems().forEach(problem -> beian.say(problem, problem));
    if (write && measured.problems().isEmpty()) {
      Path page = page();
      Files.createDirectories(page.getParent());
      BenchPage written = new BenchPage(where(), command(), machine, all);
      Files.writeString(page, written.text());
      for (Map.Entry<String, String> picture : written.pictures().entrySet()) {
        Files.writeString(
            page.resolveSibling("pictures").resolve(picture.getKey()), picture.getValue());
      }
      beian.say("已写入 " + page, "written: " + page);
    }
    return measured.problems().isEmpty() ? 0 : Exit.FAILED.status();
  }

  /** How many filings the runs have that the last one is compared with. */
  private List<Integer> smaller() {
    List<Integer> parts = firstNights() ? List.of(100, 10) : List.of(10, 3);
    return parts.stream().map(part -> Math.max(FEWEST, filings / part)).distinct().toList();
  }

  /** Whether it is about nothing but how first nights grow. */
  private boolean firstNights() {
    return nights == 1;
  }

  private Measured measure(int count, int equal) throws IOException, InterruptedException {
    Map<String, String> settings = new TreeMap<>(beian.given());
    if (database.equals(H2)) {
      return measure(count, equal, settings);
    }
    DatabaseSettings where =
        DatabaseSettings.of(
            database,
            settings.getOrDefault("beian.database.user", ""),
            settings.getOrDefault("beian.database.password", ""));
    try (BenchSchema schema = new BenchSchema(where, "beian_bench_" + count)) {
      settings.put("beian.database.url", schema.url());
      return measure(count, equal, settings);
    }
  }

  private Measured measure(int count, int equal, Map<String, String> settings)
      throws IOException, InterruptedException {
    Home home = Home.at(Files.createTempDirectory("beian-bench"));
    try {
      return new Bench(
              home,
              count,
              heap,
              nights,
              equal,
              profile,
              settings,
              word -> beian.say("  " + word, "  " + word))
          .run();
    } finally {
      if (keep) {
        beian.say("保留 " + home.root(), "kept: " + home.root());
      } else {
        delete(home.root());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private String command() {
    String where = database.equals(H2) ? "" : " --database jdbc:postgresql:…";
    String some = nights == 5 ? "" : " --nights " + nights;
    String equal = equalNights == 0 ? "" : " --equal-nights " + equalNights;
    String profiled = profile ? " --profile" : "";
    return "./beian bench --filings "
        + filings
        + " --heap "
        + heap
        + where
        + some
        + equal
        + profiled
        + (write ? " --write" : "");
  }

  private String where() {
    return database.equals(H2) ? "H2" : "PostgreSQL";
  }

  private Path page() {
    String name =
        (firstNights() ? "growth" : "performance")
            + (database.equals(H2) ? "" : "-postgresql")
            + ".md";
    return Path.of(System.getProperty("beian.installation", "."))
        .resolve(Path.of("src", "docs", "guide", name));
  }

  private static Listing<Measured.Line> listing() {
    return new Listing<Measured.Line>()
        .column("night", "夜", "Night", line -> line.night() == 0 ? null : line.night())
        .column("job", "作业", "Job", Measured.Line::job)
        .column("rows", "行数", "Rows", Measured.Line::rows)
        .column("seconds", "秒", "Seconds", line -> rounded(line.seconds(), 1))
        .column("cpu_seconds", "CPU 秒", "CPU s", line -> rounded(line.cpu(), 1))
        .column("rows_per_second", "行/秒", "Rows/s", line -> Math.round(line.rate()))
        .column("peak_mb", "峰值 MB", "Peak MB", Measured.Line::peak)
        .column("live_mb", "回收后 MB", "Live MB", Measured.Line::live)
        .column("limit", "上限 行/秒", "Limit rows/s", line -> rounded(line.limit(), 0))
        .column("ratio", "比值", "Ratio", line -> rounded(line.ratio(), 2));
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value, int places) {
    return value == null ? null : BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
