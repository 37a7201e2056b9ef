package beian.platform.sheet.write;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks as cell styles of one workbook, each also with the mark that keeps text text. */
final class Styles {
  private static final String FONT = "Microsoft YaHei";
  private static final String INK = "1F2933";

  private final XSSFWorkbook book;
  private final Map<Look, Integer> plain = new EnumMap<>(Look.class);
  private final Map<Look, Integer> quoted = new EnumMap<>(Look.class);

  Styles(XSSFWorkbook book) {
    this.book = book;
    XSSFFont normal = book.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeightInPoints((short) 10);
    for (Look look : Look.values()) {
      XSSFCellStyle style = style(look);
      plain.put(look, (int) style.getIndex());
      XSSFCellStyle quotedStyle = book.createCellStyle();
      quotedStyle.cloneStyleFrom(style);
      quotedStyle.setQuotePrefixed(true);
      quoted.put(look, (int) quotedStyle.getIndex());
    }
  }

  /** The number of the style. */
  int of(Look look) {
    return plain.getOrDefault(look, 0);
  }

  /** The number of the style whose cells stay text when a person edits them. */
  int quoted(Look look) {
    return quoted.getOrDefault(look, 0);
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    switch (look) {
      case TITLE -> style.setFont(font(16, true, INK));
      case NOTE -> style.setFont(font(9, false, "6B7785"));
      case SECTION -> style.setFont(font(12, true, "1F4E79"));
      default -> {
        style.setFont(font(10, false, INK));
        border(style);
      }
    }
    switch (look) {
      case HEADING -> {
        badge(style, "FFFFFF", "1F4E79");
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
      }
      case WRAPPED -> style.setWrapText(true);
      case LINK -> {
        XSSFFont font = font(10, false, "0563C1");
        font.setUnderline(XSSFFont.U_SINGLE);
        style.setFont(font);
        style.setWrapText(true);
      }
      case INTEGER -> format(style, "#,##0");
      case FIGURE -> {
        style.setFont(font(20, true, INK));
        style.setAlignment(HorizontalAlignment.CENTER);
        format(style, "#,##0");
      }
      case DECIMAL -> format(style, "#,##0.00");
      case PERCENT -> format(style, "0.0%");
      case DATE -> format(style, "yyyy-mm-dd");
      case DATE_TIME -> format(style, "yyyy-mm-dd hh:mm:ss");
      case RED -> badge(style, "9C0006", "FFC7CE");
      case AMBER -> badge(style, "7F6000", "FFEB9C");
      case GREEN -> badge(style, "006100", "C6EFCE");
      case BLUE -> badge(style, "1F4E79", "DDEBF7");
      case GREY -> badge(style, "595959", "E7E6E6");
      default -> {
        // nothing more to say
      }
    }
    return style;
  }

  private void badge(XSSFCellStyle style, String ink, String fill) {
    style.setFont(font(10, true, ink));
    style.setFillForegroundColor(colour(fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setWrapText(true);
  }

  private void format(XSSFCellStyle style, String code) {
    style.setDataFormat(book.createDataFormat().getFormat(code));
  }

  private XSSFFont font(int points, boolean bold, String ink) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(ink));
    return font;
  }

  private static void border(XSSFCellStyle style) {
    XSSFColor line = colour("D0D7DE");
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
  }

  private static XSSFColor colour(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }
}
