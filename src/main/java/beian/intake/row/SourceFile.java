package beian.intake.row;

import beian.intake.IntakeError;
import beian.intake.heading.Heading;
import beian.intake.heading.Headings;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A workbook or CSV with filings in it, open for reading; each sheet has its own headings. */
public final class SourceFile implements AutoCloseable {
  private final SheetFile file;
  private final String name;
  private final String storedName;
  private final SortedMap<Integer, Sheet> sheets = new TreeMap<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * A sheet that is read.
   *
   * @param merged the merged cells that reach below the headings, from above
   */
  private record Sheet(String name, Headings headings, List<CellRange> merged) {}

  private SourceFile(SheetFile file, String name, String storedName) {
    this.file = file;
    this.name = name;
    this.storedName = storedName;
  }

  /**
   * Opens a file and finds the headings of its sheets.
   *
   * @param path where it lies
   * @param name the name its sender gave it
   * @throws ProblemException SHT-001 to SHT-004 when it cannot be read, INT-001 when no sheet has a
   *     key column, INT-002 when none has headings
   */
  public static SourceFile open(Path path, String name) {
    String storedName = String.valueOf(path.getFileName());
    SourceFile source;
    try {
      source = new SourceFile(SheetFile.open(path), name, storedName);
    } catch (ProblemException e) {
      throw renamed(e, storedName, name);
    }
    try {
      source.findHeadings();
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** What the sender should know: sheets left out, unknown columns. */
  public List<Note> notes() {
    return Collections.unmodifiableList(notes);
  }

  /** Something more the sender should know. */
  void note(Note note) {
    notes.add(note);
  }

  /** Whether it went back to its sender before: one of its columns is our reasons. */
  public boolean cameBack() {
    return sheets.values().stream()
        .flatMap(sheet -> sheet.headings.columns().stream())
        .anyMatch(heading -> heading.meaning() instanceof Heading.Ours);
  }

  /** What the file really is. */
  public SheetFile.Format format() {
    return file.format();
  }

  /** The headings of a sheet; empty when it is not read. */
  public Optional<Headings> headings(int sheetIndex) {
    return Optional.ofNullable(sheets.get(sheetIndex)).map(Sheet::headings);
  }

  /** The places of the sheets that are read, in order. */
  public List<Integer> sheetIndexes() {
    return List.copyOf(sheets.keySet());
  }

  /** The name of a sheet that is read. */
  public String sheetName(int sheetIndex) {
    return sheet(sheetIndex).name;
  }

  /**
   * Some rows of a sheet, headings and what stands above them left out.
   *
   * @param wanted by a row's number, from 1
   */
  public SheetRows rows(int sheetIndex, IntPredicate wanted) {
    Sheet sheet = sheet(sheetIndex);
    int headings = sheet.headings.lastRow();
    return new SheetRows(
        new UnderHeadings(sheetIndex, sheet),
        file.rows(sheetIndex, row -> row > headings && wanted.test(row)));
  }

  /** What puts rows of a sheet in their place that were read before. */
  UnderHeadings underHeadings(int sheetIndex) {
    return new UnderHeadings(sheetIndex, sheet(sheetIndex));
  }

  /** Hands over every row of every sheet that is read. */
  public void each(Consumer<SourceRow> taker) {
    for (int index : sheets.keySet()) {
      try (SheetRows rows = rows(index, row -> true)) {
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
          taker.accept(row);
        }
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }

  /** Walks rows; not for several threads. */
  public final class SheetRows implements AutoCloseable {
    private final UnderHeadings sheet;
    private final RowCursor cursor;

    private SheetRows(UnderHeadings sheet, RowCursor cursor) {
      this.sheet = sheet;
      this.cursor = cursor;
    }

    /** The next row; null after the last. */
    public @Nullable SourceRow next() {
      try {
        SheetRow row = cursor.next();
        return row == null ? null : sheet.place(row);
      } catch (ProblemException e) {
        throw renamed(e, storedName, name);
      }
    }

    @Override
    public void close() {
      cursor.close();
    }
  }

  /** Puts rows of a sheet in their place, from the upper to the lower ones. */
  static final class UnderHeadings {
    private final int index;
    private final Sheet sheet;
    private final Deque<CellRange> toCome;
    private final List<CellRange> begun = new ArrayList<>(0);

    private UnderHeadings(int index, Sheet sheet) {
      this.index = index;
      this.sheet = sheet;
      this.toCome = new ArrayDeque<>(sheet.merged);
    }

    /** The place of the sheet, from 0. */
    int index() {
      return index;
    }

    SourceRow place(SheetRow row) {
      return new SourceRow(index, sheet.name, sheet.headings, row, begunAbove(row.number()));
    }

    private List<CellRange> begunAbove(int row) {
      while (!toCome.isEmpty() && toCome.element().first().row() <= row) {
        begun.add(toCome.remove());
      }
      begun.removeIf(range -> range.last().row() < row);
      return begun;
    }
  }

  private Sheet sheet(int index) {
    Sheet sheet = sheets.get(index);
    if (sheet == null) {
      throw new IllegalArgumentException("sheet " + index + " of " + name + " is not read");
    }
    return sheet;
  }

  private void findHeadings() {
    List<Problem> withoutKey = new ArrayList<>();
    for (SheetInfo info : file.sheets()) {
      String sheet = info.name().equals(stem(storedName)) ? stem(name) : info.name();
      String place = name + "!" + sheet;
      if (info.hidden()) {
        notes.add(new Note(IntakeError.SHEET_HIDDEN, place, ""));
        continue;
      }
      List<CellRange> merged = file.mergedRegions(info.index());
      Optional<Headings> found = headingsOf(info.index(), merged);
      if (found.isEmpty()) {
        notes.add(new Note(IntakeError.SHEET_LEFT_OUT, place, ""));
      } else if (found.get().hasKey()) {
        sheets.put(info.index(), new Sheet(sheet, found.get(), below(merged, found.get())));
        noteColumns(place, found.get());
      } else {
        withoutKey.add(noKey(place, found.get()));
        notes.add(new Note(IntakeError.SHEET_LEFT_OUT, place, ""));
      }
    }
    if (sheets.isEmpty()) {
      throw new ProblemException(
          withoutKey.isEmpty()
              ? new Problem(IntakeError.NO_HEADINGS, name, "", "备案号, 域名, 主办单位名称 …")
              : withoutKey.get(0));
    }
  }

  private static List<CellRange> below(List<CellRange> merged, Headings headings) {
    return merged.stream()
        .filter(range -> range.last().row() > headings.lastRow())
        .sorted(Comparator.comparing(range -> range.first().row()))
        .toList();
  }

  private Optional<Headings> headingsOf(int index, List<CellRange> merged) {
    try (RowCursor cursor = file.rows(index)) {
      List<SheetRow> upper = new ArrayList<>();
      for (SheetRow row = cursor.next();
          row != null && upper.size() < Headings.UPPER_ROWS;
          row = cursor.next()) {
        upper.add(row);
      }
      return Headings.find(upper, merged);
    } catch (ProblemException e) {
      throw renamed(e, storedName, name);
    }
  }

  private static Problem noKey(String place, Headings headings) {
    return new Problem(
        IntakeError.NO_KEY_COLUMN,
        place + "!" + headings.lastRow(),
        String.join(", ", headings.nearestToKey()),
        "备案号 (Filing number) / 订单号 (Order number)");
  }

  private void noteColumns(String place, Headings headings) {
    for (Heading heading : headings.columns()) {
      IntakeError code =
          heading.meaning() instanceof Heading.Unknown
              ? IntakeError.UNKNOWN_COLUMN
              : heading.meaning() instanceof Heading.Password ? IntakeError.PASSWORD_COLUMN : null;
      if (code != null) {
        String cell = new CellRef(headings.lastRow(), heading.column()).toString();
        notes.add(new Note(code, place + "!" + cell, heading.text(), nearest(heading)));
      }
    }
  }

  /** The known heading most like an unknown one, or those it may stand for. */
  private static String nearest(Heading heading) {
    if (!(heading.meaning() instanceof Heading.Unknown unknown)) {
      return "";
    }
    return unknown.perhaps().isEmpty()
        ? Headings.nearest(heading.text())
        : String.join(" | ", unknown.perhaps());
  }

  private static ProblemException renamed(ProblemException e, String storedName, String name) {
    Problem p = e.problem();
    String place = p.place().replace(storedName, name).replace(stem(storedName), stem(name));
    return new ProblemException(new Problem(p.code(), place, p.found(), p.expected()), e);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
