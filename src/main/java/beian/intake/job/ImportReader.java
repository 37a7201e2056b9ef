package beian.intake.job;

import beian.filing.table.TablesInForce;
import beian.intake.row.FileRows;
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
import beian.platform.sheet.spill.SpilledRows;
import beian.platform.time.Zone;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The planned files of a run row by row, one file after the other. Each is read once, for keys that
 * come back; what it says is put aside and judged from there, ahead of the rows being kept. A file
 * that cannot be read is found before any of its rows is handed over. A row is named by the file's
 * hash, sheet and number, and a file of one hash never changes.
 */
final class ImportReader implements ItemSource<ImportItem> {
  private final Deque<ImportFile> waiting = new ArrayDeque<>();

  private final long run;
  private final Instant moment;
  private final Path aside;
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

  /**
   * @param aside where rows are put that are too many for the memory
   */
  ImportReader(ImportFileStore files, Path aside, StepRun run, @Nullable Serializable place) {
    SpilledRows.sweep(aside);
    this.aside = aside;
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
    private final FileRows rows;
    private final FileRows.Walk walk;

    OpenFile(ImportFile file) {
      this.file = file;
      this.source = SourceFile.open(file.path(), file.name());
      this.rows = new FileRows(source, aside);
      this.reader = new RowReader(run, file.hash(), file.name(), source.format(), moment);
      try (source) {
        this.repeated = onItsDay(() -> RepeatedKeys.find(rows, reader));
      } catch (RuntimeException e) {
        rows.close();
        throw e;
      }
      this.walk = rows.walk();
      Position behind = last;
      this.items = new ReadAhead<>(() -> onItsDay(() -> next(behind)));
    }

    /** What the next row behind a position says; null behind the last row of the last sheet. */
    private ImportItem.@Nullable Judged next(@Nullable Position behind) {
      SourceRow row = walk.next();
      while (row != null && isBefore(row, behind)) {
        row = walk.next();
      }
      return row == null ? null : judged(row);
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
      rows.close();
    }

    /** Whether a row was handed over before, up to that position of its file. */
    private boolean isBefore(SourceRow row, @Nullable Position behind) {
      return behind != null
          && behind.hash.equals(file.hash())
          && (row.sheetIndex() < behind.sheet
              || row.sheetIndex() == behind.sheet && row.row().number() <= behind.row);
    }
  }
}
