package beian.inspection.store;

import beian.evidence.store.EvidenceState;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last inspections rest on, and the nights that went through all filings. A filing of
 * which something else than such a night found another thing has no basis: it is inspected again.
 */
public final class BasisStore {
  private static final BulkTable<InspectionBasis> TABLE =
      BulkTable.<InspectionBasis>named("inspection_basis")
          .key("filing_key", SqlType.text(128), InspectionBasis::filingKey)
          .column("inspected_at", SqlType.INSTANT, InspectionBasis::inspectedAt)
          .column("terms", SqlType.fixed(64), InspectionBasis::terms)
          .optional("horizon", SqlType.INSTANT, InspectionBasis::horizon)
          .column("asked", SqlType.BYTES, basis -> packed(basis.asked()))
          .read(BasisStore::basis);

  /** How far answers were, where that is not known. */
  private static final long UNKNOWN = -1;

  private final Transactions transactions;

  public BasisStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Forgets what the verdicts on these filings rest on. */
  static void forget(Sql sql, Collection<String> filingKeys) {
    sql.update(
        "delete from inspection_basis where filing_key = any(?)",
        (Object) filingKeys.toArray(String[]::new));
  }

  /** Keeps what these inspections rest on; their findings are kept already. */
  public void save(Collection<InspectionBasis> bases) {
    transactions.run(() -> TABLE.upsert(transactions, bases));
  }

  /**
   * A filing and what its last inspection rests on.
   *
   * @param basis null when there is none
   */
  public record Resting(String filingKey, @Nullable InspectionBasis basis) {}

  /** The filings of a bucket after that key, in the order of their keys. */
  public List<Resting> after(int bucket, String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select "
                        + TABLE.selection()
                        + ", filing.filing_key as of_filing from filing left join inspection_basis"
                        + " on inspection_basis.filing_key = filing.filing_key"
                        + " where filing.bucket = ? and filing.filing_key > ?"
                        + " order by filing.filing_key limit ?",
                    row ->
                        new Resting(
                            row.getString("of_filing"),
                            row.getObject(1) == null ? null : TABLE.read(row)),
                    bucket,
                    afterKey,
                    limit));
  }

  /** How the table differs from what this version writes; empty when nothing does. */
  public List<String> differences() {
    return TABLE.differences(transactions);
  }

  /**
   * Notes how far evidence and the news of filings are before a night goes through the filings; a
   * night that is run on keeps what it began with. When one about the same moment went through all
   * filings before, and how far things were then is forgotten, this may be another that was cut off
   * and is run on: how far things were when it began nobody knows.
   */
  public void begin(Instant moment, EvidenceState state, long news) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          if (sql.number("select count(*) from inspection_evidence where moment = ?", moment)
              == 0) {
            boolean before =
                sql.number("select count(*) from inspection_night where moment = ?", moment) > 0;
            sql.update(
                "insert into inspection_evidence (moment, answers, sightings, readings, news)"
                    + " values (?, ?, ?, ?, ?)",
                moment,
                before ? UNKNOWN : state.answers(),
                state.sightings(),
                state.readings().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                news);
          }
        });
  }

  /**
   * A night that found of every filing that its verdict stands, or inspected it.
   *
   * @param moment about which it was
   * @param began how far evidence was when it began
   * @param done how far it was when it was over; without readings
   * @param news how far the news of filings were when it began
   */
  public record WholeNight(Instant moment, EvidenceState began, EvidenceState done, long news) {}

  /** The newest night that went through all filings; empty when that is not known. */
  public Optional<WholeNight> stoodAt() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select e.moment, e.answers, e.sightings, e.readings, e.answers_after, e.sightings_after,"
                        + " e.news from inspection_evidence e join inspection_night n"
                        + " on n.moment = e.moment where e.answers >= 0"
                        + " order by e.answers desc, e.sightings desc, e.news desc, e.moment desc",
                    row ->
                        new WholeNight(
                            Objects.requireNonNull(Sql.instant(row, 1)),
                            new EvidenceState(
                                row.getLong(2),
                                row.getLong(3),
                                Stream.of(row.getString(4).split(" "))
                                    .filter(id -> !id.isEmpty())
                                    .map(Long::valueOf)
                                    .collect(Collectors.toSet())),
                            new EvidenceState(row.getLong(5), row.getLong(6), Set.of()),
                            row.getLong(7))));
  }

  /** The moments of nights that began and did not go through all filings. */
  public Set<Instant> cutOff() {
    return Set.copyOf(
        transactions.read(
            () ->
                transactions
                    .sql()
                    .list(
                        "select moment from inspection_evidence"
                            + " where moment not in (select moment from inspection_night)",
                        row -> Objects.requireNonNull(Sql.instant(row, 1)))));
  }

  /**
   * Of what evidence is now nothing can be told from how far it was before, because some of it is
   * taken away. Nights that were cut off keep the place at which they began.
   */
  public void forgetEvidence() {
    transactions.run(
        () -> transactions.sql().update("update inspection_evidence set answers = " + UNKNOWN));
  }

  /**
   * Notes that a night went through all filings; noting it twice changes nothing.
   *
   * @param done how far evidence is now
   */
  public void confirm(Instant moment, EvidenceState done) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          sql.update(
              "update inspection_evidence set answers_after = ?, sightings_after = ?"
                  + " where moment = ?",
              done.answers(),
              done.sightings(),
              moment);
          sql.update("delete from inspection_night where moment = ?", moment);
          sql.update(
              "insert into inspection_night (moment, inspected, stood)"
                  + " select cast(? as timestamp(6) with time zone),"
                  + " coalesce(sum(case when inspected_at = ? then 1 else 0 end), 0),"
                  + " coalesce(sum(case when inspected_at = ? then 0 else 1 end), 0)"
                  + " from inspection",
              moment,
              moment,
              moment);
          // Not those of nights that were cut off: they may be run on.
          stoodAt()
              .ifPresent(
                  newest ->
                      sql.update(
                          "delete from inspection_evidence where moment <> ?"
                              + " and moment in (select moment from inspection_night)",
                          newest.moment()));
        });
  }

  /** When the newest night went through all filings; empty when none did yet. */
  public Optional<Instant> confirmedAt() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select moment from inspection_night order by moment desc",
                    row -> Objects.requireNonNull(Sql.instant(row, 1))));
  }

  private static InspectionBasis basis(Values row) {
    return new InspectionBasis(
        row.text("filing_key"),
        row.instant("inspected_at"),
        row.text("terms"),
        (Instant) row.get("horizon"),
        unpacked(row.get("asked", byte[].class)));
  }

  private static byte[] packed(List<Long> asked) {
    ByteBuffer bytes = ByteBuffer.allocate(asked.size() * Long.BYTES);
    asked.forEach(bytes::putLong);
    return bytes.array();
  }

  private static List<Long> unpacked(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    List<Long> asked = new ArrayList<>(bytes.remaining() / Long.BYTES);
    while (bytes.hasRemaining()) {
      asked.add(bytes.getLong());
    }
    return asked;
  }
}
