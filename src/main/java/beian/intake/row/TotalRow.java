package beian.intake.row;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows add up others and are no filings. Only what cannot be one is: the row has no key, and
 * the word stands first in it; or the word stands where the key would, or a count beside the word,
 * and all else are counts.
 */
final class TotalRow {
  private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "共计", "total", "sum");

  /** Counts with their units, days of a period, and what stands for nothing. */
  private static final Pattern COUNT =
      Pattern.compile("[\\p{N}\\s.,，%％+()（）:：¥￥元万个条家项份户件次年月日季度无—–/-]*");

  private static final Pattern BETWEEN = Pattern.compile("[\\s:：]");

  private static final Pattern FEW = Pattern.compile("\\d{1,6}\\s*[条个家项份户件]?");

  private static final Pattern HOW_MANY = Pattern.compile("\\d{1,6}[条个家项份户件]$");

  private TotalRow() {}

  /**
   * The word of such a row; empty when it may be something else.
   *
   * @param filing what stands as filing number, may be empty
   * @param order what stands as order number, may be empty
   */
  static String word(List<Cell> cells, String filing, String order) {
    if (!isNoKey(filing) || !isNoKey(order)) {
      return "";
    }
    boolean counts = cells.stream().map(Cell::text).allMatch(TotalRow::isCount);
    boolean counted = isFew(filing) || isFew(order);
    String first =
        cells.stream()
            .filter(cell -> cell.kind() == CellKind.TEXT && !cell.text().isBlank())
            .map(cell -> cell.text().strip())
            .findFirst()
            .orElse("");
    if (isTotal(first)) {
      return counted && !counts ? "" : first;
    }
    String inKey = filing.isEmpty() ? order : filing;
    return !inKey.isEmpty() && counts && !counted ? inKey : "";
  }

  private static boolean isNoKey(String text) {
    return text.isEmpty() || isTotal(text) || isFew(text);
  }

  /** Whether so many filings are counted in the place of their number; no number is as short. */
  private static boolean isFew(String text) {
    return FEW.matcher(text).matches();
  }

  private static boolean isCount(String text) {
    return COUNT.matcher(text).matches() || isTotal(text);
  }

  /** Such a word, also with how many rows there are: {@code 合计：8条}. */
  private static boolean isTotal(String text) {
    String word = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return WORDS.contains(HOW_MANY.matcher(word).replaceFirst(""));
  }
}
