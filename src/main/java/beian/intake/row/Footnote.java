package beian.intake.row;

import beian.platform.sheet.Cell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows say something of the sheet and are no filings: remarks below the table, who made it
 * and when. Only what cannot be one is: each cell begins with a word for that and a colon, or
 * stands behind a cell with such a word alone, and no number of a filing is in any.
 */
final class Footnote {
  private static final Pattern LABEL =
      Pattern.compile(
          "[(（]?((?:附|备)?注|(?:填表|填报|编制)?说明|注意(?:事项)?"
              + "|(?:填表|填报|制表|编制|导出|打印|统计|审核|复核|审批|经办)(?:人员?|单位|部门|日期|时间)?"
              + "|数据(?:来源|截至|截止)(?:日期|时间)?|单位[(（]盖章[)）]|盖章|签字|日期)\\s*\\d{0,2}\\s*[:：](.*)",
          Pattern.DOTALL);

  private static final Pattern OF_FILING = Pattern.compile("(?i)ICP|备\\s*\\d|[a-z0-9-]\\.[a-z]{2}");

  private Footnote() {}

  /** The word with which such a row begins; empty when it may be something else. */
  static String word(List<Cell> cells) {
    String word = "";
    boolean labelled = false;
    for (Cell cell : cells) {
      String text = cell.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      Matcher label = LABEL.matcher(text);
      if (OF_FILING.matcher(text).find() || !label.matches() && !labelled) {
        return "";
      }
      labelled = label.matches() && label.group(2).isBlank();
      word = word.isEmpty() ? label.group(1) : word;
    }
    return word;
  }
}
