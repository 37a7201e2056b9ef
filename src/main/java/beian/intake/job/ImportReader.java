package beian.intake.job;

import beian.filing.table.TablesInForce;
import beian.intake.row.RepeatedKeys;
import beian.intake.row.RowOutcome;
import beian.intake.row.RowReader;
import beian.intake.row.SourceFile;
import beian.intake.row.SourceRow;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.platform.batch.step.ItemSource;
import beian.platform.batch.step.ReadAhead;
import beian.platform.batch.step.StepRun;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The planned files of a run row by row, one file after the other, each read twice: first for keys
 * that come back, then for its rows, which are read ahead of those being kept. A file that cannot
 * be read is found before any of its rows is handed over. A row is named by the file's hash, sheet
 * and number, and a file of one hash never changes.
 */
final class ImportReader implements ItemSource<ImportItem> {
  private final Deque<ImportFile> waiting = new ArrayDeque<>();

  private final long run;
  private final Instant moment;
  private @Nullable OpenFile open;
  private @Nullable Position last;

  /**
   * The last row of a file that was handed over.
   *
   * @param hash of the file
   * @param sheet its place, from 0
   * @param row its number
   */
  private record Position(String hash, int sheet, int row) implements Serializable {}

  ImportReader(ImportFileStore files, StepRun run, @Nullable Serializable place) {
    this.run = run.instance();
    this.moment = run.moment();
    this.last = (Position) place;
    files.of(run.instance()).stream()
        .filter(file -> file.state() == State.PLANNED)
        .forEach(waiting::add);
  }

  @Override
  public @Nullable ImportItem next() {
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
    ImportItem.Judged judged = current.items.next();
    if (judged == null) {
      ImportItem done =
          new ImportItem.FileDone(current.file, current.source.notes(), current.source.cameBack());
      close();
      return done;
    }
    SourceRow row = judged.row();
    last = new Position(current.file.hash(), row.sheetIndex(), row.row().number());
    return judged;
  }

  @Override
  public @Nullable Serializable place() {
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
    final ReadAhead<ImportItem.Judged> items;
    private final Deque<Integer> sheets;
    private SourceFile.@Nullable SheetRows rows;

    OpenFile(ImportFile file) {
      this.file = file;
      this.source = SourceFile.open(file.path(), file.name());
      this.reader = new RowReader(run, file.hash(), file.name(), source.format(), moment);
      try {
        this.repeated = onItsDay(() -> RepeatedKeys.find(source, reader));
        this.sheets = new ArrayDeque<>(source.sheetIndexes());
        goBehind(last);
        this.items = new ReadAhead<>(() -> onItsDay(this::next));
      } catch (RuntimeException e) {
        source.close();
        throw e;
      }
    }

    /** What the next row says; null behind the last row of the last sheet. */
    private ImportItem.@Nullable Judged next() {
      while (rows != null || !sheets.isEmpty()) {
        if (rows == null) {
          rows = source.rows(sheets.removeFirst(), 1);
        }
        SourceRow row = rows.next();
        if (row != null) {
          return judged(row);
        }
        rows.close();
        rows = null;
      }
      return null;
    }

    /** Codes, names and numbers are read as the tables had them on the day the file came in. */
    private <T extends @Nullable Object> T onItsDay(Supplier<T> reading) {
      return TablesInForce.on(Zone.dayOf(moment), reading);
    }

    /** What a row says, by itself and beside the other rows of its file. */
    private ImportItem.Judged judged(SourceRow row) {
      RowOutcome outcome = repeated.outcome(row).orElseGet(() -> reader.read(row));
      return new ImportItem.Judged(file, row, outcome, repeated);
    }

    @Override
    public void close() {
      items.close();
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
