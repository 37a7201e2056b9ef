package beian.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the suite aims at, beside what was measured. */
final class BenchAims {
  private static final int FIRST = 1;
  private static final int ONE_IN_HUNDRED = 4;
  private static final int SAME_BYTES = 5;
  private static final double SECONDS_OF_FIRST_NIGHT = 45;
  private static final double FILINGS_OF_FIRST_NIGHT = 100_000;

  private static final List<Aim> ALL =
      List.of(
          most(
              "night in which one in a hundred changed, of the first", 0.25, share(ONE_IN_HUNDRED)),
          most("night of unchanged files, of the first", 0.05, share(SAME_BYTES)),
          most("database after ten equal nights, of one", 1.2, BenchAims::growth),
          least("import, of its limit", 0.5, ratio("import")),
          least("gather, of its limit", 0.5, ratio("gather")),
          least("report, of its limit", 0.5, ratio("report")),
          least("inspect all filings, of the rules in memory", 0.4, ratio("inspect")),
          least("rules in memory, filings a second a core", 15_000, BenchAims::rules),
          least("notify into files, of plain files", 0.5, ratio("notify")),
          least("DNS questions, of dnsjava alone", 3, ratio("dns")),
          least("pages of as many hosts, of the JDK's HttpClient", 3, ratio("pages")),
          least("letters to a mail server, of Angus Mail alone", 0.8, ratio("letters")),
          most("seconds until --help is printed", 0.3, seconds(StartTimes.HELP)),
          most("seconds until jobs are listed", 0.7, seconds(StartTimes.JOBS)),
          most(
              "seconds of the first night, for 100,000 filings",
              SECONDS_OF_FIRST_NIGHT,
              BenchAims::firstNight));

  /**
   * @param most whether less is better
   * @param measured null where it was not measured
   */
  private record Aim(
      String what, boolean most, double bound, Function<Measured, @Nullable Double> measured) {}

  private BenchAims() {}

  private static Aim most(
      String what, double bound, Function<Measured, @Nullable Double> measured) {
    return new Aim(what, true, bound, measured);
  }

  private static Aim least(
      String what, double bound, Function<Measured, @Nullable Double> measured) {
    return new Aim(what, false, bound, measured);
  }

  /** A section of the page; aims of which nothing was measured are left out. */
  static List<String> lines(Measured measured) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "", "## What it aims at", "", "| what | aim | measured | |", "|---|--:|--:|---|"));
    for (Aim aim : ALL) {
      Double found = aim.measured().apply(measured);
      if (found != null) {
        boolean reached = aim.most() ? found <= aim.bound() : found >= aim.bound();
        lines.add(
            "| %s | %s %s | %s | %s |"
                .formatted(
                    aim.what(),
                    aim.most() ? "≤" : "≥",
                    number(aim.bound()),
                    number(found),
                    reached ? "reached" : "not reached"));
      }
    }
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 20 ? "%.2f" : "%,.0f", value);
  }

  private static Function<Measured, @Nullable Double> share(int night) {
    return measured ->
        measured.nights().containsKey(night)
            ? measured.seconds(night) / measured.seconds(FIRST)
            : null;
  }

  /** An H2 file swings, as it is written anew now and then: the larger of two nights counts. */
  private static @Nullable Double growth(Measured measured) {
    int changing = measured.nights().size();
    int equal = measured.databases().size() - changing;
    return equal < 10
        ? null
        : (double) larger(measured, changing + 9) / larger(measured, changing + 1);
  }

  private static long larger(Measured measured, int night) {
    return Math.max(
        measured.databases().getOrDefault(night, 0L),
        measured.databases().getOrDefault(night + 1, 0L));
  }

  private static Function<Measured, @Nullable Double> ratio(String job) {
    return measured ->
        measured.lines().stream()
            .filter(line -> line.night() <= FIRST && line.job().equals(job))
            .map(Measured.Line::ratio)
            .findFirst()
            .orElse(null);
  }

  private static Function<Measured, @Nullable Double> seconds(String start) {
    return measured -> {
      Figure figure = measured.loops().get(start);
      return figure == null || figure.rows() == 0 ? null : figure.seconds();
    };
  }

  private static @Nullable Double rules(Measured measured) {
    Figure warm = measured.loops().get(Measured.WARM_RULES);
    return warm == null ? null : warm.ratePerCore();
  }

  private static Double firstNight(Measured measured) {
    return measured.seconds(FIRST) * FILINGS_OF_FIRST_NIGHT / measured.filings();
  }
}
