package beian.report;

import beian.filing.store.FilingDomains;
import beian.inspection.Catalog;
import beian.inspection.InspectionSettings;
import beian.inspection.Inspector;
import beian.inspection.Terms;
import beian.inspection.card.CardReader;
import beian.inspection.run.Inspection;
import beian.inspection.run.Standings;
import beian.platform.settings.Settings;
import beian.report.contradiction.Contradictions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A state check whose words never change, for golden files. */
public final class FewChecks {
  private static final String ENDED =
      """
      id: DRG-001
      kind: state-check
      item: deregistration
      severity: note
      since: 2019-08-01
      source: {section: deregistration, line: 514}
      check: WebsitesOutliveTheirEntity
      reads: [dereg_type, dereg_done_at, filing_status, entity_filing_no]
      title: {zh: 主体已注销而网站仍在, en: The entity is gone and a website is not}
      about: {zh: 比较记录。, en: Compares records.}
      faults:
        still-filed:
          says: {zh: '{number} 仍记为已备案。', en: '{number} is still called filed.'}
          remedy: {zh: 请更正过时的记录。, en: Correct the record that is out of date.}
      words:
        not-deregistered: {zh: 未注销, en: not deregistered}
        all-ended: {zh: 均已注销, en: all have ended}
        status-unclear: {zh: '{number} 状态不明', en: 'the status of {number} is not clear'}
      """;

  private FewChecks() {}

  /** Where the records of a night are compared. */
  public static Contradictions of(Stores stores) {
    Catalog catalog = new Catalog(List.of(), List.of(CardReader.shipped("few", ENDED, Map.of())));
    Settings settings =
        Settings.load(Path.of("no-such-file"), Map.of(), Map.of(), InspectionSettings.all());
    Terms terms = InspectionSettings.from(settings).terms("");
    Standings standings =
        new Standings(
            stores.observations(),
            new FilingDomains(stores.transactions()),
            stores.missing(),
            () -> terms);
    Inspection inspection =
        new Inspection(
            new Inspector(catalog, Map.of()),
            stores.observations(),
            stores.filings(),
            standings,
            () -> terms);
    return new Contradictions(stores, catalog, () -> inspection);
  }
}
