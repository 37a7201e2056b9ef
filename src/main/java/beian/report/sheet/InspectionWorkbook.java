package beian.report.sheet;

import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.WorkbookWriter;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.report.Run;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.VerdictBasis;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The workbook of one night. Everything in it is read from the stores in the order of keys and
 * dated by the run, so the same contents give the same bytes, on whichever database they are kept.
 */
public final class InspectionWorkbook {
  private final Stores stores;
  private final VerdictBasis basis;

  public InspectionWorkbook(Stores stores, VerdictBasis basis) {
    this.stores = stores;
    this.basis = basis;
  }

  /** What the workbook of a moment is called: {@code inspection-2026-12-09.xlsx}, China's day. */
  public static String fileName(Instant now) {
    return "inspection-" + Zone.dayOf(now) + ".xlsx";
  }

  /**
   * Writes it, in place of an earlier one of the same day.
   *
   * @param folder where reports lie
   * @param summary the night in numbers, of the run's moment
   * @return the file
   * @throws beian.platform.error.ProblemException SHT-005 when the disk does not take it
   */
  public Path write(Path folder, Run run, Summary summary) {
    Path file = folder.resolve(fileName(run.now()));
    Campaign campaign = summary.campaign();
    LocalDate day = Zone.dayOf(run.now());
    String title = "备案专项核查 ICP filing inspection · " + summary.provider() + " · " + day;
    try (WorkbookWriter book = WorkbookWriter.create(file, title, run.now())) {
      Tabs tabs = Tabs.of(book);
      Map<String, Place> rules = new MethodSheet(tabs.method(), basis).write(run, campaign);
      new SummarySheet(tabs, rules, summary).write(run);
      EvidenceIndex index = new EvidenceIndex();
      stores.standing().eachEvidence(index::add);
      EvidenceSheet evidence = new EvidenceSheet(tabs.evidence(), index);
      new FindingSheets(basis.catalog(), rules, evidence)
          .write(tabs.findings(), tabs.undetermined(), stores);
      evidence.write(stores.observations());
      Scope scope = new Scope(campaign, stores.numbers().names());
      new DeadlineSheet(tabs.deadlines(), scope, run.now()).write(stores.transactions());
      new NoticeSheet(tabs.notices(), scope).write(stores.transactions());
      new MarkSheet(tabs.marks(), scope).write(stores.transactions());
      new SparedSheet(tabs.spared()).write(run.now(), stores.transactions(), stores.filings());
      Instant midnight = day.atStartOfDay(Zone.CHINA).toInstant();
      new RejectSheet(tabs.rejects())
          .write(
              stores.imports().between(midnight, Zone.endOf(day)),
              stores.transactions(),
              stores.readings());
      book.finish();
    }
    return file;
  }
}
