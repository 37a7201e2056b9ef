package beian.platform.sheet;

import beian.platform.sheet.part.RichText;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Pulls the rows out of the records of one binary sheet. */
final class XlsRows implements SheetSource.Rows {
  private final RecordFactoryInputStream records;
  private final SSTRecord strings;
  private final IntPredicate struckFonts;
  private final CellValues values;
  private final IntPredicate wanted;

  private final BitSet hiddenRows = new BitSet();
  private Cell[] cells = new Cell[32];
  private int width;
  private int row = -1;
  private int formulaColumn;
  private @Nullable CellValueRecordInterface ahead;
  private int depth = 1;

  /**
   * @param struckFonts whether a font, by its number, strikes its text through
   */
  XlsRows(
      RecordFactoryInputStream records,
      SSTRecord strings,
      IntPredicate struckFonts,
      CellValues values,
      IntPredicate wanted) {
    this.records = records;
    this.strings = strings;
    this.struckFonts = struckFonts;
    this.values = values;
    this.wanted = wanted;
  }

  @Override
  public @Nullable SheetRow next() throws IOException {
    while (depth > 0 || ahead != null) {
      readRow();
      if (width > 0 && wanted.test(row + 1)) {
        boolean hidden = hiddenRows.get(row);
        return new SheetRow(row + 1, hidden, Arrays.asList(cells).subList(0, width));
      }
    }
    return null;
  }

  @Override
  public void close() {
    // the stream belongs to the file
  }

  private void readRow() throws IOException {
    width = 0;
    if (ahead != null) {
      row = ahead.getRow();
      put(ahead);
      ahead = null;
    }
    while (depth > 0) {
      Record record = records.nextRecord();
      if (record == null) {
        throw new IOException("a sheet ends too early");
      }
      if (record instanceof EOFRecord) {
        depth--;
      } else if (record instanceof BOFRecord) {
        depth++;
      } else if (depth > 1) {
        continue;
      } else if (record instanceof RowRecord heading) {
        hiddenRows.set(heading.getRowNumber(), heading.getZeroHeight());
      } else if (record instanceof StringRecord result) {
        put(formulaColumn, CellValues.text(result.getString(), true));
      } else if (record instanceof CellValueRecordInterface cell) {
        if (cell.getRow() != row) {
          if (cell.getRow() < row) {
            throw new IOException("rows out of order");
          }
          ahead = cell;
          return;
        }
        put(cell);
      }
    }
  }

  private void put(CellValueRecordInterface cell) {
    Cell value = value(cell);
    if (!value.isEmpty() || value.formula()) {
      put(cell.getColumn(), values.styled(value, cell.getXFIndex()));
    }
  }

  private Cell value(CellValueRecordInterface cell) {
    int style = cell.getXFIndex();
    if (cell instanceof LabelSSTRecord text) {
      return Cell.text(unstruck(strings.getString(text.getSSTIndex())));
    } else if (cell instanceof NumberRecord number) {
      return values.number(number.getValue(), style, false);
    } else if (cell instanceof FormulaRecord formula) {
      formulaColumn = cell.getColumn();
      return switch (formula.getCachedResultTypeEnum()) {
        case NUMERIC -> values.number(formula.getValue(), style, true);
        case BOOLEAN -> CellValues.truth(formula.getCachedBooleanValue(), true);
        case ERROR -> CellValues.error(errorText(formula.getCachedErrorValue()), true);
        default -> CellValues.text("", true);
      };
    } else if (cell instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? CellValues.truth(value.getBooleanValue(), false)
          : CellValues.error(errorText(value.getErrorValue()), false);
    } else if (cell instanceof LabelRecord text) {
      return Cell.text(text.getValue());
    }
    return Cell.EMPTY;
  }

  /** As {@link RichText} has it. */
  private String unstruck(UnicodeString rich) {
    String text = rich.getString();
    StringBuilder kept = new StringBuilder();
    int from = 0;
    boolean isStruck = false;
    boolean some = false;
    for (int run = 0; run < rich.getFormatRunCount(); run++) {
      FormatRun next = rich.getFormatRun(run);
      kept.append(isStruck ? "" : text.substring(from, next.getCharacterPos()));
      from = next.getCharacterPos();
      isStruck = struckFonts.test(next.getFontIndex());
      some |= isStruck;
    }
    kept.append(isStruck ? "" : text.substring(from));
    return some && kept.isEmpty() ? RichText.struck(text) : kept.toString();
  }

  private static String errorText(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
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
