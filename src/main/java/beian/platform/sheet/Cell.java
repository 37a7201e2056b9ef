package beian.platform.sheet;

import beian.platform.sheet.part.RichText;
import beian.platform.sheet.part.SerialDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell as it was read. Of a formula it holds the result that was last saved.
 *
 * @param kind what it holds
 * @param text what a person sees, as exact as useful: whole numbers without a decimal point or
 *     exponent (with leading zeros where the number format shows them), other numbers to the 15
 *     digits that a sheet shows, dates as ISO 8601 ({@code 2024-01-31}, {@code
 *     2024-01-31T08:30:00}, {@code 08:30:00}), {@code TRUE}, {@code #N/A}; text itself is
 *     untouched, without the runs of it that are struck through
 * @param number the value of NUMBER, and of DATE the days since 1899-12-30 (workbooks that count
 *     from 1904 are converted); 0 or 1 of BOOLEAN; otherwise not a number
 * @param formula whether the cell is a formula
 * @param losesDigits whether the number is so long (16 digits or more before the point) that a
 *     sheet cannot have kept all its digits: an identifier typed as a number
 */
public record Cell(
    CellKind kind, String text, double number, boolean formula, boolean losesDigits) {
  private static final Set<String> NULLS = Set.of("N/A", "n/a", "NULL", "null", "None");

  private static final Set<String> NOTHING =
      Stream.concat(NULLS.stream(), Stream.of("-", "--", "---", "—", "——", "/", "\\"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_NOTHING =
      NOTHING.stream().mapToInt(String::length).max().orElse(0);

  private static final Set<String> ERRORS =
      Set.of(
          "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

  /** A cell with nothing in it. */
  public static final Cell EMPTY = new Cell(CellKind.EMPTY, "", Double.NaN, false, false);

  /** A text cell; the empty text is {@link #EMPTY}. */
  public static Cell text(String text) {
    CellKind kind = RichText.isStruck(text) ? CellKind.STRUCK : CellKind.TEXT;
    return text.isEmpty() ? EMPTY : new Cell(kind, text, Double.NaN, false, false);
  }

  /** Whether a text is what people and programs write into a cell for nothing. */
  public static boolean saysNothing(String text) {
    return text.length() <= LONGEST_NOTHING && NOTHING.contains(text);
  }

  /** Whether it is what a program writes that found no value, and no person. */
  public boolean isNull() {
    return text.length() <= LONGEST_NOTHING && NULLS.contains(text.strip());
  }

  /** Whether it may be a look-up of an empty cell, which gives 0. */
  public boolean mayHaveFoundNothing() {
    return formula && text.equals("0");
  }

  /**
   * Whether it is what a formula leaves that failed, as a sheet shows it or an export writes it.
   */
  public boolean isError() {
    return kind == CellKind.ERROR
        || text.indexOf('#') >= 0 && ERRORS.contains(text.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether there is nothing to see. */
  public boolean isEmpty() {
    return kind == CellKind.EMPTY;
  }

  /**
   * The moment on the wall of a DATE cell, to the second; a mere time stands on 1899-12-31.
   *
   * @throws IllegalStateException when this is not a DATE
   */
  public LocalDateTime dateTime() {
    if (kind != CellKind.DATE) {
      throw new IllegalStateException("not a date: " + kind);
    }
    return SerialDate.toDateTime(number);
  }
}
