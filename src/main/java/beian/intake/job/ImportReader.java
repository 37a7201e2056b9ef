package beian.intake.job;

import beian.intake.row.RepeatedKeys;
import beian.intake.row.RowReader;
import beian.intake.row.SourceFile;
import beian.intake.row.SourceRow;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.platform.error.ProblemException;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the planned files row by row, one file after the other, each twice: first for keys that
 * come back, then for its rows.
 *
 * <p>In: the PLANNED files of this run. Out: rows, and for each file how its reading ended. Bad
 * item: a file that cannot be read, found before any of its rows is handed over. Restart: from the
 * row behind the last commit; a row is named by the file's hash, sheet and number, and a file of
 * one hash never changes. Undo: nothing was changed.
 */
public final class ImportReader extends AbstractItemReader {
  private final ImportFileStore files;
  private final Deque<ImportFile> waiting = new ArrayDeque<>();

  private @Nullable OpenFile open;
  private @Nullable Position last;

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "now")
  private String now;

  @SuppressWarnings("NullAway.Init")
  public ImportReader(ImportFileStore files) {
    this.files = files;
  }

  /**
   * The last row of a file that was handed over.
   *
   * @param hash of the file
   * @param sheet its place, from 0
   * @param row its number
   */
  private record Position(String hash, int sheet, int row) implements Serializable {}

  @Override
  public void open(@Nullable Serializable checkpoint) {
    last = (Position) checkpoint;
    files.of(job.getInstanceId()).stream()
        .filter(file -> file.state() == State.PLANNED)
        .forEach(waiting::add);
  }

  @Override
  public @Nullable Object readItem() {
    if (open == null) {
      ImportFile next = waiting.poll();
      if (next == null) {
        return null;
      }
      try {
        open = new OpenFile(next);
      } catch (ProblemException e) {
        return new ImportItem.FileUnreadable(next, e.problem());
      }
    }
    OpenFile current = Objects.requireNonNull(open);
    SourceRow row = current.next();
    if (row == null) {
      ImportItem done = new ImportItem.FileDone(current.file, current.source.notes());
      close();
      return done;
    }
    last = new Position(current.file.hash(), row.sheetIndex(), row.row().number());
    return new ImportItem.Read(current.file, row, current.reader, current.repeated);
  }

  @Override
  public @Nullable Serializable checkpointInfo() {
    return last;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** The file at hand. */
  private final class OpenFile implements AutoCloseable {
    final ImportFile file;
    final SourceFile source;
    final RowReader reader;
    final RepeatedKeys repeated;
    private final Deque<Integer> sheets;
    private SourceFile.@Nullable Rows rows;

    OpenFile(ImportFile file) {
      this.file = file;
      this.reader = new RowReader(file.hash(), file.name(), Instant.parse(now));
      this.source = SourceFile.open(file.path(), file.name());
      try {
        this.repeated = RepeatedKeys.find(source, reader);
        this.sheets = new ArrayDeque<>(source.sheetIndexes());
        goBehind(last);
      } catch (RuntimeException e) {
        source.close();
        throw e;
      }
    }

    /** The next row; null behind the last row of the last sheet. */
    @Nullable SourceRow next() {
      while (rows != null || !sheets.isEmpty()) {
        if (rows == null) {
          rows = source.rows(sheets.removeFirst(), 1);
        }
        SourceRow row = rows.next();
        if (row != null) {
          return row;
        }
        rows.close();
        rows = null;
      }
      return null;
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
      }
      source.close();
    }

    private void goBehind(@Nullable Position position) {
      if (position == null || !position.hash.equals(file.hash())) {
        return;
      }
      List<Integer> left = source.sheetIndexes().stream().filter(s -> s >= position.sheet).toList();
      sheets.clear();
      sheets.addAll(left);
      if (!left.isEmpty() && left.get(0) == position.sheet) {
        rows = source.rows(sheets.removeFirst(), position.row + 1);
      }
    }
  }
}
