package beian.intake.job;

import beian.filing.store.FilingStore;
import beian.intake.row.Reject;
import beian.intake.store.DismissalStore;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Database;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home with an import job over a database, empty at first. */
final class ImportHome implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  final Transactions transactions;
  final IntakeFolders folders;
  final FilingStore filings;
  final RejectStore rejects;
  final ImportFileStore files;
  final ImportSteps steps;
  StepTable table;

  /** Another word when cells may mean something else; empty when nobody knows. */
  String meaning = "as ever";

  private final Database database;
  private final Path root;

  /** What was not taken in, file by file and row by row. */
  List<Reject> rejected() {
    return new Jpql(transactions)
        .list(
            Reject.class,
            "select r from Reject r order by r.file, r.fileHash, r.sheet, r.row, r.cell, r.code");
  }

  /** How many rows wait. */
  long waiting() {
    return new DismissalStore(transactions).waiting("filings");
  }

  ImportHome(Database database, Path root) throws IOException {
    this.database = database;
    this.root = root;
    this.transactions = database.transactions();
    this.folders =
        new IntakeFolders(
            root.resolve("inbox"),
            root.resolve("archive"),
            root.resolve("rejected"),
            root.resolve("out/rejects"));
    this.filings = new FilingStore(transactions);
    this.rejects = new RejectStore(transactions);
    this.files = new ImportFileStore(transactions);
    Files.createDirectories(folders.inbox());
    transactions.run(
        () ->
            Stream.of(
                    "filing",
                    "reject",
                    "import_file",
                    "filing_change",
                    "filing_sighting",
                    "filing_missing")
                .forEach(table -> transactions.sql().update("delete from " + table)));
    this.steps =
        new ImportSteps(
            transactions, folders, name -> name.startsWith("full-"), true, day -> meaning);
    this.table = steps.table();
  }

  Path inbox(String name) {
    return folders.inbox().resolve(name);
  }

  /** A CSV in the inbox: the headings, then one row a line, cells separated by commas. */
  Path csv(String name, String... lines) throws IOException {
    return Files.writeString(inbox(name), String.join("\n", lines) + "\n");
  }

  /** Imports the inbox, or the files named. */
  Execution run(Path... named) {
    return run(Map.of(), named);
  }

  Execution run(Map<String, String> more, Path... named) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.putIfAbsent("now", NOW.toString());
    if (named.length > 0) {
      parameters.put(
          "files", Arrays.stream(named).map(Path::toString).collect(Collectors.joining("|")));
    }
    try (Jobs jobs = jobs()) {
      return jobs.run("import", parameters);
    }
  }

  Execution restart(Execution failed) {
    try (Jobs jobs = jobs()) {
      return jobs.await(jobs.restart(failed.id(), Map.of()));
    }
  }

  List<ImportFile> filesOf(Execution execution) {
    return files.of(execution.instance());
  }

  /** The names of the files below a folder, without hidden ones. */
  List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private Jobs jobs() {
    return JBeretEngine.jobs(
        database, table.artifacts(), Clock.fixed(NOW, ZoneOffset.UTC), Progress.NONE);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
