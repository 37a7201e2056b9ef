package beian.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of the guide that says how fast the suite is. */
public final class BenchPage {
  private static final String[] STORY = {
    "# How fast it is",
    "",
    "Written by the command below. Absolute figures change with the machine and with what else runs",
    "on it; a **ratio** counts, because both of its sides were measured in the same run, one after",
    "the other, in processes with the same limit on their heap.",
    "",
    "Fictitious filings with their evidence are made first (one in ten has a fault, an entity in five",
    "is an individual; about ten rows of evidence a filing, ten thousand address ranges). Night 1",
    "takes everything in, inspects it and writes the letters. Night 2 is the day after the period:",
    "the workbook again with a third of the faults put right, all evidence fresh; it inspects again",
    "and marks. The nights after that are those of every day: all files are sent again and say of",
    "nine in ten filings, then of 99 in a hundred, what they said; last they lie in the folder as",
    "they lay. Each night is one `nightly` job, look-ups off, mail into files.",
    ""
  };

  private static final String[] LIMITS = {
    "",
    "| job | its limit, a plain loop in the same run |",
    "|---|---|",
    "| read | unzip and a StAX walk over the sheet, without any cell |",
    "| dns | dnsjava's resolver, asynchronous, as many questions under way |",
    "| pages | the JDK's HttpClient, as many requests under way, each of a host of its own |",
    "| letters | Angus Mail, as many letters of bytes that are ready, over as many connections to the same server |",
    "| import | JDBC batches of the same columns into a table with the same key and no index |",
    "| gather | the same for observations |",
    "| inspect, enforce | the rules over filings and facts in memory; nothing read, nothing kept |",
    "| notify | as many files of the same length |",
    "| report | raw XML into a zip, as many rows as there are findings, 12 columns |",
    "",
    "*letters* is the step that sends the letters of a first night of at most 15,000 filings, in a",
    "home of its own on H2, to a mail server on the same machine that takes everything: planned anew,",
    "claimed, handed over and written down, four at once.",
    "",
    "Look-ups and the plain clients beside them ask all there is once before they are measured, so",
    "that both and the server they share are equally warm. Look-ups and the rules in memory are",
    "measured over at most 100,000 filings.",
    "",
    "The loops run compiled as the JVM does it by itself, the nights as the launcher has them, which",
    "compiles less (`tried.md` says why).",
    "",
    "*cpu s* is what all cores together worked, which other processes disturb less than the clock.",
    "*peak* is the most heap in use with waste not yet collected; *live* the most that was left after",
    "a collection, young ones included.",
    ""
  };

  private static final String[] PEER = {
    "",
    "## Beside a peer",
    "",
    "The import beside Spring Batch's plain copy of the same file into PostgreSQL is measured by a",
    "program of its own: [spring-batch.md](../../bench/spring-batch.md). What was tried to come",
    "nearer to the aims that are not reached: [tried.md](../../bench/tried.md).",
    "",
    "The same on the other database: [H2](performance.md), [PostgreSQL](performance-postgresql.md);",
    "first nights of up to a million filings: [PostgreSQL](growth-postgresql.md)."
  };

  /** A job below this part of its limit tells where its time goes. */
  private static final double REACH = 0.5;

  private static final int HOTTEST = 8;

  private static final double SUPPOSED_OF = 100_000;
  private static final long BYTES_OF_MB = 1 << 20;

  private final String database;
  private final String command;
  private final List<String> machine;
  private final List<Measured> all;
  private final Measured last;

  /**
   * @param database which one the nights ran on
   * @param command what was typed
   * @param machine what it ran on, a line each
   * @param all the measurements, the one to show in full last
   */
  public BenchPage(String database, String command, List<String> machine, List<Measured> all) {
    this.database = database;
    this.command = command;
    this.machine = machine;
    this.all = all;
    this.last = all.get(all.size() - 1);
  }

