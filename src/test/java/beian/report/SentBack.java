package beian.report;

import beian.evidence.store.EvidenceReject;
import beian.intake.IntakeError;
import beian.intake.row.Reject;
import beian.intake.store.ImportFile;
import beian.intake.store.RejectStore;
import beian.intake.store.RowCounts;
import beian.platform.PlatformError;
import beian.platform.error.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a night sent back: rows of a sheet, a row of evidence, a file that is no workbook. */
final class SentBack {
  private SentBack() {}

  static void keep(Stores stores) {
    String hash = "a".repeat(64);
    new RejectStore(stores.transactions())
        .save(
            List.of(
                new Reject(
                    hash,
                    "备案.xlsx",
                    "Sheet1",
                    7,
                    "C7",
                    "approved_at",
                    "",
                    IntakeError.values()[3],
                    "2026年13月40日",
                    "yyyy-MM-dd",
                    ANight.NOW),
                new Reject(
                    hash,
                    "备案.xlsx",
                    "Sheet1",
                    9,
                    "",
                    "filing_no;order_no",
                    "",
                    IntakeError.values()[4],
                    "=1+1",
                    "",
                    ANight.NOW)));
    var reading = stores.readings().begin("dns.csv", hash, ANight.NOW);
    stores
        .readings()
        .reject(
            reading,
            List.of(
                new EvidenceReject(
                    "dns.csv", 12, "observed_at", PlatformError.BAD_INSTANT.code(), "昨天", "ISO")));
    stores.readings().finish(reading, 20, "");
    ImportFile read = file(0, "备案.xlsx", hash, null);
    Problem problem =
        new Problem(PlatformError.UNWRITABLE_SHEET, "坏.xlsx", "not a workbook", ".xlsx .xls .csv");
    ImportFile broken = file(1, "坏.xlsx", "b".repeat(64), problem);
    read.count(new RowCounts(26, 20, 3, 1, 0, 2));
    read.done(List.of(), ANight.NOW);
    broken.unreadable(problem, ANight.NOW);
    stores.imports().plan(1, List.of(read, broken));
  }

  private static ImportFile file(int seq, String name, String hash, @Nullable Problem problem) {
    return new ImportFile(
        1,
        seq,
        name,
        hash,
        Path.of(name),
        Path.of(name),
        true,
        ImportFile.State.PLANNED,
        problem,
        List.of(),
        ANight.NOW,
        ANight.NOW);
  }
}
