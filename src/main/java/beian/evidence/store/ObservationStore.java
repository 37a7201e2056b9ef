package beian.evidence.store;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.ObservedEvidence;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationTable.Kept;
import beian.filing.Filing;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The observations. Every method works in the thread's transaction, or in one of its own; safe for
 * many threads.
 */
public final class ObservationStore {
  private static final int AT_ONCE = 2000;
  private static final int LONGEST_CHAIN = 8;
  private static final Duration A_DAY = Duration.ofDays(1);

  /** How many observations of one subject are looked at, the good and the failed apart. */
  private static final int NEWEST = 20;

  /** Of a name: several resolvers, types and records each. */
  private static final int NEWEST_OF_NAME = 200;

  /** Of one kind; lists only as last read. */
  private static final String STANDING =
      " left join evidence_file f on f.id = observation.reading where observation.kind = ?"
          + " and (observation.reading is null or f.superseded = false)";

  /** Of these subjects too. Window functions take H2 three times as long. */
  private static final String OF_SUBJECTS =
      ObservationTable.SELECT
          + "from unnest(?) as asked (asked_subject) join observation"
          + " on observation.subject = asked.asked_subject"
          + STANDING
          + " and observation.observed_at <= ? and observation.observed_at >= ?";

  private static final String LAST_STANDING =
      "select o.id, coalesce(f.confirmed_at, f.read_at, o.observed_at) as standing_at"
          + " from unnest(?) as asked (id) join observation o on o.id = asked.id"
          + " left join evidence_file f on f.id = o.reading";

  private final Transactions transactions;
  private final AgeLimits limits;
  private volatile @Nullable Ranges ranges;

  /** The ranges as some reading left them. */
  private record Ranges(long newestReading, AddressRanges ranges) {}

  /**
   * @param limits how old an observation of each kind may be
   */
  public ObservationStore(Transactions transactions, AgeLimits limits) {
    this.transactions = transactions;
    this.limits = limits;
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
    Map<String, Observation> byId = new LinkedHashMap<>();
    observations.forEach(one -> byId.put(one.id(), one));
    if (byId.values().stream().anyMatch(one -> one.kind() == IpOwnership.KIND)) {
      ranges = null;
    }
    return transactions.inTransaction(
        () -> {
          int added = 0;
          for (List<Observation> some : portions(List.copyOf(byId.values()))) {
            added += saveSome(some, reading);
          }
          return added;
        });
  }

  private int saveSome(List<Observation> some, @Nullable Long reading) {
    Sql sql = transactions.sql();
    Set<String> standing =
        new HashSet<>(
            sql.list(
                "select o.id from unnest(?) as asked (id) join observation o on o.id = asked.id",
                row -> row.getString(1),
                (Object) some.stream().map(Observation::id).toArray(String[]::new)));
    if (reading != null && !standing.isEmpty()) {
      sql.batch(
          "update observation set reading = ? where id = ?",
          standing,
          id -> new Object[] {reading, id});
    }
    List<Observation> fresh = some.stream().filter(one -> !standing.contains(one.id())).toList();
    ObservationTable.OBSERVATION.insert(
        transactions, fresh.stream().map(one -> new Kept(one, reading)).toList());
    new UnknownWordStore(transactions).note(fresh);
    return fresh.size();
  }

