package beian.evidence.file;

import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.Page;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * 更正 What tables said once and their newest reading does not say, although it still speaks of that
 * time: somebody took a row out, or put right whom it is about. What was seen is never changed, so
 * the row that was wrong stays known; but nothing may be held against anybody that its own file
 * does not say any more. A table that begins later was written anew, and takes nothing back.
 */
public final class TakenOut {
  private final KeptFiles kept;
  private final FileReadingStore readings;
  private final ObservationStore observations;
  private final Set<String> provider;
  private final Map<FileReading, SoftReference<TableSays>> read = new ConcurrentHashMap<>();

  /**
   * @param kept where files are kept as they were taken in
   * @param provider the names of the provider who runs the suite
   */
  public TakenOut(
      KeptFiles kept,
      FileReadingStore readings,
      ObservationStore observations,
      Set<String> provider) {
    this.kept = kept;
    this.readings = readings;
    this.observations = observations;
    this.provider = Set.copyOf(provider);
  }

  /** Those of these of which every table that said so has a newer reading that does not. */
  public Set<Observation> of(Collection<Observation> some) {
    Map<String, Optional<FileReading>> newest = new HashMap<>();
    return some.stream()
        .filter(seen -> isUnsaid(seen, newest) && !standsElsewhere(seen, newest))
        .collect(Collectors.toSet());
  }

  /** The newest reading of the table that said so; empty when no such table was read to its end. */
  private Optional<FileReading> table(Observation seen, Map<String, Optional<FileReading>> newest) {
    if (seen.file().isEmpty() || seen.kind().listed() || seen.kind() == Page.KIND) {
      return Optional.empty();
    }
    String place = seen.place();
    String name = place.substring(0, Math.max(0, place.lastIndexOf(':')));
    while (reading(name, newest).isEmpty() && name.contains("!")) {
      name = name.substring(0, name.lastIndexOf('!'));
    }
    return reading(name, newest);
  }

  private Optional<FileReading> reading(String name, Map<String, Optional<FileReading>> newest) {
    return newest.computeIfAbsent(name, any -> readings.newest(name).filter(FileReading::finished));
  }

  /** Whether its table has a newer reading, with rows from before and after it, that lacks it. */
  private boolean isUnsaid(Observation seen, Map<String, Optional<FileReading>> newest) {
    return table(seen, newest)
        .filter(reading -> !reading.sha256().equals(seen.file()))
        .flatMap(this::says)
        .filter(says -> says.spansWithout(seen))
        .isPresent();
  }

  /** Whether it was moved to another table, or was looked up as well. */
  private boolean standsElsewhere(Observation out, Map<String, Optional<FileReading>> newest) {
    return observations.sightings(out).stream()
        .filter(other -> TableSays.isSame(out, other))
        .anyMatch(other -> !isUnsaid(other, newest));
  }

  /** Read once for all marks of a night, as long as there is room to remember it. */
  private Optional<TableSays> says(FileReading reading) {
    SoftReference<TableSays> remembered = read.get(reading);
    TableSays known = remembered == null ? null : remembered.get();
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TableSays> says =
        kept.find(reading.sha256())
            .flatMap(path -> Forms.of(reading.name()).map(form -> read(reading, form, path)));
    says.ifPresent(table -> read.put(reading, new SoftReference<>(table)));
    return says;
  }

  private TableSays read(FileReading reading, Form form, Path path) {
    RowContext beside = RowContext.of(path.resolveSibling("pages"), provider);
    return TableSays.read(
        new TableSource(form, path, reading.name(), reading.sha256(), beside), reading.readAt());
  }
}
