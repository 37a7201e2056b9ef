package beian.intake.job;

import beian.filing.column.ColumnSpec;
import beian.filing.source.DisputedFiling;
import beian.filing.source.EarlierFiles;
import beian.filing.source.FileInImport;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.Provenance;
import beian.filing.source.SeenRowStore;
import beian.filing.store.FilingStore;
import beian.filing.store.Renumbering;
import beian.filing.store.SaidRow;
import beian.filing.store.Saved;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.job.ImportItem.FileDone;
import beian.intake.job.ImportItem.FileUnreadable;
import beian.intake.job.ImportItem.Judged;
import beian.intake.row.Note;
import beian.intake.row.Reject;
import beian.intake.row.RowOutcome;
import beian.intake.sendback.RowsAtHand;
import beian.intake.sendback.SentBack;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.intake.store.RejectStore.RowSeen;
import beian.intake.store.RowCounts;
import beian.platform.batch.step.Sink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps filings, rejects and counts of a chunk of rows; keeping a row again changes nothing. */
final class ImportWriter implements Sink<ImportItem> {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);
  private static final int MOST_NAMED = 5;

  private final FilingStore filings;
  private final RejectStore rejects;
  private final ImportFileStore files;
  private final RowsAtHand atHand;
  private final SeenRowStore seenRows;
  private final FilingChangeStore changes;
  private final Instant moment;
  private final Set<String> together = new HashSet<>();
  private @Nullable Before before;
  private RejectStore.@Nullable Earlier earlier;

  ImportWriter(ImportSteps steps, Instant moment) {
    this.filings = steps.filings;
    this.seenRows = steps.seenRows;
    this.changes = steps.changes;
    this.rejects = steps.rejects;
    this.files = steps.files;
    this.atHand = steps.atHand;
    this.moment = moment;
  }

  @Override
  public void keep(List<ImportItem> items) {
    Portion portion = null;
    for (ImportItem item : items) {
      ImportFile file = item.file();
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
        if (done.cameBack()) {
          rejects.cameBack(file.hash(), SentBack.names(file.name()));
        }
        List<Note> notes = new ArrayList<>(done.notes());
        notes.addAll(cleared(file));
        files.standing(file).done(notes, moment);
        LOG.info("intake.file_read file={} notes={}", file.name(), notes.size());
        notes.forEach(ImportWriter::log);
      } else if (item instanceof FileUnreadable unreadable) {
        files.standing(file).unreadable(unreadable.problem(), moment);
        // No warning: the command says it too, in words.
        LOG.info("intake.file_unreadable problem={}", unreadable.problem());
      }
    }
    if (portion != null) {
      portion.write();
    }
  }

  private static void log(Note note) {
    LOG.info(
        "intake.note code={} place={} found={}",
        note.code().code(),
        note.place(),
        note.shown().en());
  }

  /** What earlier files of the import said, kept while one file is read. */
  private record Before(int seq, EarlierFiles files) {}

  private EarlierFiles before(ImportFile file) {
    Before known = before;
    if (known == null || known.seq != file.seq()) {
      known = new Before(file.seq(), seenRows.before(file.run(), file.seq()));
      before = known;
    }
    return known.files;
  }

  /** One note of all fields the file cleared; none when it cleared nothing. */
  private List<Note> cleared(ImportFile file) {
    Map<String, Integer> cleared = changes.cleared(file.run(), file.seq());
    if (cleared.isEmpty()) {
      return List.of();
    }
    int all = cleared.values().stream().mapToInt(Integer::intValue).sum();
    String most =
        cleared.entrySet().stream()
            .limit(MOST_NAMED)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    String more = cleared.size() > MOST_NAMED ? ", …" : "";
    return List.of(new Note(IntakeError.CLEARED, file.name(), all + " (" + most + more + ")"));
  }

  /** What a row says: its columns, and the headings nobody knows. */
  private static Predicate<String> saysOf(StoredFiling row) {
    return column ->
        ColumnSpec.find(column).isPresent()
            ? row.filing().speaksOf(column)
            : row.extras().containsKey(column);
  }

  private static Predicate<String> wrongAgain(List<Reject> faults) {
    Set<String> columns = new HashSet<>();
    faults.forEach(fault -> columns.addAll(List.of(fault.column().split(";"))));
    return columns::contains;
  }

  /**
   * Of what rows were rejected in files before this import, asked once: what it rejects itself is
   * no concern of its other files.
   */
  private RejectStore.Earlier earlier(ImportFile file) {
    RejectStore.Earlier known = earlier;
    if (known == null) {
      known = rejects.earlier(together(file));
      earlier = known;
    }
    return known;
  }

  /** The hashes of all files of an import, asked once. */
  private Set<String> together(ImportFile file) {
    if (together.isEmpty()) {
      files.of(file.run()).forEach(one -> together.add(one.hash()));
    }
    return together;
  }

  private static Note note(DisputedFiling disputedFiling) {
    Provenance at = disputedFiling.dispute().other().place();
    Provenance other = disputedFiling.dispute().one().place();
    return new Note(
        IntakeError.FILES_DISAGREE,
        place(at),
        disputedFiling.number()
            + ": "
            + String.join(", ", disputedFiling.columns())
            + " ≠ "
            + place(other));
  }

  private static String place(Provenance at) {
    return at.file() + "!" + at.sheet() + "!" + at.row();
  }

  private static Note note(Renumbering renumbering) {
    Provenance at = renumbering.at();
    return new Note(
        renumbering.certain() ? IntakeError.RENUMBERED : IntakeError.PERHAPS_RENUMBERED,
        place(at),
        renumbering.from() + " → " + renumbering.to());
  }

  /** The rows of one file in a chunk. */
  private final class Portion {
    final ImportFile file;
    private final List<SaidRow> accepted = new ArrayList<>();
    private final List<Reject> faults = new ArrayList<>();
    private final List<RowSeen> seen = new ArrayList<>();
    private final List<RowSeen> leftOut = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Predicate<String> inFile = number -> false;
    private int duplicates;
    private int rejected;

    Portion(ImportFile file) {
      this.file = file;
    }

    void add(Judged judged) {
      inFile = judged.keys()::has;
      String key = "";
      Predicate<String> says = column -> false;
      if (judged.outcome() instanceof RowOutcome.Accepted row) {
        accepted.add(SaidRow.read(row.filing(), judged.cells()));
        key = row.filing().key();
        says = saysOf(row.filing());
      } else if (judged.outcome() instanceof RowOutcome.SeemsKnown known) {
        accepted.add(known.row());
        key = known.row().number();
        says = column -> saysOf(known.row().said()).test(column);
      } else if (judged.outcome() instanceof RowOutcome.Rejected row) {
        faults.addAll(row.faults());
        key = row.faults().get(0).key();
        says = wrongAgain(row.faults());
        atHand.add(file.hash(), judged.row().sheetIndex(), judged.row().row());
        rejected++;
      } else if (judged.outcome() instanceof RowOutcome.Duplicate) {
        duplicates++;
      } else if (judged.outcome() instanceof RowOutcome.Aside aside) {
        String place = judged.row().sheet() + "!" + judged.row().row().number();
        notes.add(new Note(aside.code(), file.name() + "!" + place, aside.word()));
        leftOut.add(new RowSeen(judged.row().sheet(), judged.row().row().number(), "", says));
        return;
      } else {
        return;
      }
      seen.add(new RowSeen(judged.row().sheet(), judged.row().row().number(), key, says));
    }

    void write() {
      if (seen.isEmpty() && leftOut.isEmpty()) {
        return;
      }
      Saved saved =
          filings.saveRows(
              accepted,
              new FileInImport(file.run(), file.seq(), file.statedAt(), inFile, before(file)));
      saved.renumbered().forEach(renumbering -> notes.add(note(renumbering)));
      saved.disagreements().forEach(disputedFiling -> notes.add(note(disputedFiling)));
      List<RowSeen> read = new ArrayList<>(seen);
      read.addAll(leftOut);
      RejectStore.Earlier before = earlier(file);
      read.removeIf(row -> !before.concern(file.name(), row));
      rejects.clearEarlier(file.name(), together(file), read);
      rejects.save(faults);
      ImportFile standing = files.standing(file);
      standing.note(notes);
      standing.count(
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
