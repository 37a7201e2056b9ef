package beian.report.kept;

import beian.evidence.kept.KeptFile;
import beian.evidence.kept.KeptFiles;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.report.ReportError;
import beian.report.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The workbooks of past runs. The bytes lie under their hash in a folder of their own, where nobody
 * works; what lies in {@code out/reports} is people's.
 */
public final class KeptReports {
  private final Transactions transactions;
  private final ReportStore store;
  private final KeptFiles files;
  private final boolean rehearsal;

  /**
   * @param files where the bytes lie
   * @param rehearsal whether no bytes are to be kept or given up
   */
  public KeptReports(Transactions transactions, KeptFiles files, boolean rehearsal) {
    this.transactions = transactions;
    this.store = new ReportStore(transactions);
    this.files = files;
    this.rehearsal = rehearsal;
  }

  /**
   * Makes sure that what stands now is what stood at the moment a report is to be about: the house
   * keeps one state, the newest, and under an older date it would be a lie.
   *
   * @throws ProblemException REP-001 when a night of a later day has been
   */
  public void requireNewest(Instant moment) {
    LocalDate day = Zone.dayOf(moment);
    LocalDate newest = store.newestNight().map(Zone::dayOf).orElse(day);
    if (newest.isAfter(day)) {
      throw new ProblemException(
          new Problem(ReportError.LATER_NIGHT, day.toString(), newest.toString(), stored(day)));
    }
  }

  private String stored(LocalDate day) {
    List<KeptReport> ofDay = store.of(day);
    return ofDay.isEmpty()
        ? "-"
        : ofDay.stream()
            .map(keptReport -> "./beian report " + keptReport.execution())
            .collect(Collectors.joining(" | "));
  }

  /** Keeps the workbook that a run wrote. */
  public void keep(Run run, Path workbook) throws IOException {
    String name = workbook.getFileName().toString();
    KeptFile kept = (rehearsal ? KeptFiles.none() : files).keep(workbook, name);
    store.add(new KeptReport(run, name, kept.sha256(), kept.size()));
  }

  /**
   * What an execution wrote.
   *
   * @param instance of the execution; 0 when only the number is known, since the execution itself
   *     was purged
   * @throws ProblemException REP-002 when it wrote none
   */
  public KeptReport find(long execution, long instance) {
    return store
        .of(execution)
        .or(() -> store.ofInstance(instance))
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        ReportError.NO_REPORT,
                        "#" + execution,
                        "",
                        store
                            .newest()
                            .map(keptReport -> "#" + keptReport.execution())
                            .orElse("-"))));
  }

  /** What was written last. */
  public KeptReport newest() {
    return store
        .newest()
        .orElseThrow(
            () -> new ProblemException(new Problem(ReportError.NO_REPORT, "last", "", "-")));
  }

  /**
   * Where the very bytes lie.
   *
   * @throws ProblemException REP-003 when they were purged, REP-004 when they are gone or others
   */
  public Path bytes(KeptReport report) throws IOException {
    Instant purged = report.purgedAt();
    if (purged != null) {
      throw new ProblemException(
          new Problem(ReportError.PURGED, said(report), purged.toString(), ""));
    }
    Path file =
        files
            .find(report.hash())
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(ReportError.NOT_AS_WRITTEN, said(report), "", report.hash())));
    String hash = Sha256.of(file);
    if (!hash.equals(report.hash())) {
      throw new ProblemException(
          new Problem(ReportError.NOT_AS_WRITTEN, said(report), hash, report.hash()));
    }
    return file;
  }

  /**
   * Gives a workbook out again.
   *
   * @throws ProblemException REP-003 or REP-004 when it cannot be given, REP-005 when another file
   *     lies there: somebody may have worked in it
   */
  public void give(KeptReport report, Path to) throws IOException {
    Path from = bytes(report);
    if (Files.exists(to)) {
      String there = Files.isRegularFile(to) ? Sha256.of(to) : "-";
      if (there.equals(report.hash())) {
        return;
      }
      throw new ProblemException(
          new Problem(ReportError.OTHER_FILE, to.toString(), there, "--to FILE"));
    }
    Path folder = to.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, ".report", ".part");
    Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
    Files.move(unfinished, to);
  }

  /**
   * Gives up the bytes of workbooks about moments before that one; what they were, and when they
   * went, stays known.
   *
   * @return how many
   */
  public int purge(Instant before, Instant now) throws IOException {
    List<KeptReport> gone =
        transactions.inTransaction(
            () -> {
              List<KeptReport> old = store.keptBefore(before);
              old.forEach(keptReport -> keptReport.purge(now));
              return old;
            });
    for (KeptReport keptReport : gone) {
      if (!rehearsal && !store.needs(keptReport.hash())) {
        files.forget(keptReport.hash());
      }
    }
    return gone.size();
  }

  private static String said(KeptReport report) {
    return "#%d %s %s %s %d"
        .formatted(report.execution(), report.job(), report.name(), report.hash(), report.size());
  }
}
