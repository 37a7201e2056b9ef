package beian.report.sheet;

import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.contradiction.Contradiction;
import beian.report.contradiction.Contradictions;
import beian.report.sheet.frame.ListSheet;
import java.time.Instant;

/** 矛盾 Records and extracts that contradict each other, for staff to compare. */
final class ContradictionSheet {
  private final Language language;
  private final ListSheet<Contradiction> sheet;

  ContradictionSheet(SheetWriter sheet, Language language) {
    this.language = language;
    this.sheet = new ListSheet<>(sheet, Contradiction.LISTING, language);
  }

  /**
   * @param now the moment of the night
   */
  void write(Contradictions contradictions, Instant now) {
    sheet.begin(
        language.line("矛盾", "Contradictions"),
        language.line(
            "本系统的记录与工信部查询结果互相矛盾之处，供人员核对；不通知主办单位，也不据此标记。",
            "Records of this house and extracts of the ministry that contradict each other, for staff to compare;"
                + " nobody is told and nothing is marked for it."),
        "next");
    contradictions.each(now, sheet::row);
    sheet.end();
  }
}
