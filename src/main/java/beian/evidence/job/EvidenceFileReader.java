package beian.evidence.job;

import beian.evidence.EvidenceError;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.file.EvidenceItem;
import beian.evidence.file.EvidenceSource;
import beian.evidence.file.Taking;
import beian.evidence.kept.KeptFiles;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.platform.batch.step.ItemSource;
import beian.platform.batch.step.ReadAhead;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evidence folder, file by file in the order of their names, row by row. A row that cannot be
 * used comes with its reason; a file that cannot be read at all is one such row, and what it said
 * before stays in force. A file that is as it was when it was last read is passed over. After a
 * restart it goes on in the same file if that is unchanged, else from its beginning.
 */
final class EvidenceFileReader implements ItemSource<FileItem> {
  private static final Duration LONGER_THAN_A_START = Duration.ofMinutes(15);
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFileReader.class);

  private final FileReadingStore readings;
  private final KeptFiles kept;
  private final Instant moment;
  private final boolean goneOnWith;
  private final Iterator<EvidenceSource> sources;
  private @Nullable Open open;
  private @Nullable Place reached;

  /**
   * @param kept where files are kept as they were taken in
   * @param real what time it is: later than the moment of a run that is gone on with
   * @param place how far the reading had come; null at the beginning
   */
  EvidenceFileReader(
      EvidenceFolder folder,
      FileReadingStore readings,
      KeptFiles kept,
      Instant moment,
      Instant real,
      @Nullable Serializable place) {
    this.readings = readings;
    this.kept = kept;
    this.moment = moment;
    this.goneOnWith = real.isAfter(moment.plus(LONGER_THAN_A_START));
    List<EvidenceSource> lying = folder.sources();
    readings.forget(
        EvidenceError.UNKNOWN_FILE.code(), lying.stream().map(EvidenceSource::name).toList());
    this.sources = lying.iterator();
    this.reached = (Place) place;
  }

  /** How far the reading has come: in which content of which file, and the last item of it. */
  private record Place(String file, String sha256, String position) implements Serializable {}

  /** The file being read; what it says is read ahead of what is being kept. */
  private static final class Open {
    final EvidenceSource source;
    final FileReading reading;
    final EvidenceSource.Items items;
    final ReadAhead<EvidenceItem> ahead;
    int taken;
    boolean laterRows;

    Open(EvidenceSource source, FileReading reading, EvidenceSource.Items items, int taken) {
      this.source = source;
      this.reading = reading;
      this.items = items;
      this.ahead = new ReadAhead<>(items::next);
      this.taken = taken;
    }
  }

  @Override
  public @Nullable FileItem next() {
    while (open != null || sources.hasNext()) {
      FileItem item = open == null ? opened(sources.next()) : next(open);
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  /** Opens a file, unless it is as it was; says so when it cannot be read at all. */
  private @Nullable FileItem opened(EvidenceSource source) {
    Optional<FileReading> known =
        readings
            .newest(source.name())
            .filter(FileReading::finished)
            .filter(last -> last.sha256().equals(source.sha256()))
            .filter(last -> !last.readAt().isAfter(moment));
    if (known.isPresent()) {
      if (source.list()) {
        readings.confirm(known.get(), moment);
      }
      LOG.info("evidence.file_passed_over file={} reason=unchanged", source.name());
      return null;
    }
    FileReading reading = readings.begin(source.name(), source.sha256(), moment);
    try {
      EvidenceSource.Items items = source.open(new Taking(moment, kept));
      open = new Open(source, reading, items, passedOver(source, items));
      return null;
    } catch (ProblemException e) {
      return unreadable(source, reading, 0, e.problem());
    }
  }

  /** Goes on behind the item that was reached before a restart; says how many were taken before. */
  private int passedOver(EvidenceSource source, EvidenceSource.Items items) {
    Place last = reached;
    int taken = 0;
    if (last != null && last.file.equals(source.name()) && last.sha256.equals(source.sha256())) {
      for (EvidenceItem item = items.next(); item != null; item = items.next()) {
        taken += item.observations().size();
        if (item.position().equals(last.position)) {
          break;
        }
      }
    }
    return taken;
  }

  private @Nullable FileItem next(Open file) {
    try {
      EvidenceItem item = file.ahead.next();
      if (item == null) {
        close();
        if (file.laterRows) {
          LOG.info("evidence.file_left_open file={} reason=later_rows", file.source.name());
          return null;
        }
        return new FileItem(
            file.reading, file.source.list(), null, file.taken, file.items.ignoredColumns());
      }
      file.taken += item.observations().size();
      file.laterRows |=
          goneOnWith && item.rejects().stream().anyMatch(EvidenceFileReader::tooEarly);
      reached = new Place(file.source.name(), file.source.sha256(), item.position());
      return new FileItem(file.reading, file.source.list(), item, file.taken, "");
    } catch (ProblemException e) {
      close();
      return unreadable(file.source, file.reading, file.taken, e.problem());
    }
  }

  /**
   * A run that is gone on with keeps its moment: what was seen since is not to be known in it, and
   * the file is read again by the next one.
   */
  private static boolean tooEarly(EvidenceReject reject) {
    return reject.code().equals(EvidenceError.NOT_YET.code());
  }

  private static FileItem unreadable(
      EvidenceSource source, FileReading reading, int taken, Problem problem) {
    LOG.warn("evidence.file_not_read file={} problem={}", source.name(), problem);
    EvidenceReject reject =
        new EvidenceReject(
                source.name(), 0, "", problem.code().code(), problem.found(), problem.expected())
            .of(source.kind(), List.of());
    return new FileItem(reading, source.list(), EvidenceItem.rejected("", reject), taken, "");
  }

  @Override
  public @Nullable Serializable place() {
    return reached;
  }

  @Override
  public void close() {
    if (open != null) {
      open.ahead.close();
      open.items.close();
    }
    open = null;
  }
}
