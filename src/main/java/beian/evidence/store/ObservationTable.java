package beian.evidence.store;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.ColumnSelection;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code observation}: each answer once, with the sighting that brought it. Where else it
 * was seen stands in the {@link SightingTable}.
 */
final class ObservationTable {
  /** The definition. */
  static final BulkTable<Row> OBSERVATION =
      BulkTable.<Row>named("observation")
          .key("no", SqlType.LONG, Row::no)
          .column("place", SqlType.INTEGER, Row::place)
          .column("kind", SqlType.text(20), row -> row.answer.kind().word())
          .column("subject", SqlType.text(512), row -> row.answer.subject())
          .column("attributes", SqlType.TEXT_MAP, row -> row.answer.attributes())
          .column("source", SqlType.text(700), Row::source)
          .column("observed_at", SqlType.INSTANT, row -> row.at.from())
          .column("observed_until", SqlType.INSTANT, row -> row.at.to())
          .optional("valid_from", SqlType.INSTANT, row -> row.answer.validFrom())
          .optional("valid_until", SqlType.INSTANT, row -> row.answer.validUntil())
          .column("failed", SqlType.YES_NO, row -> row.answer.failed())
          .column("sha256", SqlType.text(64), Row::sha256)
          .column("file_sha256", SqlType.text(64), Row::file)
          .optional("reading", SqlType.LONG, Row::reading)
          .read(ObservationTable::row);

  private static final String SELECT =
      "select " + OBSERVATION.selection() + ", coalesce(f.superseded, false) as superseded from ";

  private static final String WITH_LIST =
      " left join evidence_file f on f.id = observation.reading ";

  private static final String OF_KIND =
      SELECT + "observation" + WITH_LIST + "where observation.kind = ?";

  /** A list of values is joined, as H2 goes through it once for every row it finds. */
  private static final String AT_PLACES =
      SELECT
          + "unnest(cast(? as integer array)) as asked (asked_place)"
          + " join observation on observation.place = asked.asked_place"
          + WITH_LIST
          + "order by observation.no";

  /** The same without asking whether their lists were read again since. */
  private static final String EVER_AT_PLACES =
      "select "
          + OBSERVATION.selection()
          + " from unnest(cast(? as integer array)) as asked (asked_place)"
          + " join observation on observation.place = asked.asked_place"
          + " order by observation.no";

  private static final String BETWEEN =
      SELECT + "observation" + WITH_LIST + "where observation.no > ? and observation.no <= ?";

  private static final String NUMBERED =
      SELECT
          + "unnest(cast(? as bigint array)) as asked (asked_no)"
          + " join observation on observation.no = asked.asked_no"
          + WITH_LIST;

  /** Whose an answer is, where and when it was seen, without what it says. */
  private static final ColumnSelection BRIEF =
      OBSERVATION.some(List.of("no", "kind", "subject", "source", "observed_at", "observed_until"));

  private static final String BRIEFLY =
      "select " + BRIEF.names() + ", coalesce(f.superseded, false) as superseded from ";

  private static final String AFTER =
      BRIEFLY + "observation" + WITH_LIST + "where observation.no > ?";

  private static final String FROM_TO =
      BRIEFLY + "observation" + WITH_LIST + "where observation.no between ? and ?";

  private static final String OF_READINGS =
      BRIEFLY
          + "observation"
          + WITH_LIST
          + "where observation.reading = any(?) and observation.no <= ?";

  private final Transactions transactions;

  ObservationTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * An answer and the sighting that brought it.
   *
   * @param no rises in the order in which answers came
   * @param source as {@link Observation#source}
   * @param at when it can have been seen
   * @param sha256 as {@link Observation#sha256}
   * @param file as {@link Observation#file}
   * @param reading the reading of the list it stood in; null when it comes from no list
   * @param superseded whether that list was read again since
   */
  record Row(
      long no,
      Answer answer,
      String source,
      Span at,
      String sha256,
      String file,
      @Nullable Long reading,
      boolean superseded) {
    int place() {
      return Answer.place(answer.kind(), answer.subject());
    }

    Observation seen() {
      return answer.seen(source, at, sha256, file);
    }
  }

  /** Adds answers. */
  void insert(Collection<Row> rows) {
    OBSERVATION.insert(transactions, rows);
  }

  /** The answers that stand at these places, whatever they are about, in the order they came. */
  void at(Collection<Integer> places, Consumer<Row> taker) {
    each(AT_PLACES, taker, (Object) places.toArray(Integer[]::new));
  }

  /** The same, as if no list had been read again. */
  void everAt(Collection<Integer> places, Consumer<Row> taker) {
    transactions
        .sql()
        .each(
            EVER_AT_PLACES,
            row -> taker.accept(OBSERVATION.read(row)),
            (Object) places.toArray(Integer[]::new));
  }

  /** The answers of one kind. */
  void of(EvidenceKind kind, Consumer<Row> taker) {
    each(OF_KIND, taker, kind.word());
  }

  /** The answers of these numbers. */
  void numbered(Collection<Long> numbers, Consumer<Row> taker) {
    each(NUMBERED, taker, (Object) numbers.toArray(Long[]::new));
  }

  /** The answers with numbers above one and up to another. */
  void between(long after, long to, Consumer<Row> taker) {
    each(BETWEEN, taker, after, to);
  }

  /** In brief the answers with numbers from one to another. */
  void brieflyBetween(long from, long to, Consumer<Row> taker) {
    briefly(FROM_TO, taker, from, to);
  }

  /** In brief the answers with numbers above one. */
  void brieflyAfter(long after, Consumer<Row> taker) {
    briefly(AFTER, taker, after);
  }

  /** In brief the answers up to a number that stand in these readings of lists. */
  void brieflyOf(Collection<Long> readings, long to, Consumer<Row> taker) {
    briefly(OF_READINGS, taker, readings.toArray(Long[]::new), to);
  }

  private void briefly(String question, Consumer<Row> taker, Object... parameters) {
    transactions.sql().each(question, row -> taker.accept(brief(row)), parameters);
  }

  /** Nothing of what it says. */
  private static Row brief(ResultSet result) throws SQLException {
    Values row = BRIEF.read(result);
    return new Row(
        row.get("no", Long.class),
        new Answer(
            Kinds.of(row.text("kind")).orElseThrow(),
            row.text("subject"),
            Map.of(),
            null,
            null,
            false),
        row.text("source"),
        new Span(row.instant("observed_at"), row.instant("observed_until")),
        "",
        "",
        null,
        result.getBoolean("superseded"));
  }

  /** Takes answers away. */
  void delete(Collection<Row> rows) {
    OBSERVATION.delete(transactions, rows);
  }

  /** The number of the newest answer; 0 when there is none. */
  long newest() {
    return transactions.sql().number("select max(no) from observation");
  }

  private void each(String question, Consumer<Row> taker, Object... parameters) {
    transactions.sql().each(question, row -> taker.accept(row(row)), parameters);
  }

  private static Row row(ResultSet row) throws SQLException {
    Row read = OBSERVATION.read(row);
    return new Row(
        read.no,
        read.answer,
        read.source,
        read.at,
        read.sha256,
        read.file,
        read.reading,
        row.getBoolean("superseded"));
  }

  private static Row row(Values row) {
    return new Row(
        row.get("no", Long.class),
        new Answer(
            Kinds.of(row.text("kind")).orElseThrow(),
            row.text("subject"),
            row.textMap("attributes"),
            (Instant) row.get("valid_from"),
            (Instant) row.get("valid_until"),
            row.get("failed", Boolean.class)),
        row.text("source"),
        new Span(row.instant("observed_at"), row.instant("observed_until")),
        row.text("sha256"),
        row.text("file_sha256"),
        (Long) row.get("reading"),
        false);
  }
}
