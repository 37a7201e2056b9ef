package beian.intake.job;

import beian.intake.row.Note;
import beian.intake.row.RepeatedKeys;
import beian.intake.row.RowOutcome;
import beian.intake.row.SourceRow;
import beian.intake.store.ImportFile;
import beian.platform.error.Problem;
import java.util.List;

/** What passes from reader to writer: rows, and how the reading of a file ended. */
sealed interface ImportItem {
  /** The file it is about. */
  ImportFile file();

  /**
   * A row that was looked at.
   *
   * @param cells what it is recognised by when it comes again; empty when it is to be read again
   */
  record Judged(ImportFile file, SourceRow row, RowOutcome outcome, String cells, RepeatedKeys keys)
      implements ImportItem {}

  /**
   * All rows of the file were read.
   *
   * @param cameBack whether it has our column of reasons: it went back to its sender before
   */
  record FileDone(ImportFile file, List<Note> notes, boolean cameBack) implements ImportItem {}

  /** The file cannot be read; no row of it came before. */
  record FileUnreadable(ImportFile file, Problem problem) implements ImportItem {}
}