  /** The page. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(STORY));
    lines.add("```");
    lines.add(command);
    lines.add("```");
    lines.add("");
    machine.forEach(line -> lines.add("* " + line));
    lines.add("");
    lines.add("## " + count(last.filings()) + " filings on " + database + ", heap " + last.heap());
    lines.add("");
    lines.add(
        "| night | job | rows | s | cpu s | rows/s | peak MB | live MB | limit rows/s | ratio |");
    lines.add("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    last.lines().forEach(line -> lines.add(row(line)));
    for (int night : last.nights().keySet()) {
      long[] heap = last.heapOf(night);
      lines.add(
          "| %d | **whole night** | %s | %.1f | %.1f | %s | %d | %d | | |"
              .formatted(
                  night,
                  count(last.filings()),
                  last.seconds(night),
                  last.cpu(night),
                  count(Math.round(last.filings() / last.seconds(night))),
                  heap[0],
                  heap[1]));
    }
    lines.addAll(List.of(LIMITS));
    lines.add("On file afterwards: " + onFile(last) + ".");
    lines.addAll(BenchAims.lines(last));
    hot(lines);
    rules(lines);
    if (last.nights().size() > 1) {
      changes(lines);
    }
    storage(lines);
    supposed(lines);
    if (all.size() > 1) {
      growth(lines);
    }
    lines.addAll(List.of(PEER));
    return String.join("\n", lines) + "\n";
  }

  private static String onFile(Measured last) {
    return String.join(
        ", ",
        last.onFile().entrySet().stream()
            .map(entry -> count(entry.getValue()) + " × `" + entry.getKey() + "`")
            .toList());
  }

  private void hot(List<String> lines) {
    if (last.hot().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("## Where the time goes");
    lines.add("");
    lines.add(
        "Night 1, the jobs below half of their limit: by class of ours for which a thread was at"
            + " work, libraries and database included; of a hundred looks, fifty a second.");
    lines.add("");
    lines.add("| job | ratio | at work for |");
    lines.add("|---|--:|---|");
    for (Measured.Line line : last.lines()) {
      Double ratio = line.ratio();
      Map<String, Integer> classes = last.hot().getOrDefault(line.job(), Map.of());
      if (line.night() == 1 && ratio != null && ratio < REACH && !classes.isEmpty()) {
        int all = classes.values().stream().mapToInt(Integer::intValue).sum();
        String most =
            classes.entrySet().stream()
                .limit(HOTTEST)
                .map(
                    entry ->
                        "`" + entry.getKey() + "` " + Math.round(100f * entry.getValue() / all))
                .collect(Collectors.joining(", "));
        lines.add(String.format(Locale.ROOT, "| %s | %.2f | %s |", line.job(), ratio, most));
      }
    }
  }

  private void rules(List<String> lines) {
    lines.add("");
    lines.add("## The rules in memory");
    lines.add("");
    lines.add("| one thread | filings | cpu s of its own | filings/s of a core |");
    lines.add("|---|--:|--:|--:|");
    rules(lines, "as they begin", last.loops().get(Measured.COLD_RULES));
    rules(lines, "then, the limit of inspect", last.loops().get("inspect-loop"));
    rules(lines, "over and over, until no faster", last.loops().get(Measured.WARM_RULES));
  }

  private static void rules(List<String> lines, String when, @Nullable Figure figure) {
    if (figure != null) {
      lines.add(
          "| %s | %s | %.1f | %s |"
              .formatted(
                  when,
                  count(figure.rows()),
                  figure.cpu(),
                  count(Math.round(figure.ratePerCore()))));
    }
  }

  private void storage(List<String> lines) {
    int changing = last.nights().size();
    int equal = last.databases().size() - changing;
    if (equal <= 0) {
      return;
    }
    lines.add("");
    lines.add("## What equal nights leave");
    lines.add("");
    lines.add(
        "After the nights above all evidence is looked at anew, night after night, and says what it"
            + " said. The file of H2 is written anew when a quarter of it is waste, so it may swing; the aim"
            + " compares the larger of the last two nights with the larger of the first two.");
    lines.add("");
    lines.add("| equal nights | database MB | of none |");
    lines.add("|--:|--:|--:|");
    long none = last.databases().getOrDefault(changing, 0L);
    for (int night = 0; night <= equal; night++) {
      long bytes = last.databases().getOrDefault(changing + night, 0L);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %s | %.2f |",
              night,
              count(bytes / BYTES_OF_MB),
              (double) bytes / none));
    }
  }

  private void changes(List<String> lines) {
    lines.add("");
    lines.add("## What a night costs by what changed");
    lines.add("");
    lines.add(
        "A share of one is night 1. An untouched verdict stands (`unchanged.md`); an answer that is"
            + " seen again is a few bytes.");
    lines.add("");
    lines.add("| night: something is new of | s | cpu s | share of s | of cpu s | database MB |");
    lines.add("|---|--:|--:|--:|--:|--:|");
    for (int night : last.nights().keySet()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.2f | %.2f | %s |",
              changed(night),
              last.seconds(night),
              last.cpu(night),
              last.seconds(night) / last.seconds(1),
              last.cpu(night) / last.cpu(1),
              count(last.databases().getOrDefault(night, 0L) / BYTES_OF_MB)));
    }
    lines.add("");
    lines.add("![CPU seconds of a night by what changed](pictures/" + picture("changes") + ")");
  }

  private void supposed(List<String> lines) {
    if (last.supposed().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("## What it takes to say what would change");
    lines.add("");
    lines.add(
        "`rules what-if` over what the last night left: one reading, one row more in a table, one"
            + " severity (`what-if.md`).");
    lines.add("");
    lines.add("| supposed | s | cpu s | s for 100,000 filings |");
    lines.add("|---|--:|--:|--:|");
    for (Figure figure : last.supposed()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f |",
              figure.name().substring("what-if-".length()),
              figure.seconds(),
              figure.cpu(),
              figure.seconds() * SUPPOSED_OF / Math.max(1, figure.rows())));
    }
  }

  /** The pictures the page shows, by the names of their files. */
  public Map<String, String> pictures() {
    Map<String, String> pictures = new TreeMap<>();
    if (last.nights().size() > 1) {
      List<BenchPicture.Bar> changes =
          last.nights().keySet().stream()
              .map(night -> new BenchPicture.Bar(changed(night), last.cpu(night)))
              .toList();
      pictures.put(
          picture("changes"), BenchPicture.of("CPU seconds of a night, by what changed", changes));
    }
    if (all.size() > 1) {
      List<BenchPicture.Bar> growth =
          all.stream()
              .map(measured -> new BenchPicture.Bar(count(measured.filings()), measured.cpu(1)))
              .toList();
      pictures.put(
          picture("growth"), BenchPicture.of("CPU seconds of the first night, by filings", growth));
    }
    return pictures;
  }

