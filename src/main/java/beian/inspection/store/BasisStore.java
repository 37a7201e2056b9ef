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
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the last inspections rest on, and the nights that went through all filings. A filing of
 * which something else than such a night found another thing has no basis: it is inspected again.
 */
public final class BasisStore {
  private static final BulkTable<InspectionBasis> TABLE =
      BulkTable.<InspectionBasis>named("inspection_basis")
          .key("filing_key", SqlType.text(128), InspectionBasis::filingKey)
          .column("inspected_at", SqlType.INSTANT, InspectionBasis::inspectedAt)
          .column("inputs", SqlType.fixed(64), InspectionBasis::inputs)
          .optional("horizon", SqlType.INSTANT, InspectionBasis::horizon)
          .column("asked", SqlType.TEXT, basis -> packed(basis.asked()))
          .read(BasisStore::basis);

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

  /** What is kept of these filings, by key. */
  public Map<String, InspectionBasis> find(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, InspectionBasis> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select "
                      + TABLE.selection()
                      + " from unnest(?) as asked (asked_key) join inspection_basis"
                      + " on inspection_basis.filing_key = asked.asked_key",
                  row -> {
                    InspectionBasis basis = TABLE.read(row);
                    found.put(basis.filingKey(), basis);
                  },
                  (Object) filingKeys.toArray(String[]::new));
          return found;
        });
  }

  /** How the table differs from what this version writes; empty when nothing does. */
  public List<String> differences() {
    return TABLE.differences(transactions);
  }

  /**
   * Notes how far evidence is before a night goes through the filings; a night that is run on keeps
   * what it began with.
   */
  public void begin(Instant moment, EvidenceState state) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          if (sql.number("select count(*) from inspection_evidence where moment = ?", moment)
              == 0) {
            sql.update(
                "insert into inspection_evidence (moment, answers, sightings, readings)"
                    + " values (?, ?, ?, ?)",
                moment,
                state.answers(),
                state.sightings(),
                state.readings().stream().map(String::valueOf).collect(Collectors.joining(" ")));
          }
        });
  }

  /**
   * How far evidence was when a night began that found of every filing that its verdict stands, or
   * inspected it: the newest such night; empty when that is not known.
   */
  public Optional<EvidenceState> stoodAt() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select e.answers, e.sightings, e.readings from inspection_evidence e"
                        + " join inspection_night n on n.moment = e.moment where e.answers >= 0"
                        + " order by e.answers desc, e.sightings desc",
                    row ->
                        new EvidenceState(
                            row.getLong(1),
                            row.getLong(2),
                            Stream.of(row.getString(3).split(" "))
                                .filter(id -> !id.isEmpty())
                                .map(Long::valueOf)
                                .collect(Collectors.toSet()))));
  }

  /**
   * Of what evidence is now nothing can be told from how far it was before, because some of it is
   * taken away. Nights that were cut off keep the place at which they began.
   */
  public void forgetEvidence() {
    transactions.run(
        () -> transactions.sql().update("update inspection_evidence set answers = -1"));
  }

  /** Notes that a night went through all filings; noting it twice changes nothing. */
  public void confirm(Instant moment) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
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
          sql.update(
              "delete from inspection_evidence where moment in (select moment from inspection_night)"
                  + " and answers < (select max(e.answers) from inspection_evidence e"
                  + " join inspection_night n on n.moment = e.moment)");
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
        row.text("inputs"),
        (Instant) row.get("horizon"),
        unpacked(row.text("asked")));
  }

  private static String packed(List<Long> asked) {
    ByteBuffer bytes = ByteBuffer.allocate(asked.size() * Long.BYTES);
    asked.forEach(bytes::putLong);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static List<Long> unpacked(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    List<Long> asked = new ArrayList<>(bytes.remaining() / Long.BYTES);
    while (bytes.hasRemaining()) {
      asked.add(bytes.getLong());
    }
    return asked;
  }
}
