package beian.report.sheet;

import beian.intake.store.ImportFile;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.WorkbookWriter;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.recheck.Repointings;
import beian.report.Language;
import beian.report.Run;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.VerdictBasis;
import beian.report.contradiction.Contradictions;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.EvidenceIndex;
import beian.report.sheet.frame.ReportScope;
import beian.report.sheet.frame.Tabs;
import beian.report.sheet.summary.SummarySheet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The workbook of one night. Everything in it is read from the stores in the order of keys and
 * dated by the run, so the same contents give the same bytes, on whichever database they are kept.
 */
public final class InspectionWorkbook {
  private final Stores stores;
  private final VerdictBasis basis;
  private final Contradictions contradictions;

  /**
   * @param contradictions where records are compared
   */
  public InspectionWorkbook(Stores stores, VerdictBasis basis, Contradictions contradictions) {
    this.stores = stores;
    this.basis = basis;
    this.contradictions = contradictions;
  }

  /**
   * What the workbook of a run is called: {@code inspection-2026-12-09-42.xlsx}, China's day and
   * the execution. No other run writes a file of that name.
   */
  public static String fileName(Run run) {
    return "inspection-" + Zone.dayOf(run.now()) + "-" + run.execution() + ".xlsx";
  }

  /**
   * Writes it.
   *
   * @param folder where reports lie
   * @param summary the night in numbers, of the run's moment
   * @return the file
   * @throws beian.platform.error.ProblemException SHT-005 when the disk does not take it
   */
  public Path write(Path folder, Run run, Summary summary) {
    Path file = folder.resolve(fileName(run));
    Campaign campaign = summary.campaign();
    LocalDate day = Zone.dayOf(run.now());
    Language language = run.language();
    String title =
        language.line("备案专项核查", "ICP filing inspection") + " · " + summary.provider() + " · " + day;
    try (WorkbookWriter book = WorkbookWriter.create(file, title, run.now())) {
      Tabs tabs = Tabs.of(book, language);
      Map<String, Place> rules =
          new MethodSheet(tabs.method(), basis, summary.judging(), language).write(run, campaign);
      new SummarySheet(tabs, rules, summary, language).write(run);
      CaseRows rows = new CaseRows();
      ReportScope scope = new ReportScope(campaign, stores.numbers().names());
      Repointings repointings =
          new Repointings(
              stores.transactions(),
              stores.observations(),
              basis.inspection().terms("").providers());
      CaseSheet cases =
          new CaseSheet(tabs, scope, rows, stores.transactions(), repointings, language);
      cases.layOut();
      ChangeSheet changes = new ChangeSheet(tabs, rows, scope.names(), stores, run.now(), language);
      changes.write(summary, stores);
      EvidenceIndex index = new EvidenceIndex();
      stores.standing().eachEvidence(index::add);
      EvidenceSheet evidence = new EvidenceSheet(tabs, index, basis.limits(), run.now(), language);
      new FindingSheets(basis.catalog(), rules, evidence, rows, changes, tabs, language)
          .write(stores);
      evidence.write(stores.observations());
      NoticeSheet notices = new NoticeSheet(tabs, scope, rows, language);
      notices.layOut(stores.transactions());
      new DeadlineSheet(tabs, scope, rows, run.now(), language).write(stores.transactions());
      notices.write(stores.transactions());
      new MarkSheet(tabs, scope, rows, language).write(stores.transactions());
      new SparedSheet(tabs, rows, language)
          .write(run.now(), stores.transactions(), stores.filings());
      new ContradictionSheet(tabs.contradictions(), language).write(contradictions, run.now());
      cases.write(run.now());
      Instant midnight = day.atStartOfDay(Zone.CHINA).toInstant();
      List<ImportFile> files = stores.imports().between(midnight, Zone.endOf(day));
      new RejectSheet(tabs.rejects(), language).write(files, stores.transactions());
      new ImportSheet(tabs.imports(), language).write(files);
      book.finish();
    }
    return file;
  }
}
