package beian.intake.job;

import beian.filing.store.FilingStore;
import beian.filing.store.Provenance;
import beian.filing.store.Renumbering;
import beian.filing.store.Saved;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.job.ImportItem.FileDone;
import beian.intake.job.ImportItem.FileUnreadable;
import beian.intake.job.ImportItem.Judged;
import beian.intake.row.Note;
import beian.intake.row.Reject;
import beian.intake.row.RowOutcome;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.intake.store.RejectStore.RowSeen;
import beian.intake.store.RowCounts;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps filings, rejects and counts of a chunk of rows.
 *
 * <p>In: rows that were looked at, and ends of files. Out: {@code filing}, {@code reject}, {@code
 * import_file}. Bad item: none. Restart: everything commits with the checkpoint, and saving a row
 * again changes nothing. Undo: import the earlier file's content.
 */
public final class ImportWriter extends AbstractItemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);

  private final FilingStore filings;
  private final RejectStore rejects;
  private final ImportFileStore files;

  @Inject
  @BatchProperty(name = "now")
  private String now;

  @SuppressWarnings("NullAway.Init")
  public ImportWriter(FilingStore filings, RejectStore rejects, ImportFileStore files) {
    this.filings = filings;
    this.rejects = rejects;
    this.files = files;
  }

  @Override
  public void writeItems(List<Object> items) {
    Portion portion = null;
    for (Object item : items) {
      ImportFile file = ((ImportItem) item).file();
      if (portion != null && portion.file.seq() != file.seq()) {
        portion.write();
        portion = null;
      }
      portion = portion == null ? new Portion(file) : portion;
      if (item instanceof Judged judged) {
        portion.add(judged);
      } else if (item instanceof FileDone done) {
        portion.write();
        portion = new Portion(file);
        files.done(file, done.notes(), Instant.parse(now));
        LOG.info("intake.file_read file={} notes={}", file.name(), done.notes().size());
      } else if (item instanceof FileUnreadable unreadable) {
        files.unreadable(file, unreadable.problem(), Instant.parse(now));
        // No warning: the command says it too, in words.
        LOG.info("intake.file_unreadable problem={}", unreadable.problem());
      }
    }
    if (portion != null) {
      portion.write();
    }
  }

  private static Note note(Renumbering one) {
    Provenance at = one.at();
    return new Note(
        one.certain() ? IntakeError.RENUMBERED : IntakeError.PERHAPS_RENUMBERED,
        at.file() + "!" + at.sheet() + "!" + at.row(),
        one.from() + " → " + one.to());
  }

  /** The rows of one file in a chunk. */
  private final class Portion {
    final ImportFile file;
    private final List<StoredFiling> accepted = new ArrayList<>();
    private final List<Reject> faults = new ArrayList<>();
    private final List<RowSeen> seen = new ArrayList<>();
    private Predicate<String> inFile = number -> false;
    private int duplicates;
    private int rejected;

    Portion(ImportFile file) {
      this.file = file;
    }

    void add(Judged judged) {
      inFile = judged.keys()::has;
      String key = "";
      if (judged.outcome() instanceof RowOutcome.Accepted row) {
        accepted.add(row.filing());
        key = row.filing().key();
      } else if (judged.outcome() instanceof RowOutcome.Rejected row) {
        faults.addAll(row.faults());
        key = row.faults().get(0).key();
        rejected++;
      } else if (judged.outcome() instanceof RowOutcome.Duplicate) {
        duplicates++;
      } else {
        return;
      }
      seen.add(new RowSeen(judged.row().sheet(), judged.row().row().number(), key));
    }

    void write() {
      if (seen.isEmpty()) {
        return;
      }
      Saved saved = filings.save(accepted, inFile);
      List<Note> notes = saved.renumbered().stream().map(ImportWriter::note).toList();
      rejects.clearEarlier(file.hash(), file.name(), seen);
      rejects.save(faults);
      files.note(file, notes);
      files.count(
          file,
          new RowCounts(
              seen.size(),
              saved.added(),
              saved.changed(),
              saved.unchanged(),
              duplicates,
              rejected));
    }
  }
}
