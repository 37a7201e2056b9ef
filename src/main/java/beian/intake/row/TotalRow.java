package beian.intake.row;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows add up others and are no filings. Only what cannot be one is: the row has no key, and
 * the word stands first in it; or the word stands where the key would, and all else are counts.
 */
final class TotalRow {
  private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "共计", "total", "sum");

  /** Counts with their units, days of a period, and what stands for nothing. */
  private static final Pattern COUNT =
      Pattern.compile("[\\p{N}\\s.,，%％+()（）:：¥￥元万个条家项份户件次年月日季度无—–/-]*");

  private TotalRow() {}

  /**
   * The word of such a row; empty when it may be something else.
   *
   * @param filing what stands as filing number, may be empty
   * @param order what stands as order number, may be empty
   */
  static String word(List<Cell> cells, String filing, String order) {
    boolean filingIsNone = filing.isEmpty() || isTotal(filing);
    boolean orderIsNone = order.isEmpty() || isTotal(order);
    if (!filingIsNone || !orderIsNone) {
      return "";
    }
    String first =
        cells.stream()
            .filter(cell -> cell.kind() == CellKind.TEXT && !cell.text().isBlank())
            .map(cell -> cell.text().strip())
            .findFirst()
            .orElse("");
    if (isTotal(first)) {
      return first;
    }
    String inKey = filing.isEmpty() ? order : filing;
    boolean counts = cells.stream().map(Cell::text).allMatch(TotalRow::isCount);
    return !inKey.isEmpty() && counts ? inKey : "";
  }

  private static boolean isCount(String text) {
    return COUNT.matcher(text).matches() || isTotal(text);
  }

  private static boolean isTotal(String text) {
    String word = text.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT);
    return WORDS.contains(word);
  }
}
