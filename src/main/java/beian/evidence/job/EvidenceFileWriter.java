package beian.evidence.job;

import beian.evidence.file.EvidenceItem;
import beian.evidence.kept.KeptFile;
import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.platform.batch.step.Sink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what evidence files say, and with their reason the rows that could not be used. An
 * observation kept twice is one.
 */
final class EvidenceFileWriter implements Sink<FileItem> {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFileWriter.class);

  private final ObservationStore observations;
  private final FileReadingStore readings;

  EvidenceFileWriter(ObservationStore observations, FileReadingStore readings) {
    this.observations = observations;
    this.readings = readings;
  }

  @Override
  public void keep(List<FileItem> items) {
    Map<FileReading, List<FileItem>> byReading = new LinkedHashMap<>();
    FileReading last = null;
    List<FileItem> some = new ArrayList<>();
    for (FileItem item : items) {
      if (item.reading() != last) {
        last = item.reading();
        some = byReading.computeIfAbsent(last, reading -> new ArrayList<>());
      }
      some.add(item);
    }
    byReading.forEach(this::write);
  }

  private void write(FileReading reading, List<FileItem> items) {
    List<Observation> seen = new ArrayList<>();
    List<EvidenceReject> rejects = new ArrayList<>();
    List<KeptFile> kept = new ArrayList<>();
    for (FileItem item : items) {
      EvidenceItem said = item.item();
      if (said != null) {
        seen.addAll(said.observations());
        rejects.addAll(said.rejects());
        kept.addAll(said.kept());
      }
    }
    FileItem last = items.get(items.size() - 1);
    observations.save(seen, last.list() ? reading.id() : null);
    readings.keep(kept, reading.readAt());
    readings.reject(reading, rejects);
    if (last.item() == null) {
      readings.finish(reading, last.taken(), last.ignoredColumns());
      LOG.info(
          "evidence.file_read file={} taken={} ignored_columns={}",
          reading.name(),
          last.taken(),
          last.ignoredColumns());
    }
  }
}
