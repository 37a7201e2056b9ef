package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.Verb;
import beian.inspection.card.Words;
import beian.intake.job.ImportScan;
import beian.intake.store.ImportFile;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.time.AsOf;
import beian.platform.time.Zone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE…}: workbooks and CSV files become filings, where they lie. */
@Command(name = "import")
@Acts(Effect.RUNS)
public final class ImportCommand extends Verb {
  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<Path> files = new ArrayList<>();

  @Option(names = "--full")
  boolean full;

  @Option(names = "--exported", paramLabel = "DATE")
  @Nullable String exported;

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ProblemException(Problem.at(AppError.NO_FILE, file.toString()));
      }
    }
    String named =
        files.stream()
            .map(file -> file.toAbsolutePath().toString())
            .collect(Collectors.joining(ImportScan.SEPARATOR));
    try (Suite suite = beian.open()) {
      if (exported != null) {
        requirePast(exported, suite.options().clock().instant());
      }
      JobRun run = new JobRun(beian, suite);
      int status = run.start("import", parameters(named));
      List<ImportFile> taken = suite.importFiles().of(run.instance());
      beian.print(listing(), taken);
      if (!beian.dryRun()
          && taken.stream().anyMatch(importFile -> importFile.counts().rejected() > 0)) {
        beian.say(
            "退回的行在 " + suite.home().rejects() + "，逐项见 beian rejects",
            "rows sent back are in " + suite.home().rejects() + "; beian rejects lists them");
      }
      return status;
    }
  }

  /** No file was exported later than now; a day is that day, as far as it has come. */
  private static void requirePast(String exported, Instant now) {
    Instant said = AsOf.parse(exported, "--exported");
    boolean today = Zone.dayOf(said).equals(Zone.dayOf(now)) && !exported.contains(":");
    if (said.isAfter(now) && !today) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_COMMAND, "--exported", exported, Zone.dayOf(now) + " or earlier"));
    }
  }

  private Map<String, String> parameters(String named) {
    Map<String, String> parameters = new TreeMap<>(Map.of("files", named));
    if (full) {
      parameters.put("full", "true");
    }
    if (exported != null) {
      parameters.put(ImportScan.EXPORTED, exported);
    }
    return parameters;
  }

  private static Term state(ImportFile.State state) {
    return Term.of(
        state.name().toLowerCase(Locale.ROOT),
        switch (state) {
          case PLANNED -> new Words("待导入", "planned");
          case DONE -> new Words("已导入", "done");
          case UNREADABLE -> new Words("无法读取", "unreadable");
          case KNOWN -> new Words("此前已导入", "known");
        });
  }

  private Listing<ImportFile> listing() {
    return new Listing<ImportFile>()
        .column("file", "文件", "File", ImportFile::name)
        .column("state", "状态", "State", file -> state(file.state()))
        .column("stated_at", "内容截至", "As of", ImportFile::statedAt)
        .column("rows", "行数", "Rows", file -> file.counts().read())
        .column("added", "新增", "Added", file -> file.counts().added())
        .column("changed", "变更", "Changed", file -> file.counts().changed())
        .column("unchanged", "未变", "Unchanged", file -> file.counts().unchanged())
        .column("duplicates", "重复", "Duplicates", file -> file.counts().duplicates())
        .column("rejected", "退回", "Rejected", file -> file.counts().rejected())
        .column(
            "notes",
            "说明",
            "Notes",
            file ->
                file.notes().stream()
                    .map(
                        note ->
                            beian.errors().entry(note.code().code(), beian.lang()).title()
                                + (note.found().isEmpty() ? "" : ": " + beian.words(note.shown())))
                    .toList());
  }
}