  private String picture(String what) {
    String many = last.nights().size() == 1 ? "-first-nights" : "";
    return "bench-" + what + many + (database.equals("H2") ? "" : "-postgresql") + ".svg";
  }

  private static String changed(int night) {
    int changed = BenchNight.ALL.get(night - 1).changed();
    return night + ": " + (changed == 0 ? "nothing, no file sent" : changed + " in 100 filings");
  }

  private void growth(List<String> lines) {
    lines.add("");
    lines.add("## Growth");
    lines.add("");
    lines.add("Time should grow with the filings, memory should not.");
    lines.add("");
    int nights = Math.min(2, last.nights().size());
    StringBuilder head = new StringBuilder("| filings |");
    for (int night = 1; night <= nights; night++) {
      head.append(" night %d s | cpu s | filings/s | live MB |".formatted(night));
    }
    lines.add(head.toString());
    lines.add("|--:|" + "--:|--:|--:|--:|".repeat(nights));
    for (Measured measured : all) {
      StringBuilder row = new StringBuilder("| " + count(measured.filings()));
      for (int night = 1; night <= nights; night++) {
        double seconds = measured.seconds(night);
        row.append(
            " | %.1f | %.1f | %s | %d"
                .formatted(
                    seconds,
                    measured.cpu(night),
                    count(Math.round(measured.filings() / seconds)),
                    measured.heapOf(night)[1]));
      }
      lines.add(row + " |");
    }
    lines.add("");
    lines.add("![CPU seconds of the first night by filings](pictures/" + picture("growth") + ")");
  }

  private static String row(Measured.Line line) {
    Double limit = line.limit();
    Double ratio = line.ratio();
    return "| %s | %s | %s | %.1f | %.1f | %s | %s | %s | %s | %s |"
        .formatted(
            line.night() == 0 ? "" : line.night(),
            line.job(),
            count(line.rows()),
            line.seconds(),
            line.cpu(),
            count(Math.round(line.rate())),
            line.peak() == 0 ? "" : line.peak(),
            line.live() == 0 ? "" : line.live(),
            limit == null ? "" : count(Math.round(limit)),
            ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
