package beian.evidence.file;

import beian.evidence.file.EvidenceSource.Items;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Page;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Map<FileReading, List<Observation>> asked = new HashMap<>();
    for (Observation seen : some) {
      table(seen, newest)
          .filter(reading -> !reading.sha256().equals(seen.file()))
          .ifPresent(reading -> asked.computeIfAbsent(reading, any -> new ArrayList<>()).add(seen));
    }
    Set<Observation> out = new HashSet<>();
    asked.forEach((reading, those) -> out.addAll(unsaid(reading, those)));
    out.removeIf(seen -> standsElsewhere(seen, newest));
    return out;
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

  /** Which of these a reading does not say, although it has rows from before and after them. */
  private List<Observation> unsaid(FileReading reading, List<Observation> those) {
    Form form = Forms.of(reading.name()).orElse(null);
    Path path = kept.find(reading.sha256()).orElse(null);
    if (form == null || path == null) {
      return List.of();
    }
    List<Observation> unsaid = new ArrayList<>(those);
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    RowContext beside = RowContext.of(path.resolveSibling("pages"), provider);
    try (Items items =
        new TableSource(form, path, reading.name(), reading.sha256(), beside)
            .open(new Taking(reading.readAt(), KeptFiles.none()))) {
      EvidenceItem item = items.next();
      for (; item != null && !unsaid.isEmpty(); item = items.next()) {
        for (Observation said : item.observations()) {
          first = first.isBefore(said.observedAt()) ? first : said.observedAt();
          last = last.isAfter(said.observedUntil()) ? last : said.observedUntil();
          unsaid.removeIf(seen -> isSame(seen, said));
        }
      }
    }
    Instant from = first;
    Instant to = last;
    unsaid.removeIf(seen -> seen.observedAt().isBefore(from) || seen.observedAt().isAfter(to));
    return unsaid;
  }

  /**
   * Whether it still speaks of that subject and time. That it says another thing of them now, or
   * the same in other words, is weighed as what was seen is; of a name there may be several
   * records.
   */
  private static boolean isSame(Observation seen, Observation said) {
    return said.kind() == seen.kind()
        && said.subject().equals(seen.subject())
        && (said.kind() != DnsRecord.KIND || said.saysTheSame(seen))
        && isAbout(seen.observedAt(), said.observedAt());
  }

  /** What was dated a little ahead was taken in under the moment of its reading. */
  private static boolean isAbout(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TableRow.CLOCKS_DIFFER) <= 0;
  }

  /** Whether it was moved to another table, or was looked up as well. */
  private boolean standsElsewhere(Observation out, Map<String, Optional<FileReading>> newest) {
    return observations.sightings(out).stream()
        .filter(other -> isSame(out, other))
        .anyMatch(
            other ->
                table(other, newest)
                    .map(
                        reading ->
                            reading.sha256().equals(other.file())
                                || unsaid(reading, List.of(other)).isEmpty())
                    .orElse(true));
  }
}
