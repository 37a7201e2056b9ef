package beian.filing.table;

import beian.platform.settings.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** What a cell of a column looks like. */
@FunctionalInterface
interface CellForm {
  /** Any text. */
  CellForm TEXT = (cell, known) -> "";

  /** A day as {@code 2026-11-02}. */
  CellForm DAY = (cell, known) -> isDay(cell) ? "" : "a day such as 2026-11-02";

  /** A whole number from 1 on. */
  CellForm NUMBER =
      (cell, known) -> cell.matches("[1-9][0-9]{0,8}") ? "" : "a whole number such as 45";

  /** One of the words the product's own table has there. */
  CellForm LISTED =
      (cell, known) ->
          known.contains(cell) ? "" : String.join(" | ", Nearest.to(cell, new TreeSet<>(known), 5));

  /**
   * What should stand there instead; empty when the cell is right. Empty cells are not asked about.
   *
   * @param known what the product's own table has in the column
   */
  String expected(String cell, Set<String> known);

  /** Text of a form; an example says what it is. */
  static CellForm like(String pattern, String example) {
    return (cell, known) -> cell.matches(pattern) ? "" : example;
  }

  private static boolean isDay(String cell) {
    try {
      LocalDate.parse(cell);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
