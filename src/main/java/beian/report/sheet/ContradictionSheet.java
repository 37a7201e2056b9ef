package beian.report.sheet;

import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.contradiction.ContradictionLine;
import beian.report.contradiction.Contradictions;
import beian.report.sheet.frame.ListSheet;
import java.time.Instant;

/** 矛盾 Records and extracts that contradict each other, for staff to compare. */
final class ContradictionSheet {
  private final Language language;
  private final ListSheet<ContradictionLine> sheet;

  ContradictionSheet(SheetWriter sheet, Language language) {
    this.language = language;
    this.sheet = new ListSheet<>(sheet, ContradictionLine.LISTING, language);
  }

  /**
   * @param now the moment of the night
   */
  void write(Contradictions contradictions, Instant now) {
    sheet.begin(
        language.line("矛盾", "Contradictions"),
        language.line(
            "互相矛盾的记录，供人员核对；不通知，不标记。",
            "Records that contradict each other, for staff to compare; nobody is told or marked for it."),
        "next");
    contradictions.each(now, sheet::row);
    sheet.end();
  }
}
