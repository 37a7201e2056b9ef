package beian.evidence.store;

import beian.evidence.observation.Answer;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationTable.Row;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds observations by the ids under which findings, cases and marks cite them. */
final class CitedObservations {
  private static final String EARLIER =
      "select id, no from earlier_id where id = any(?) order by id";

  private final Transactions transactions;
  private final ObservationTable answers;
  private final SightingTable sightings;

  CitedObservations(Transactions transactions) {
    this.transactions = transactions;
    this.answers = new ObservationTable(transactions);
    this.sightings = new SightingTable(transactions);
  }

  /**
   * What an id stands for.
   *
   * @param reading the reading of the list it stood in; null when it comes from no list
   */
  record Found(Observation seen, @Nullable Long reading) {}

  /** What these ids stand for; of an entry of a list each reading in which it stood. */
  List<Found> find(Collection<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    List<Found> found = new ArrayList<>();
    Map<Long, Row> rows = new HashMap<>();
    Set<Integer> places = new TreeSet<>();
    wanted.forEach(id -> Answer.placeOf(id).ifPresent(places::add));
    answers.at(
        places,
        row -> {
          rows.put(row.no(), row);
          add(new Found(row.seen(), row.reading()), wanted, found);
        });
    sightings.each(
        rows, sighting -> add(new Found(sighting.seen(), sighting.in().reading()), wanted, found));
    found.forEach(hit -> wanted.remove(hit.seen().id()));
    found.addAll(earlier(wanted));
    return found;
  }

  /** Everything that was ever seen of what an observation is about. */
  List<Observation> all(Observation like) {
    List<Observation> all = new ArrayList<>();
    Map<Long, Row> rows = new HashMap<>();
    answers.at(
        Set.of(Answer.place(like.kind(), like.subject())),
        row -> {
          Answer answer = row.answer();
          if (answer.kind() == like.kind() && answer.subject().equals(like.subject())) {
            rows.put(row.no(), row);
            all.add(row.seen());
          }
        });
    sightings.each(rows, sighting -> all.add(sighting.seen()));
    return all;
  }

  private static void add(Found found, Set<String> wanted, List<Found> to) {
    if (wanted.contains(found.seen().id())) {
      to.add(found);
    }
  }

  /** What a version cited that named observations otherwise. */
  private List<Found> earlier(Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<String>> byNo = new LinkedHashMap<>();
    transactions
        .sql()
        .each(
            EARLIER,
            row ->
                byNo.computeIfAbsent(row.getLong("no"), no -> new ArrayList<>(1))
                    .add(row.getString("id")),
            (Object) ids.toArray(String[]::new));
    List<Found> found = new ArrayList<>();
    if (!byNo.isEmpty()) {
      answers.numbered(
          byNo.keySet(),
          row ->
              byNo.getOrDefault(row.no(), List.of())
                  .forEach(id -> found.add(new Found(row.seen().citedAs(id), row.reading()))));
    }
    return found;
  }
}
