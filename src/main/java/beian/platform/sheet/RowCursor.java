package beian.platform.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet from top to bottom; not for several threads. */
public final class RowCursor implements AutoCloseable {
  private final String place;
  private final SheetSource.Rows rows;

  RowCursor(String place, SheetSource.Rows rows) {
    this.place = place;
    this.rows = rows;
  }

  /**
   * The next row that holds a value, or null after the last. Rows without any value are left out,
   * so row numbers may jump.
   *
   * @throws beian.platform.error.ProblemException SHT-003 when the file turns out to be damaged or
   *     over a limit
   */
  public @Nullable SheetRow next() {
    try {
      return rows.next();
    } catch (IOException | RuntimeException e) {
      throw SheetFile.damaged(place, e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw SheetFile.damaged(place, e);
    }
  }
}
