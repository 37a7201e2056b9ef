package beian.evidence.store;

import beian.evidence.observation.Answer;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationTable.Row;
import beian.evidence.store.SightingTable.Sighting;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps some observations: what nobody said yet as an answer, what was said already as a sighting
 * of it, what was seen there and then already not at all. Answers are told apart by all they say,
 * never by a hash of it.
 */
final class ObservationKeeper {
  private static final int MOST_DIGITS = 9;

  private final ObservationTable answers;
  private final SightingTable sightings;
  private final @Nullable Long reading;

  private final Map<Answer, List<Row>> known = new HashMap<>();
  private final List<Row> fresh = new ArrayList<>();
  private final List<Sighting> again = new ArrayList<>();
  private final List<Observation> added = new ArrayList<>();
  private long last;

  /**
   * @param reading the reading of the list they come from; null when they come from none
   */
  ObservationKeeper(ObservationTable answers, SightingTable sightings, @Nullable Long reading) {
    this.answers = answers;
    this.sightings = sightings;
    this.reading = reading;
  }

  /** When and where an answer was seen, to be compared. */
  private record Seen(long no, String source, Span at, @Nullable Long reading) {}

  /** Keeps them; returns those that were not there. */
  List<Observation> keep(List<Observation> some) {
    Set<Integer> places = new TreeSet<>();
    some.forEach(observation -> places.add(Answer.placeOf(observation.id()).orElseThrow()));
    answers.everAt(
        places, row -> known.computeIfAbsent(row.answer(), key -> new ArrayList<>(1)).add(row));
    last = answers.newest();
    some.forEach(this::sort);
    List<Sighting> unseen = unseen();
    answers.insert(fresh);
    sightings.insert(unseen);
    return added;
  }

  private void sort(Observation seen) {
    Answer answer = Answer.of(seen);
    List<Row> rows = known.computeIfAbsent(answer, key -> new ArrayList<>(1));
    boolean stands = false;
    for (Row row : rows) {
      if (row.source().equals(seen.source()) && row.at().equals(seen.seen())) {
        stands = true;
        if (reading == null || reading.equals(row.reading())) {
          return;
        }
      }
    }
    Sighting sighting = rows.isEmpty() ? null : again(rows.get(0), seen);
    if (sighting != null) {
      again.add(sighting);
    } else {
      Row row =
          new Row(
              ++last,
              answer,
              seen.source(),
              seen.seen(),
              seen.sha256(),
              seen.file(),
              reading,
              false);
      rows.add(row);
      fresh.add(row);
      if (!stands) {
        added.add(seen);
      }
    }
  }

  /** The sighting of a known answer; null when what it cites would be lost. */
  private @Nullable Sighting again(Row row, Observation seen) {
    boolean sameHash = seen.sha256().equals(row.sha256());
    boolean follows = !seen.file().isEmpty() || seen.sha256().equals(Sha256.of(seen.raw()));
    if (!sameHash && !follows) {
      return null;
    }
    String source = seen.source();
    int line = line(source);
    String in =
        line == SightingEntries.NO_LINE ? source : source.substring(0, source.lastIndexOf(':'));
    return new Sighting(
        row, SightingTable.seenIn(in, seen.file(), sameHash, reading), line, seen.seen(), false);
  }

  /** The number behind the last colon, when it is written as numbers are. */
  private static int line(String source) {
    int from = source.lastIndexOf(':') + 1;
    int digits = source.length() - from;
    if (from == 0
        || digits == 0
        || digits > MOST_DIGITS
        || digits > 1 && source.charAt(from) == '0') {
      return SightingEntries.NO_LINE;
    }
    int line = 0;
    for (int i = from; i < source.length(); i++) {
      int digit = source.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return SightingEntries.NO_LINE;
      }
      line = line * 10 + digit;
    }
    return line;
  }

  /** Of those that were seen again, what was not known. */
  private List<Sighting> unseen() {
    Map<Long, Row> seenAgain = new TreeMap<>();
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Sighting sighting : again) {
      known.getOrDefault(sighting.answer().answer(), List.of()).stream()
          .filter(row -> row.no() <= last - fresh.size())
          .forEach(row -> seenAgain.put(row.no(), row));
      Instant at = sighting.at().from();
      from = at.isBefore(from) ? at : from;
      to = at.isAfter(to) ? at : to;
    }
    Set<Seen> seen = new HashSet<>();
    Set<Seen> anywhere = new HashSet<>();
    sightings.each(
        seenAgain,
        from,
        to,
        sighting -> {
          seen.add(seen(first(sighting), sighting, sighting.in().reading()));
          anywhere.add(seen(first(sighting), sighting, null));
        });
    List<Sighting> unseen = new ArrayList<>();
    for (Sighting sighting : again) {
      if (seen.add(seen(first(sighting), sighting, reading))) {
        unseen.add(sighting);
        Row row = sighting.answer();
        boolean stands =
            row.source().equals(sighting.source()) && row.at().equals(sighting.at())
                || !anywhere.add(seen(first(sighting), sighting, null));
        if (!stands) {
          added.add(sighting.seen());
        }
      }
    }
    return unseen;
  }

  /** Of the rows of one answer that an earlier version kept, the first. */
  private long first(Sighting sighting) {
    return known.getOrDefault(sighting.answer().answer(), List.of(sighting.answer())).get(0).no();
  }

  private static Seen seen(long no, Sighting sighting, @Nullable Long reading) {
    return new Seen(no, sighting.source(), sighting.at(), reading);
  }
}
