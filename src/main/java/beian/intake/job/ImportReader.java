package beian.intake.job;

import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingCells;
import beian.filing.store.SaidRow;
import beian.filing.store.StoredFiling;
import beian.filing.table.TablesInForce;
import beian.intake.row.CellsHash;
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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The planned files of a run row by row, one file after the other. Each is read once, for keys that
 * come back; what it says is put aside and judged from there, ahead of the rows being kept. A file
 * that cannot be read is found before any of its rows is handed over. A row is named by the file's
 * hash, sheet and number, and a file of one hash never changes. A row whose cells its filing heard
 * last is not judged: whoever keeps it looks once more, and has it read when that is over.
 */
final class ImportReader implements ItemSource<ImportItem> {
  /** So many rows are looked for together. */
  private static final int AT_ONCE = 500;

  private final Deque<ImportFile> waiting = new ArrayDeque<>();

  private final FilingCells known;
  private final String ground;
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

  ImportReader(ImportSteps steps, StepRun run, @Nullable Serializable place) {
    this.aside = steps.folders.archive();
    SpilledRows.sweep(aside);
    steps.atHand.clear();
    this.run = run.instance();
    this.moment = run.moment();
    this.known = steps.cells;
    this.ground = steps.ground.apply(Zone.dayOf(moment));
    this.last = (Position) place;
    ImportFileStore files = steps.files;
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
    final CellsHash cells;
    final RepeatedKeys repeated;
    final ReadAhead<ImportItem.Judged> items;
    private final FileRows rows;
    private final FileRows.Walk walk;

    OpenFile(ImportFile file) {
      this.file = file;
      this.source = SourceFile.open(file.path(), file.name());
      this.rows = new FileRows(source, aside);
      this.reader = new RowReader(run, file.hash(), file.name(), source.format(), moment);
      this.cells = new CellsHash(ground, reader, source.format());
      try (source) {
        this.repeated = onItsDay(() -> RepeatedKeys.find(rows, reader));
      } catch (RuntimeException e) {
        rows.close();
        throw e;
      }
      this.walk = rows.walk();
      Position behind = last;
      this.items = ReadAhead.ofPages(() -> onItsDay(() -> page(behind)));
    }

    /** What the next rows behind a position say; null behind the last row of the last sheet. */
    private @Nullable List<ImportItem.Judged> page(@Nullable Position behind) {
      List<SourceRow> page = new ArrayList<>(AT_ONCE);
      SourceRow row = walk.next();
      while (row != null) {
        if (!isBefore(row, behind)) {
          page.add(row);
        }
        row = page.size() < AT_ONCE ? walk.next() : null;
      }
      return page.isEmpty() ? null : judged(page);
    }

    /** Codes, names and numbers are read as the tables had them on the day the file came in. */
    private <T extends @Nullable Object> T onItsDay(Supplier<T> reading) {
      return TablesInForce.on(Zone.dayOf(moment), reading);
    }

    private List<ImportItem.Judged> judged(List<SourceRow> page) {
      List<String> hashes = new ArrayList<>(page.size());
      List<String> numbers = new ArrayList<>(page.size());
      synchronized (reader) {
        for (SourceRow row : page) {
          String hash = cells.of(row);
          hashes.add(hash);
          numbers.add(hash.isEmpty() ? "" : cells.numberOf(row));
        }
      }
      Map<String, String> heard =
          known.of(numbers.stream().filter(number -> !number.isEmpty()).toList());
      List<ImportItem.Judged> judged = new ArrayList<>(page.size());
      synchronized (reader) {
        for (int i = 0; i < page.size(); i++) {
          boolean seemsKnown = hashes.get(i).equals(heard.get(numbers.get(i)));
          judged.add(judged(page.get(i), hashes.get(i), seemsKnown ? numbers.get(i) : ""));
        }
      }
      return judged;
    }

    /**
     * What a row says, by itself and beside the other rows of its file.
     *
     * @param knownAs the number of the filing that seems to know it; empty when none does
     */
    private ImportItem.Judged judged(SourceRow row, String hash, String knownAs) {
      RowOutcome outcome =
          repeated
              .outcome(row)
              .orElseGet(
                  () -> knownAs.isEmpty() ? reader.read(row) : seemsKnown(row, hash, knownAs));
      return new ImportItem.Judged(file, row, outcome, hash, repeated);
    }

    private RowOutcome seemsKnown(SourceRow row, String hash, String number) {
      Provenance place = new Provenance(file.name(), row.sheet(), row.row().number());
      return new RowOutcome.SeemsKnown(
          SaidRow.seemsKnown(
              number,
              hash,
              new ImportedRow(run, moment, place),
              reader.silent(row.headings()),
              () -> accepted(row)));
    }

    /**
     * The same cells, which meant the same, were a filing's before. Asked by whoever keeps rows,
     * while others are read ahead.
     */
    private StoredFiling accepted(SourceRow row) {
      synchronized (reader) {
        return onItsDay(() -> ((RowOutcome.Accepted) reader.read(row)).filing());
      }
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
