package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Misunderstanding;
import beian.app.cli.root.Verb;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.BlankTable;
import beian.filing.store.FilingNames;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.sheet.write.CsvOutput;
import beian.platform.time.Zone;
import beian.rectification.recheck.Need;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
 * {@code recheck}: what somebody has to look at again, from when, until when and for which cases;
 * with {@code --write} also as tables to fill in and drop into the evidence folder.
 */
@Command(name = "recheck")
@Acts(Effect.MAKES)
public final class RecheckCommand extends Verb {
  private static final Term SHEET = Term.of("sheet", new Words("备案表", "filing sheet"));

  @Option(names = "--write", paramLabel = "FOLDER")
  @Nullable Path folder;

  @Option(names = "--kind", paramLabel = "KIND")
  String kind = "";

  @Override
  public Integer call() throws IOException {
    String only =
        Misunderstanding.among(
            "--kind",
            kind,
            Stream.concat(Stream.of(SHEET), Kinds.all().stream()).map(Term::word).toList());
    try (Suite suite = beian.open()) {
      Instant now = suite.options().clock().instant();
      List<Need> needs =
          suite.rectification().recheck().needs(now).stream()
              .filter(need -> only == null || term(need).word().equals(only))
              .toList();
      beian.print(listing(suite.numbers().names()), needs);
      if (folder != null) {
        write(folder, tables(needs), Zone.dayOf(now));
      }
    }
    return 0;
  }

  private static Map<BlankTable, List<Need>> tables(List<Need> needs) {
    Map<BlankTable, List<Need>> tables = new TreeMap<>(Comparator.comparingInt(BlankTable::turn));
    for (Need need : needs) {
      need.blank()
          .ifPresent(table -> tables.computeIfAbsent(table, t -> new ArrayList<>()).add(need));
    }
    return tables;
  }

  /** A file that is there may be half filled in, so it is never written over. */
  private void write(Path to, Map<BlankTable, List<Need>> tables, LocalDate day)
      throws IOException {
    for (BlankTable table : tables.keySet()) {
      Path file = file(to, table, day);
      if (Files.exists(file)) {
        throw new ProblemException(Problem.at(AppError.THERE_ALREADY, file.toString()));
      }
    }
    for (Map.Entry<BlankTable, List<Need>> entry : tables.entrySet()) {
      Path file = file(to, entry.getKey(), day);
      if (!beian.dryRun()) {
        Files.createDirectories(to);
        try (CsvOutput out =
            CsvOutput.forPeople(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
          out.row(with(entry.getKey().headings(), BlankTable.UNTIL.asking()));
          entry
              .getValue()
              .forEach(need -> out.row(with(entry.getKey().row(need.subject()), until(need))));
        }
      }
      beian.say(file + "：" + entry.getValue().size() + " 行", file + ": " + entry.getValue().size());
    }
  }

  private static List<String> with(List<String> cells, String last) {
    return Stream.concat(cells.stream(), Stream.of(last)).toList();
  }

  private static String until(Need need) {
    Instant until = need.until();
    return until == null ? "" : Zone.minute(until);
  }

  private static Path file(Path folder, BlankTable table, LocalDate day) {
    return folder.resolve(table.stem() + "-recheck-" + day + ".csv");
  }

  private static Term term(Need need) {
    return need.kind() == null ? SHEET : need.kind();
  }

  private static Listing<Need> listing(FilingNames names) {
    return new Listing<Need>()
        .column("kind", "种类", "Kind", RecheckCommand::term)
        .column(
            "subject",
            "对象",
            "Subject",
            need -> need.kind() == null ? names.shown(need.subject()) : need.subject())
        .column("from", "不早于", "From", Need::from)
        .column("until", "最迟", "Until", Need::until)
        .column("cases", "案件", "Cases", need -> need.cases().stream().sorted().toList())
        .column(
            "filings",
            "备案",
            "Filings",
            need -> need.filings().stream().map(names::shown).sorted().toList())
        .column("rules", "规则", "Rules", need -> need.rules().stream().sorted().toList())
        .column(
            "file",
            "证据文件",
            "Evidence file",
            need -> need.blank().map(table -> table.stem() + ".csv").orElse(null));
  }
}
