package beian.platform.sheet;

import beian.platform.sheet.part.Escapes;
import beian.platform.sheet.part.RichText;
import beian.platform.sheet.part.SharedStrings;
import beian.platform.sheet.part.XmlPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Pulls the rows out of one worksheet part. */
final class XlsxRows implements SheetSource.Rows {
  private static final int REMEMBERED = 1 << 12;

  private final XmlPart xml;
  private final SharedStrings strings;
  private final CellValues values;
  private final IntPredicate wanted;

  /** Cells of shared strings seen lately, by their number: columns repeat few words often. */
  private final int[] rememberedIndex = new int[REMEMBERED];

  private final @Nullable Cell[] remembered = new @Nullable Cell[REMEMBERED];

  private final RichText inline = new RichText();

  private Cell[] cells = new Cell[32];
  private int width;
  private int row;

  XlsxRows(XmlPart xml, SharedStrings strings, CellValues values, IntPredicate wanted) {
    this.xml = xml;
    this.strings = strings;
    this.values = values;
    this.wanted = wanted;
  }

  @Override
  public @Nullable SheetRow next() throws IOException {
    while (xml.next()) {
      if (xml.isStart("row")) {
        row = xml.number("r", row + 1);
        if (row < 1 || row > CellRef.MAX_ROWS) {
          throw xml.damaged("row " + row);
        }
        boolean hidden = xml.flag("hidden");
        if (!wanted.test(row)) {
          xml.skip();
        } else {
          readCells();
          if (width > 0) {
            return new SheetRow(row, hidden, Arrays.asList(cells).subList(0, width));
          }
        }
      } else if (xml.isEnd("sheetData")) {
        return null;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private void readCells() throws IOException {
    width = 0;
    int column = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        column = xml.column("r", column + 1);
        readCell(column);
      }
    }
  }

  private void readCell(int column) throws IOException {
    int style = xml.number("s", 0);
    String type = String.valueOf(xml.attribute("t"));
    boolean formula = false;
    Cell cell = Cell.EMPTY;
    while (xml.next() && !xml.isEnd("c")) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> cell = value(type, xml.text(), style, formula);
        case "is" -> cell = CellValues.text(inlineText(), formula);
        case "f" -> {
          xml.skip();
          formula = true;
          cell = CellValues.text("", true);
        }
        default -> xml.skip();
      }
    }
    if (!cell.isEmpty() || cell.formula()) {
      put(column, values.styled(cell, style));
    }
  }

  private Cell value(String type, String text, int style, boolean formula) throws IOException {
    switch (type) {
      case "s":
        return formula ? CellValues.text(shared(text).text(), true) : shared(text);
      case "n", "null":
        return text.isEmpty() ? CellValues.text("", formula) : values.number(text, style, formula);
      case "b":
        return CellValues.truth(text.equals("1") || text.equals("true"), formula);
      case "e":
        return CellValues.error(text, formula);
      case "d":
        return CellValues.isoDate(text, formula);
      default:
        return CellValues.text(Escapes.decode(text), formula);
    }
  }

  private Cell shared(String number) throws IOException {
    int index = xml.number(number);
    int slot = index & REMEMBERED - 1;
    Cell known = remembered[slot];
    if (known != null && rememberedIndex[slot] == index) {
      return known;
    }
    Cell cell = Cell.text(Escapes.decode(strings.get(index)));
    remembered[slot] = cell;
    rememberedIndex[slot] = index;
    return cell;
  }

  private String inlineText() throws IOException {
    while (xml.next() && !xml.isEnd("is")) {
      inline.take(xml);
    }
    return Escapes.decode(inline.end());
  }

  private void put(int column, Cell cell) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    for (int i = width; i < column; i++) {
      cells[i] = Cell.EMPTY;
    }
    cells[column] = cell;
    width = Math.max(width, column + 1);
  }
}
