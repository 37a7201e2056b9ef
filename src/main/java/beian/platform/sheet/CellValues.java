package beian.platform.sheet;

import beian.platform.sheet.part.NumberFormats;
import beian.platform.sheet.part.RichText;
import beian.platform.sheet.part.SerialDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Makes cells out of the values and styles of one workbook. */
final class CellValues {
  /** A sheet keeps 15 digits. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");

  private static final double TOO_LONG = 1e15;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_NUMBER = 400;

  private final CellStyles styles;
  private final double shift;

  /**
   * @param styles the workbook's
   * @param from1904 whether the workbook counts its days from 1904
   */
  CellValues(CellStyles styles, boolean from1904) {
    this.styles = styles;
    this.shift = from1904 ? SerialDate.FROM_1904 : 0;
  }

  static Cell text(String text, boolean formula) {
    CellKind kind = text.isEmpty() ? CellKind.EMPTY : CellKind.TEXT;
    return formula ? new Cell(kind, text, Double.NaN, true, false) : Cell.text(text);
  }

  static Cell truth(boolean value, boolean formula) {
    return new Cell(CellKind.BOOLEAN, value ? "TRUE" : "FALSE", value ? 1 : 0, formula, false);
  }

  static Cell error(String text, boolean formula) {
    return new Cell(CellKind.ERROR, text, Double.NaN, formula, false);
  }

  /** A cell as its style shows it. */
  Cell styled(Cell cell, int style) {
    return cell.isEmpty() || cell.kind() == CellKind.STRUCK || !styles.struck(style)
        ? cell
        : Cell.text(RichText.struck(cell.text()));
  }

  /** A moment written as ISO 8601, as the strict flavour of Office Open XML does. */
  static Cell isoDate(String text, boolean formula) throws IOException {
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      LocalDateTime moment =
          local.indexOf('T') < 0
              ? LocalDate.parse(local).atStartOfDay()
              : LocalDateTime.parse(local);
      double serial = SerialDate.of(moment);
      return new Cell(CellKind.DATE, SerialDate.text(serial), serial, formula, false);
    } catch (DateTimeParseException e) {
      throw new IOException("a date that is none", e);
    }
  }

  /** A number as binary workbooks keep it. */
  Cell number(double value, int style, boolean formula) {
    return number(value, shown(BigDecimal.valueOf(value)), styles.effect(style), formula);
  }

  /** A number as XML writes it. */
  Cell number(String raw, int style, boolean formula) throws IOException {
    if (isShortWhole(raw)) {
      return number(Long.parseLong(raw), raw, styles.effect(style), formula);
    }
    try {
      BigDecimal exact = new BigDecimal(raw.length() > LONGEST_NUMBER ? "" : raw.strip());
      double value = exact.doubleValue();
      if (Double.isFinite(value)) {
        return number(value, shown(exact), styles.effect(style), formula);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IOException("a number that is none");
  }

  private static boolean isShortWhole(String raw) {
    boolean whole = !raw.isEmpty() && raw.length() <= MOST_DIGITS && raw.charAt(0) != '0';
    for (int i = 0; whole && i < raw.length(); i++) {
      whole = raw.charAt(i) >= '0' && raw.charAt(i) <= '9';
    }
    return whole;
  }

  private Cell number(double value, String text, int effect, boolean formula) {
    double shifted = value + shift;
    if (effect == NumberFormats.DATE && SerialDate.isDate(shifted)) {
      return new Cell(CellKind.DATE, SerialDate.text(shifted), shifted, formula, false);
    }
    if (effect == NumberFormats.MONTH && SerialDate.isDate(shifted) && shifted >= 1) {
      return Cell.text(MONTH.format(SerialDate.toDateTime(shifted)));
    }
    boolean losesDigits = Math.abs(value) >= TOO_LONG;
    String filled = text;
    if (effect > text.length() && value >= 0 && text.indexOf('.') < 0) {
      filled = "0".repeat(effect - text.length()) + text;
    }
    return new Cell(CellKind.NUMBER, filled, value, formula, losesDigits);
  }

  private static String shown(BigDecimal exact) {
    if (exact.signum() == 0) {
      return "0";
    }
    int beforePoint = exact.precision() - exact.scale();
    if (beforePoint > 30 || beforePoint < -30) {
      return exact.round(SHOWN).stripTrailingZeros().toString();
    }
    BigDecimal kept = beforePoint > MOST_DIGITS ? exact : exact.round(SHOWN);
    return kept.stripTrailingZeros().toPlainString();
  }
}
