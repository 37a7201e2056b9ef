package beian.evidence.store;

import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationTable.Row;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code sighting} and {@code seen_in}: where and when answers were seen again, without
 * what they say. The 128 answers that came one after the other are a shelf; what one file, or one
 * server asked, says again of the answers of a shelf is one row, a few bytes for each. So a night
 * that sees everything again writes little, and who asks about a filing opens only the shelves of
 * its answers.
 */
final class SightingTable {
  private static final int SHELF_BITS = 7;

  /** How many answers are a shelf. */
  static final int SHELF = 1 << SHELF_BITS;

  private static final BulkTable<Block> BLOCK =
      BulkTable.<Block>named("sighting")
          .key("no", SqlType.LONG, Block::no)
          .column("shelf", SqlType.LONG, Block::shelf)
          .column("seen_in", SqlType.LONG, block -> block.in.no)
          .column("kind", SqlType.text(20), Block::kind)
          .column("failed", SqlType.YES_NO, Block::failed)
          .column("seen_from", SqlType.INSTANT, Block::from)
          .column("seen_to", SqlType.INSTANT, Block::to)
          .column("entries", SqlType.BYTES, Block::entries)
          .read(SightingTable::block);

  private static final BulkTable<SeenIn> SEEN_IN =
      BulkTable.<SeenIn>named("seen_in")
          .key("no", SqlType.LONG, SeenIn::no)
          .column("source", SqlType.text(700), SeenIn::source)
          .column("file_sha256", SqlType.text(64), SeenIn::file)
          .column("same_hash", SqlType.YES_NO, SeenIn::sameHash)
          .optional("reading", SqlType.LONG, SeenIn::reading)
          .read(SightingTable::seenIn);

  private static final String SELECT =
      "select "
          + BLOCK.selection()
          + ", i.source, i.file_sha256, i.same_hash, i.reading,"
          + " coalesce(f.superseded, false) as superseded from ";

  private static final String WITH_PLACE =
      " join seen_in i on i.no = sighting.seen_in left join evidence_file f on f.id = i.reading ";

  private static final String ON_SHELVES =
      SELECT
          + "unnest(cast(? as bigint array)) as asked (asked_shelf)"
          + " join sighting on sighting.shelf = asked.asked_shelf"
          + WITH_PLACE;

  private static final String AFTER = SELECT + "sighting" + WITH_PLACE + "where sighting.no > ?";

  private static final String OF_READINGS =
      SELECT + "sighting" + WITH_PLACE + "where i.reading = any(?) and sighting.no <= ?";

  private static final String BETWEEN =
      ON_SHELVES + "where sighting.seen_to >= ? and sighting.seen_from <= ?";

  private static final String STANDING_OF_KIND =
      SELECT
          + "sighting"
          + WITH_PLACE
          + "where sighting.kind = ? and sighting.failed = false and coalesce(f.superseded, false) = false";

  private final Transactions transactions;

  SightingTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * In what answers were seen again.
   *
   * @param source as {@link Observation#source}, without the line
   * @param file SHA-256 of the file's content; empty when it was looked up
   * @param sameHash whether what an observation cites has the hash it had when its answer came
   * @param reading the reading of a list; null when it is none
   */
  record SeenIn(long no, String source, String file, boolean sameHash, @Nullable Long reading) {}

  /**
   * What was seen again of one shelf, of one kind.
   *
   * @param failed whether these are failures to look
   * @param from when the first of them was seen at the earliest
   * @param to the same of the last
   * @param entries as {@link SightingEntries} writes them
   * @param superseded whether it stands in a list that was read again since
   */
  record Block(
      long no,
      long shelf,
      SeenIn in,
      String kind,
      boolean failed,
      Instant from,
      Instant to,
      byte[] entries,
      boolean superseded) {
    /** Whose entries of it are asked for, by number. */
    void each(Map<Long, Row> answers, Consumer<Sighting> taker) {
      long first = firstOf(shelf);
      SightingEntries.read(
          entries,
          slot -> answers.containsKey(first + slot),
          (slot, line, at) ->
              taker.accept(
                  new Sighting(
                      Objects.requireNonNull(answers.get(first + slot)),
                      in,
                      line,
                      at,
                      superseded)));
    }
  }

  /**
   * That an answer was seen again.
   *
   * @param answer the answer as it came
   * @param line in which line; {@link SightingEntries#NO_LINE} when there are none
   * @param superseded whether it stands in a list that was read again since
   */
  record Sighting(Row answer, SeenIn in, int line, Span at, boolean superseded) {
    String source() {
      return line == SightingEntries.NO_LINE ? in.source : in.source + ':' + line;
    }

    Observation seen() {
      return answer.answer().seen(source(), at, in.sameHash ? answer.sha256() : "", in.file);
    }
  }

  static long shelf(long answer) {
    return answer >> SHELF_BITS;
  }

  /** The number of the first answer of a shelf. */
  static long firstOf(long shelf) {
    return shelf << SHELF_BITS;
  }

  static int slot(long answer) {
    return (int) (answer & SHELF - 1);
  }

  /** The sightings of these answers, by number, that can be of the time between. */
  void each(Map<Long, Row> answers, Instant from, Instant to, Consumer<Sighting> taker) {
    if (!answers.isEmpty()) {
      transactions
          .sql()
          .each(
              BETWEEN, row -> block(row).each(answers, taker), shelves(answers.keySet()), from, to);
    }
  }

  /** All sightings of these answers, by number. */
  void each(Map<Long, Row> answers, Consumer<Sighting> taker) {
    on(answers.keySet()).forEach(block -> block.each(answers, taker));
  }

  /** The blocks with numbers above one. */
  void after(long after, Consumer<Block> taker) {
    transactions.sql().each(AFTER, row -> taker.accept(block(row)), after);
  }

  /** The blocks up to a number that stand in these readings of lists. */
  void of(Collection<Long> readings, long to, Consumer<Block> taker) {
    transactions
        .sql()
        .each(OF_READINGS, row -> taker.accept(block(row)), readings.toArray(Long[]::new), to);
  }

  /** The number of the newest block; 0 when there is none. */
  long newest() {
    return transactions.sql().number("select max(no) from sighting");
  }

  /** All blocks in which these answers may stand. */
  List<Block> on(Set<Long> answers) {
    return answers.isEmpty()
        ? List.of()
        : transactions.sql().list(ON_SHELVES, SightingTable::block, (Object) shelves(answers));
  }

  private static Long[] shelves(Set<Long> answers) {
    Set<Long> shelves = new TreeSet<>();
    answers.forEach(no -> shelves.add(shelf(no)));
    return shelves.toArray(Long[]::new);
  }

  /** Takes blocks away. */
  void delete(Collection<Block> blocks) {
    BLOCK.delete(transactions, blocks);
  }

  /** Takes away the places in which nothing was seen any more. */
  void forgetPlaces() {
    transactions.sql().update("delete from seen_in where no not in (select seen_in from sighting)");
  }

  /** The blocks of a kind of lists that stand in the newest reading of their list. */
  List<Block> standing(EvidenceKind kind) {
    return transactions.sql().list(STANDING_OF_KIND, SightingTable::block, kind.word());
  }

  /** Adds sightings. */
  void insert(Collection<Sighting> sightings) {
    if (sightings.isEmpty()) {
      return;
    }
    record Key(long shelf, SeenIn in, EvidenceKind kind, boolean failed) {}
    Map<SeenIn, SeenIn> places = new HashMap<>();
    Map<Key, List<Sighting>> byBlock = new HashMap<>();
    Sql sql = transactions.sql();
    long place = sql.number("select max(no) from seen_in");
    for (Sighting sighting : sightings) {
      SeenIn in = places.get(sighting.in);
      if (in == null) {
        SeenIn told = sighting.in;
        in = new SeenIn(++place, told.source, told.file, told.sameHash, told.reading);
        places.put(told, in);
      }
      Row answer = sighting.answer;
      byBlock
          .computeIfAbsent(
              new Key(shelf(answer.no()), in, answer.answer().kind(), answer.answer().failed()),
              key -> new ArrayList<>())
          .add(sighting);
    }
    List<Block> blocks = new ArrayList<>();
    byBlock.forEach(
        (key, some) -> blocks.add(block(key.shelf, key.in, key.kind, key.failed, some)));
    blocks.sort((block, other) -> Long.compare(block.shelf, other.shelf));
    long no = newest();
    List<Block> numbered = new ArrayList<>();
    for (Block block : blocks) {
      numbered.add(
          new Block(
              ++no,
              block.shelf,
              block.in,
              block.kind,
              block.failed,
              block.from,
              block.to,
              block.entries,
              false));
    }
    SEEN_IN.insert(transactions, places.values());
    BLOCK.insert(transactions, numbered);
  }

  private static Block block(
      long shelf, SeenIn in, EvidenceKind kind, boolean failed, List<Sighting> some) {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    SightingEntries entries = new SightingEntries();
    for (Sighting sighting : some) {
      Instant at = sighting.at.from();
      from = at.isBefore(from) ? at : from;
      to = at.isAfter(to) ? at : to;
      entries.add(slot(sighting.answer.no()), sighting.line, sighting.at);
    }
    return new Block(0, shelf, in, kind.word(), failed, from, to, entries.bytes(), false);
  }

  /** How the tables differ from what this version writes; empty when nothing does. */
  List<String> differences() {
    List<String> differences = new ArrayList<>(BLOCK.differences(transactions));
    differences.addAll(SEEN_IN.differences(transactions));
    return differences;
  }

  private static Block block(ResultSet row) throws SQLException {
    Block read = BLOCK.read(row);
    long reading = row.getLong("reading");
    SeenIn in =
        new SeenIn(
            read.in.no,
            row.getString("source"),
            row.getString("file_sha256"),
            row.getBoolean("same_hash"),
            row.wasNull() || reading == 0 ? null : reading);
    return new Block(
        read.no,
        read.shelf,
        in,
        read.kind,
        read.failed,
        read.from,
        read.to,
        read.entries,
        row.getBoolean("superseded"));
  }

  private static Block block(Values row) {
    return new Block(
        row.get("no", Long.class),
        row.get("shelf", Long.class),
        new SeenIn(row.get("seen_in", Long.class), "", "", false, null),
        row.text("kind"),
        row.get("failed", Boolean.class),
        row.instant("seen_from"),
        row.instant("seen_to"),
        row.get("entries", byte[].class),
        false);
  }

  private static SeenIn seenIn(Values row) {
    return new SeenIn(
        row.get("no", Long.class),
        row.text("source"),
        row.text("file_sha256"),
        row.get("same_hash", Boolean.class),
        (Long) row.get("reading"));
  }

  /** The same without number, as a sighting is told. */
  static SeenIn seenIn(String source, String file, boolean sameHash, @Nullable Long reading) {
    return new SeenIn(0, Objects.requireNonNull(source), file, sameHash, reading);
  }
}
