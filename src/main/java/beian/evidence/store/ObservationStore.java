package beian.evidence.store;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.ObservedEvidence;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Kinds;
import beian.evidence.kind.Registration;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationTable.Row;
import beian.filing.Filing;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The observations. Every method works in the thread's transaction, or in one of its own; safe for
 * many threads.
 */
public final class ObservationStore {
  private static final int AT_ONCE = 5000;
  private static final int LONGEST_CHAIN = 8;
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final String NEWEST_OF_KIND =
      "select kind, max(newest) as newest from ("
          + "select kind, max(observed_at) as newest from observation where failed = false"
          + " group by kind union all"
          + " select kind, max(seen_to) as newest from sighting where failed = false group by kind"
          + ") as all_of_them group by kind";

  private static final String LAST_STANDING =
      "select id, coalesce(confirmed_at, read_at) as standing_at from evidence_file"
          + " where id = any(?)";

  private final Transactions transactions;
  private final AgeLimits limits;
  private final ObservationTable answers;
  private final SightingTable sightings;
  private final AddressLists ranges;

  /**
   * @param limits how old an observation of each kind may be
   */
  public ObservationStore(Transactions transactions, AgeLimits limits) {
    this.transactions = transactions;
    this.limits = limits;
    this.answers = new ObservationTable(transactions);
    this.sightings = new SightingTable(transactions);
    this.ranges = new AddressLists(transactions, answers, sightings);
  }

  /** How old an observation of each kind may be. */
  public AgeLimits limits() {
    return limits;
  }

  /**
   * Adds observations that are not there.
   *
   * @return how many were new
   */
  public int save(List<Observation> observations) {
    return save(observations, null);
  }

  /**
   * Adds observations of a list that are not there, and notes of all that they stand in this
   * reading.
   *
   * @param reading the reading of the list; null when they come from no list
   * @return how many were new
   */
  public int save(List<Observation> observations, @Nullable Long reading) {
    if (observations.stream().anyMatch(observation -> observation.kind() == IpOwnership.KIND)) {
      ranges.forget();
    }
    return transactions.inTransaction(
        () -> {
          int added = 0;
          for (List<Observation> some : portions(observations)) {
            List<Observation> fresh = new ObservationKeeper(answers, sightings, reading).keep(some);
            new UnknownWordStore(transactions).note(fresh);
            added += fresh.size();
          }
          return added;
        });
  }

  /**
   * Takes away what was seen before a moment, proves nothing any more and is cited by nobody.
   *
   * @param now the moment of which age is counted
   * @return how many observations are gone
   */
  public int purge(Instant before, Instant now, CitedIds needed) {
    return new ObservationPurge(transactions, limits, before, now, needed).purge();
  }

  /**
   * From when to when the same was seen of a subject, with nothing else in between.
   *
   * @param seen one of these sightings
   */
  public Interval interval(Observation seen) {
    return Interval.of(seen, sightings(seen));
  }

  /** Everything that was ever seen of what an observation is about. */
  public List<Observation> sightings(Observation like) {
    return transactions.read(() -> new CitedObservations(transactions).all(like));
  }

  /** How the tables differ from what this version writes; empty when nothing does. */
  public List<String> differences() {
    List<String> differences =
        new ArrayList<>(ObservationTable.OBSERVATION.differences(transactions));
    differences.addAll(sightings.differences());
    differences.addAll(new UnknownWordStore(transactions).differences());
    return differences;
  }

  /** When something of each kind was last seen; kinds of which nothing is known are left out. */
  public Map<EvidenceKind, Instant> newest() {
    return transactions.read(
        () -> {
          Map<EvidenceKind, Instant> newest = Kinds.map();
          transactions
              .sql()
              .each(
                  NEWEST_OF_KIND,
                  row ->
                      newest.put(
                          Kinds.of(row.getString("kind")).orElseThrow(),
                          Objects.requireNonNull(Sql.instant(row, "newest"))));
          return newest;
        });
  }