  /** How the tables differ from what this version writes; empty when nothing does. */
  public List<String> differences() {
    List<String> differences =
        new ArrayList<>(ObservationTable.OBSERVATION.differences(transactions));
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
                  "select kind, max(observed_at) as newest from observation where failed = false"
                      + " group by kind",
                  row ->
                      newest.put(
                          Kinds.of(row.getString("kind")).orElseThrow(),
                          Objects.requireNonNull(Sql.instant(row, "newest"))));
          return newest;
        });
  }

  /** The observations with these ids; unknown ids are left out. */
  public List<Observation> find(Collection<String> ids) {
    return transactions.read(
        () -> {
          List<Observation> found = new ArrayList<>();
          for (List<String> some : portions(List.copyOf(new LinkedHashSet<>(ids)))) {
            found.addAll(
                transactions
                    .sql()
                    .list(
                        ObservationTable.SELECT
                            + "from unnest(?) as asked (asked_id) join observation"
                            + " on observation.id = asked.asked_id order by observation.id",
                        ObservationStore::observation,
                        (Object) some.toArray(String[]::new)));
          }
          return found;
        });
  }

  /**
   * When each of these entries of lists was last found standing, by id: its list was read, or lay
   * unchanged in the folder. Of what comes from no list, when it was seen.
   */
  public Map<String, Instant> standing(Collection<String> ids) {
    return transactions.read(
        () -> {
          Map<String, Instant> standing = new LinkedHashMap<>();
          for (List<String> some : portions(List.copyOf(new LinkedHashSet<>(ids)))) {
            transactions
                .sql()
                .each(
                    LAST_STANDING,
                    row ->
                        standing.put(
                            row.getString("id"),
                            Objects.requireNonNull(Sql.instant(row, "standing_at"))),
                    (Object) some.toArray(String[]::new));
          }
          return standing;
        });
  }

  /**
   * Everything that can be asked about these filings at that moment, in memory; aliases of names
   * are followed.
   */
  public Evidence evidenceFor(List<Filing> filings, Instant now) {
    return transactions.read(
        () -> {
          List<Observation> found = new ArrayList<>();
          for (EvidenceKind kind : Kinds.all()) {
            Set<String> subjects = new LinkedHashSet<>();
            filings.forEach(filing -> subjects.addAll(kind.subjects(filing)));
            found.addAll(kind == DnsRecord.KIND ? names(subjects, now) : of(kind, subjects, now));
          }
          return new ObservedEvidence(now, limits, found, ranges(now));
        });
  }

  /** What is known of the subjects of one kind; not of lists' markers unless asked. */
  public Evidence evidenceOf(EvidenceKind kind, Collection<String> subjects, Instant now) {
    return transactions.read(
        () ->
            new ObservedEvidence(
                now,
                limits,
                of(kind, new LinkedHashSet<>(subjects), now),
                new AddressRanges(List.of())));
  }

  /**
   * Who owns which addresses, as the lists were last read; kept in memory until another list is
   * read.
   */
  public AddressRanges ranges(Instant now) {
    return transactions.read(
        () -> {
          long newest =
              transactions.sql().number("select max(id) from evidence_file where finished = true");
          Ranges known = ranges;
          if (known == null || known.newestReading != newest) {
            known = new Ranges(newest, new AddressRanges(list(IpOwnership.KIND)));
            ranges = known;
          }
          return known.ranges;
        });
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return ObservationTable.OBSERVATION.read(row).seen();
  }

  private List<Observation> list(EvidenceKind kind) {
    return transactions
        .sql()
        .list(
            ObservationTable.SELECT
                + "from observation"
                + STANDING
                + " and observation.failed = false",
            ObservationStore::observation,
            kind.word());
  }

  private List<Observation> names(Set<String> names, Instant now) {
    List<Observation> found = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    Set<String> next = names;
    for (int round = 0; round <= LONGEST_CHAIN && !next.isEmpty(); round++) {
      asked.addAll(next);
      List<Observation> seen = of(DnsRecord.KIND, next, now);
      found.addAll(seen);
      next = new LinkedHashSet<>();
      for (Observation one : seen) {
        if (DnsRecord.TYPE.of(one).equals("CNAME")
            && !DnsRecord.VALUE.of(one).isEmpty()
            && !asked.contains(DnsRecord.VALUE.of(one))) {
          next.add(DnsRecord.VALUE.of(one));
        }
      }
    }
    return found;
  }

  /**
   * First what is young enough to prove something; only of subjects without any such observation
   * what is older.
   */
  private List<Observation> of(EvidenceKind kind, Set<String> subjects, Instant now) {
    Duration limit = limits.limits().get(kind);
    List<Observation> found = new ArrayList<>();
    Set<String> rest = subjects;
    if (limit != null) {
      Instant oldest = now.minus(limit);
      // What was seen on a day of which only a part is young enough may contradict what is younger.
      found.addAll(newest(kind, subjects, oldest.minus(A_DAY), now));
      rest = new LinkedHashSet<>(subjects);
      found.stream()
          .filter(one -> !one.failed() && !one.observedAt().isBefore(oldest))
          .map(Observation::subject)
          .forEach(rest::remove);
      Set<String> older = rest;
      found.removeIf(one -> older.contains(one.subject()));
    }
    found.addAll(newest(kind, rest, Instant.EPOCH, now));
    return found;
  }

  private List<Observation> newest(
      EvidenceKind kind, Set<String> subjects, Instant from, Instant now) {
    Map<SubjectAndState, List<Observation>> found = new LinkedHashMap<>();
    int most = kind == DnsRecord.KIND ? NEWEST_OF_NAME : NEWEST;
    for (List<String> some : portions(List.copyOf(subjects))) {
      transactions
          .sql()
          .each(
              OF_SUBJECTS,
              row -> keep(observation(row), most, found),
              some.toArray(String[]::new),
              kind.word(),
              now,
              from);
    }
    List<Observation> newest = new ArrayList<>();
    found.values().forEach(all -> newest.addAll(newest(all, most)));
    return newest;
  }

  private record SubjectAndState(String subject, boolean failed) {}

  /** Adds to its like; what is certainly too old is dropped now and then, so they stay few. */
  private static void keep(
      Observation one, int most, Map<SubjectAndState, List<Observation>> found) {
    List<Observation> like =
        found.computeIfAbsent(
            new SubjectAndState(one.subject(), one.failed()), key -> new ArrayList<>(2));
    like.add(one);
    if (like.size() % (2 * most) == 0) {
      List<Observation> newest = newest(like, most);
      like.clear();
      like.addAll(newest);
    }
  }

  /** So many, and whatever else may be as new as the newest. */
  private static List<Observation> newest(List<Observation> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Observation> sorted = all.stream().sorted(Observation.NEWEST_FIRST).toList();
    List<Observation> kept = new ArrayList<>(sorted.subList(0, most));
    for (Observation one : sorted.subList(most, sorted.size())) {
      if (!one.isBefore(sorted.get(0))) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      portions.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
    }
    return Collections.unmodifiableList(portions);
  }
}
