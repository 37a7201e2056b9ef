package beian.evidence.job;

import beian.evidence.file.EvidenceFolder;
import beian.evidence.file.EvidenceSource;
import beian.evidence.file.Item;
import beian.evidence.file.Taking;
import beian.evidence.kept.KeptFiles;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.platform.batch.step.Source;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;
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
final class EvidenceFileReader implements Source<FileItem> {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFileReader.class);

  private final FileReadingStore readings;
  private final KeptFiles kept;
  private final Instant moment;
  private final Iterator<EvidenceSource> sources;
  private @Nullable Open open;
  private @Nullable Place reached;

  /**
   * @param kept where files are kept as they were taken in
   * @param place how far the reading had come; null at the beginning
   */
  EvidenceFileReader(
      EvidenceFolder folder,
      FileReadingStore readings,
      KeptFiles kept,
      Instant moment,
      @Nullable Serializable place) {
    this.readings = readings;
    this.kept = kept;
    this.moment = moment;
    this.sources = folder.sources().iterator();
    this.reached = (Place) place;
  }

  /** How far the reading has come: in which content of which file, and the last item of it. */
  private record Place(String file, String sha256, String position) implements Serializable {}

  /** The file being read. */
  private static final class Open {
    final EvidenceSource source;
    final FileReading reading;
    final EvidenceSource.@Nullable Items items;
    final @Nullable Problem unreadable;
    int taken;

    Open(
        EvidenceSource source,
        FileReading reading,
        EvidenceSource.@Nullable Items items,
        @Nullable Problem unreadable) {
      this.source = source;
      this.reading = reading;
      this.items = items;
      this.unreadable = unreadable;
    }
  }

  @Override
  public @Nullable FileItem next() {
    while (open != null || sources.hasNext()) {
      if (open == null) {
        open = opened(sources.next());
      }
      if (open != null) {
        return next(open);
      }
    }
    return null;
  }

  private @Nullable Open opened(EvidenceSource source) {
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
    Taking taking = new Taking(moment, kept);
    try {
      Open fresh = new Open(source, reading, source.open(taking), null);
      passOver(fresh);
      return fresh;
    } catch (ProblemException e) {
      return new Open(source, reading, null, e.problem());
    }
  }

  /** Goes on behind the item that was reached before a restart. */
  private void passOver(Open file) {
    Place last = reached;
    if (last == null
        || !last.file.equals(file.source.name())
        || !last.sha256.equals(file.source.sha256())
        || file.items == null) {
      return;
    }
    for (Item item = file.items.next(); item != null; item = file.items.next()) {
      file.taken += item.observations().size();
      if (item.position().equals(last.position)) {
        return;
      }
    }
  }

  private FileItem next(Open file) {
    if (file.items == null || file.unreadable != null) {
      return unreadable(file, file.unreadable);
    }
    try {
      Item item = file.items.next();
      if (item == null) {
        close();
        return new FileItem(
            file.reading, file.source.list(), null, file.taken, file.items.ignoredColumns());
      }
      file.taken += item.observations().size();
      reached = new Place(file.source.name(), file.source.sha256(), item.position());
      return new FileItem(file.reading, file.source.list(), item, file.taken, "");
    } catch (ProblemException e) {
      return unreadable(file, e.problem());
    }
  }

  private FileItem unreadable(Open file, @Nullable Problem problem) {
    close();
    LOG.warn("evidence.file_not_read file={} problem={}", file.source.name(), problem);
    EvidenceReject reject =
        problem == null
            ? new EvidenceReject(file.source.name(), 0, "", "", "", "")
            : new EvidenceReject(
                file.source.name(),
                0,
                "",
                problem.code().code(),
                problem.found(),
                problem.expected());
    return new FileItem(
        file.reading, file.source.list(), Item.rejected("", reject), file.taken, "");
  }

  @Override
  public @Nullable Serializable place() {
    return reached;
  }

  @Override
  public void close() {
    if (open != null && open.items != null) {
      open.items.close();
    }
    open = null;
  }
}