  /** The observations with these ids; unknown ids are left out. */
  public List<Observation> find(Collection<String> ids) {
    Map<String, Observation> found = new TreeMap<>();
    cited(ids).forEach(hit -> found.put(hit.seen().id(), hit.seen()));
    return List.copyOf(found.values());
  }

  private List<CitedObservations.Found> cited(Collection<String> ids) {
    return transactions.read(
        () -> {
          List<CitedObservations.Found> found = new ArrayList<>();
          for (List<String> some : portions(List.copyOf(new TreeSet<>(ids)))) {
            found.addAll(new CitedObservations(transactions).find(some));
          }
          return found;
        });
  }

  /**
   * When each of these entries of lists was last found standing, by id: its list was read, or lay
   * unchanged in the folder. Of what comes from no list, when it was seen.
   */
  public Map<String, Instant> standing(Collection<String> ids) {
    List<CitedObservations.Found> found = cited(ids);
    Map<Long, Instant> read = new HashMap<>();
    Set<Long> readings = new TreeSet<>();
    found.stream()
        .map(CitedObservations.Found::reading)
        .filter(Objects::nonNull)
        .forEach(readings::add);
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  LAST_STANDING,
                  row ->
                      read.put(
                          row.getLong("id"),
                          Objects.requireNonNull(Sql.instant(row, "standing_at"))),
                  (Object) readings.toArray(Long[]::new));
          return read;
        });
    Map<String, Instant> standing = new TreeMap<>();
    for (CitedObservations.Found hit : found) {
      Instant at = read.getOrDefault(hit.reading(), hit.seen().observedAt());
      standing.merge(hit.seen().id(), at, (a, b) -> a.isAfter(b) ? a : b);
    }
    return standing;
  }

  /**
   * Everything that can be asked about these filings at that moment, in memory; aliases of names
   * are followed.
   */
  public Evidence evidenceFor(List<Filing> filings, Instant now) {
    return evidenceFor(filings, now, List.of());
  }

  /**
   * The same with what was just looked up, which alone counts of its subjects; but a registry that
   * shows no owner takes nothing away of what a registrar said.
   *
   * @param fresh not stored
   */
  public Evidence evidenceFor(List<Filing> filings, Instant now, List<Observation> fresh) {
    return evidenceFor(filings, Kinds.all(), now, fresh);
  }

  /** The same of some kinds alone; of all others nothing is known. */
  public Evidence evidenceFor(List<Filing> filings, Collection<EvidenceKind> kinds, Instant now) {
    return evidenceFor(filings, kinds, now, List.of());
  }

  private Evidence evidenceFor(
      List<Filing> filings, Collection<EvidenceKind> kinds, Instant now, List<Observation> fresh) {
    return known(filings, kinds, now, fresh).evidence();
  }

  /**
   * What can be asked, and until when it is the same if nothing comes.
   *
   * @param turns of all that can be asked about the filings, but of address ranges
   */
  public record Known(Evidence evidence, Turns turns) {}

  /** Everything that can be asked about these filings at that moment, and until when. */
  public Known known(List<Filing> filings, Instant now) {
    return known(filings, Kinds.all(), now, List.of());
  }

  private Known known(
      List<Filing> filings, Collection<EvidenceKind> kinds, Instant now, List<Observation> fresh) {
    Set<List<Object>> anew = new HashSet<>();
    fresh.stream()
        .filter(seen -> seen.kind() != Registration.KIND)
        .forEach(seen -> anew.add(List.of(seen.kind(), seen.subject())));
    return transactions.read(
        () -> {
          Map<EvidenceKind, Set<String>> asked = Kinds.map();
          for (EvidenceKind kind : kinds) {
            Set<String> subjects = new LinkedHashSet<>();
            filings.forEach(filing -> subjects.addAll(kind.subjects(filing)));
            asked.put(kind, subjects);
          }
          AnswersOfSubjects known = new AnswersOfSubjects(answers);
          known.read(asked);
          Turns turns = new Turns(limits, now);
          List<Observation> found = new ArrayList<>();
          asked.forEach(
              (kind, subjects) ->
                  found.addAll(
                      kind == DnsRecord.KIND
                          ? names(subjects, known, turns, now)
                          : of(kind, subjects, known, turns, now)));
          found.removeIf(seen -> anew.contains(List.<Object>of(seen.kind(), seen.subject())));
          found.addAll(fresh);
          return new Known(new ObservedEvidence(now, limits, found, ranges()), turns);
        });
  }

  /** What is known of the subjects of one kind; not of lists' markers unless asked. */
  public Evidence evidenceOf(EvidenceKind kind, Collection<String> subjects, Instant now) {
    Set<String> asked = new LinkedHashSet<>(subjects);
    return transactions.read(
        () -> {
          AnswersOfSubjects known = new AnswersOfSubjects(answers);
          known.read(Map.of(kind, asked));
          List<Observation> found = of(kind, asked, known, new Turns(limits, now), now);
          return new ObservedEvidence(now, limits, found, new AddressRanges(List.of()));
        });
  }

  /**
   * Who owns which addresses, as the lists were last read; kept in memory until another list is
   * read.
   */
  public AddressRanges ranges() {
    return ranges.asLastRead();
  }

  /**
   * @param known has the answers about these names
   */
  private List<Observation> names(
      Set<String> names, AnswersOfSubjects known, Turns turns, Instant now) {
    List<Observation> found = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    Set<String> next = names;
    for (int round = 0; round <= LONGEST_CHAIN && !next.isEmpty(); round++) {
      asked.addAll(next);
      if (round > 0) {
        known.read(Map.of(DnsRecord.KIND, next));
      }
      List<Observation> seen = of(DnsRecord.KIND, next, known, turns, now);
      found.addAll(seen);
      next = new LinkedHashSet<>();
      for (Observation observation : seen) {
        if (DnsRecord.TYPE.of(observation).equals("CNAME")
            && !DnsRecord.VALUE.of(observation).isEmpty()
            && !asked.contains(DnsRecord.VALUE.of(observation))) {
          next.add(DnsRecord.VALUE.of(observation));
        }
      }
    }
    return found;
  }

  /**
   * First what is young enough to prove something; only of subjects without any such observation
   * what is older.
   */
  private List<Observation> of(
      EvidenceKind kind, Set<String> subjects, AnswersOfSubjects known, Turns turns, Instant now) {
    Duration limit = limits.limits().get(kind);
    List<Observation> found = new ArrayList<>();
    Set<String> rest = subjects;
    if (limit != null) {
      Instant oldest = now.minus(limit);
      // What was seen on a day of which only a part is young enough may contradict what is younger.
      found.addAll(newest(known.of(kind, subjects), kind, oldest.minus(A_DAY), turns, now));
      rest = new LinkedHashSet<>(subjects);
      found.stream()
          .filter(
              observation -> !observation.failed() && !observation.observedAt().isBefore(oldest))
          .map(Observation::subject)
          .forEach(rest::remove);
      Set<String> older = rest;
      found.removeIf(observation -> older.contains(observation.subject()));
    }
    found.addAll(newest(known.of(kind, rest), kind, Instant.EPOCH, turns, now));
    return found;
  }

  /**
   * Of these answers, what was seen between; of lists what stands as they were last read.
   *
   * @param turns take note of that, and of what is still to come
   */
  private List<Observation> newest(
      Map<Long, Row> rows, EvidenceKind kind, Instant from, Turns turns, Instant now) {
    NewestObservations newest = new NewestObservations(kind);
    for (Row row : rows.values()) {
      if (!row.superseded()) {
        turns.note(row.answer(), row.at());
        if (within(row.at().from(), from, now)) {
          newest.add(row.seen());
        }
      }
    }
    sightings.each(
        rows,
        from,
        Zone.FOR_GOOD,
        sighting -> {
          if (!sighting.superseded()) {
            turns.note(sighting.answer().answer(), sighting.at());
            if (within(sighting.at().from(), from, now)) {
              newest.add(sighting.seen());
            }
          }
        });
    return newest.all();
  }

  private static boolean within(Instant moment, Instant from, Instant to) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      portions.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
    }
    return Collections.unmodifiableList(portions);
  }
}
