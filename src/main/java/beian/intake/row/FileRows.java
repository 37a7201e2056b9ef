package beian.intake.row;

import beian.platform.sheet.SheetRow;
import beian.platform.sheet.spill.SpilledRows;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a file, which is read once for them: what a row comes to depends on rows behind it,
 * so each is looked at before the first is judged, and walked again from what was put aside.
 */
public final class FileRows implements AutoCloseable {
  private final SourceFile source;
  private final SpilledRows rows;

  /**
   * @param folder where rows are put aside that are too many for the memory
   */
  public FileRows(SourceFile source, Path folder) {
    this.source = source;
    this.rows = new SpilledRows(folder);
  }

  /**
   * Reads the file.
   *
   * @param mark what is to be known of a row when it comes again
   * @throws beian.platform.error.ProblemException when the file turns out to be damaged
   */
  void read(ToLongFunction<SourceRow> mark) {
    source.each(row -> rows.add(row.sheetIndex(), mark.applyAsLong(row), row.row()));
  }

  /** Something the sender should know of the file. */
  void note(Note note) {
    source.note(note);
  }

  /** Walks the rows from the first to the last. */
  public Walk walk() {
    return new Walk(rows.walk());
  }

  @Override
  public void close() {
    rows.close();
  }

  /** Walks rows that were read; not for several threads. */
  public final class Walk {
    private final SpilledRows.Walk walk;
    private SourceFile.@Nullable UnderHeadings sheet;

    private Walk(SpilledRows.Walk walk) {
      this.walk = walk;
    }

    /** The next row; null behind the last of the last sheet. */
    public @Nullable SourceRow next() {
      SheetRow row = walk.next();
      if (row == null) {
        return null;
      }
      SourceFile.UnderHeadings of = sheet;
      if (of == null || of.index() != walk.sheet()) {
        of = source.underHeadings(walk.sheet());
        sheet = of;
      }
      return of.place(row);
    }

    /** What was noted of that row. */
    long mark() {
      return walk.mark();
    }
  }
}
