package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.observation.Form;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.log.Masked;
import beian.platform.sheet.Cell;
import beian.platform.sheet.KeyedColumns;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets of a workbook, or the one of a CSV: those with the headings of a form among their
 * first rows, each of which is read, and those that nobody reads.
 *
 * @param tables those with headings, in the order of their tabs; one at least
 * @param leftOut the names of those that are not empty and have no headings, and of hidden ones
 *     that have
 */
record TableSheets(List<Table> tables, List<String> leftOut) {
  /**
   * A sheet with headings.
   *
   * @param sheet its name; empty for the first, which is the file's own
   * @param index its place in the file, from 0
   * @param columns its columns
   * @param ignored the headings nobody knows
   * @param known the headings of the form, as {@link Form#headings} has them
   * @param numbered whether one of those has a digit
   */
  record Table(
      String sheet,
      int index,
      KeyedColumns columns,
      List<String> ignored,
      Map<String, String> known,
      boolean numbered) {
    /** Its name as observations cite it, {@code calls.xlsx!第二轮}. */
    String place(String file) {
      return sheet.isEmpty() ? file : file + "!" + sheet;
    }

    /** The table whose headings a row below those of this one is; empty when it is another row. */
    Optional<Table> begunAnew(SheetRow row, Form form) {
      String first = first(row);
      Optional<Table> anew =
          (numbered || !hasDigit(first)) && known.containsKey(Form.folded(first))
              ? table(row, sheet, index, form, known)
              : Optional.empty();
      // A row of values may begin with what is a heading too.
      return anew.filter(other -> other.columns.keys().size() > 1 + other.ignored.size());
    }

    /** What stands first in a row. */
    private static String first(SheetRow row) {
      for (Cell cell : row.cells()) {
        String text = cell.text().strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }

    /** The rows below its headings. */
    RowCursor rows(SheetFile file) {
      return file.rows(index, columns.headings().number() + 1);
    }
  }

  /**
   * Looks at all of them.
   *
   * @throws ProblemException EVI-003 when none has the headings
   */
  static TableSheets of(SheetFile file, Form form, String name) {
    Map<String, String> known = form.headings();
    List<Table> tables = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    String seen = "";
    for (SheetInfo sheet : file.sheets()) {
      List<SheetRow> upper = upper(file, sheet);
      Optional<Table> table =
          upper.stream()
              .flatMap(
                  row ->
                      table(row, tables.isEmpty() ? "" : sheet.name(), sheet.index(), form, known)
                          .stream())
              .findFirst();
      if (table.isPresent() && !sheet.hidden()) {
        tables.add(table.get());
      } else if (sheet.hidden() ? table.isPresent() : !upper.isEmpty()) {
        leftOut.add(sheet.name());
        seen = seen.isEmpty() ? shown(upper.get(0)) : seen;
      }
    }
    if (tables.isEmpty()) {
      throw new ProblemException(
          new Problem(EvidenceError.MISSING_COLUMN, name, seen, String.join(", ", form.needed())));
    }
    return new TableSheets(tables, leftOut);
  }

  /** The sheet that an observation cites. */
  Table cited(String place) {
    return tables.stream()
        .filter(table -> !table.sheet.isEmpty() && place.endsWith("!" + table.sheet))
        .findFirst()
        .orElse(tables.get(0));
  }

  private static List<SheetRow> upper(SheetFile file, SheetInfo sheet) {
    List<SheetRow> upper = new ArrayList<>();
    try (RowCursor rows = file.rows(sheet.index())) {
      SheetRow row = rows.next();
      while (row != null && upper.size() < KeyedColumns.HEADING_ROWS) {
        upper.add(row);
        row = rows.next();
      }
    }
    return upper;
  }

  private static Optional<Table> table(
      SheetRow row, String sheet, int index, Form form, Map<String, String> known) {
    List<String> ignored = new ArrayList<>();
    KeyedColumns columns =
        KeyedColumns.under(
            row,
            heading -> {
              Optional<String> key = Optional.ofNullable(known.get(Form.folded(heading)));
              if (key.isEmpty() && !heading.isEmpty()) {
                ignored.add(heading);
              }
              return key;
            });
    return columns.keys().containsAll(form.needed())
        ? Optional.of(
            new Table(
                sheet,
                index,
                columns,
                ignored,
                known,
                known.keySet().stream().anyMatch(TableSheets::hasDigit)))
        : Optional.empty();
  }

  /** No folding takes a digit away. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String shown(SheetRow row) {
    String text =
        Masked.text(
            String.join(", ", row.cells().stream().map(cell -> cell.text().strip()).toList()));
    return text.length() > 200 ? text.substring(0, 200) : text;
  }
}
