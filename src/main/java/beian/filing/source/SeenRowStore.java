package beian.filing.source;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.text.Packed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which rows were seen in which import. A row that says what is known already touches nothing of
 * its filing; that it was there is kept here, a chunk of rows in one text, with the moment up to
 * which its file can speak: a sheet exported in the evening and taken in at night says nothing of
 * what came between.
 */
public final class SeenRowStore {
  private static final String COLUMNS =
      "select run, file_seq, seen_at, source_file, source_sheet, silent, packed"
          + " from filing_sighting ";

  private final Transactions transactions;

  public SeenRowStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Keeps what one chunk of a file had, in the transaction of its filings.
   *
   * @param byKey the rows by the keys of their filings
   */
  public void add(FileInImport file, Map<String, SeenRow> byKey) {
    Sql sql = transactions.sql();
    record Sheet(String book, String name, Set<String> silent) {}
    Map<Sheet, Map<String, Integer>> sheets = new LinkedHashMap<>();
    Sheet last = new Sheet("", "", Set.of());
    Map<String, Integer> rows = new TreeMap<>();
    for (Map.Entry<String, SeenRow> entry : byKey.entrySet()) {
      SeenRow seen = entry.getValue();
      Provenance place = seen.row().place();
      // Most rows stand in one sheet and share its set, which is long to compare.
      if (last.silent != seen.silent()
          || !last.book.equals(place.file())
          || !last.name.equals(place.sheet())) {
        last = new Sheet(place.file(), place.sheet(), seen.silent());
        rows = sheets.computeIfAbsent(last, any -> new TreeMap<>());
      }
      rows.put(entry.getKey(), place.row());
    }
    long block =
        sql.number(
            "select coalesce(max(block), -1) from filing_sighting where run = ? and file_seq = ?",
            file.run(),
            file.seq());
    // In one order, whether rows were read or known by their cells.
    List<Map.Entry<Sheet, Map<String, Integer>>> inOrder = new ArrayList<>(sheets.entrySet());
    inOrder.sort(
        Comparator.comparing((Map.Entry<Sheet, Map<String, Integer>> of) -> of.getKey().book)
            .thenComparing(of -> of.getKey().name)
            .thenComparing(of -> Collections.min(of.getValue().values())));
    for (Map.Entry<Sheet, Map<String, Integer>> entry : inOrder) {
      Sheet sheet = entry.getKey();
      sql.update(
          "insert into filing_sighting (run, file_seq, block, seen_at, source_file, source_sheet,"
              + " silent, filings, packed) values (?,?,?,?,?,?,?,?,?)",
          file.run(),
          file.seq(),
          ++block,
          file.stated(),
          sheet.book,
          sheet.name,
          String.join(" ", new TreeSet<>(sheet.silent)),
          entry.getValue().size(),
          Packed.pack(
              entry.getValue().entrySet().stream()
                  .map(row -> row.getKey() + "\t" + row.getValue())
                  .collect(Collectors.joining("\n"))));
    }
  }

  /** What the files of an import had that were read before this one. */
  public EarlierFiles before(long run, int seq) {
    return seq == 0
        ? EarlierFiles.NONE
        : new EarlierFiles(
            transactions.read(
                () ->
                    transactions
                        .sql()
                        .list(
                            COLUMNS
                                + "where run = ? and file_seq < ? order by run, file_seq, block",
                            SeenRowStore::read,
                            run,
                            seq)));
  }

  /** The keys of all filings an import saw. */
  public Set<String> keys(long run) {
    return transactions.read(
        () -> {
          Set<String> keys = new HashSet<>();
          transactions
              .sql()
              .each(COLUMNS + "where run = ?", row -> keys.addAll(read(row).rows().keySet()), run);
          return keys;
        });
  }

  /**
   * A filing, and the moment from which on its rows are asked for.
   *
   * @param key the filing's key
   */
  public record Since(String key, Instant moment) {}

  /**
   * That sheets have listed a filing from a moment on.
   *
   * @param row where it stands in the newest of them, or in an older one that has more columns
   * @param silent the columns that none of them has
   */
  public record Listed(ImportedRow row, Set<String> silent) {
    private Listed and(SeenRows older, int number) {
      Set<String> left = new HashSet<>(silent);
      return left.retainAll(older.silent()) ? new Listed(older.source(number), left) : this;
    }
  }

  /**
   * How sheets have listed filings from a moment on; what none listed since is left out. The newest
   * files are looked at first, and no more of them than it takes.
   *
   * @param enough whether, with these columns lacking, no older file need be looked at
   */
  public Map<Since, Listed> listed(Collection<Since> asked, Predicate<Set<String>> enough) {
    Optional<Instant> first = asked.stream().map(Since::moment).min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return Map.of();
    }
    return transactions.read(
        () -> {
          Map<String, List<Since>> open = new HashMap<>();
          asked.stream()
              .distinct()
              .forEach(
                  since -> open.computeIfAbsent(since.key(), key -> new ArrayList<>()).add(since));
          Map<Since, Listed> listed = new HashMap<>();
          for (FileInRun file : newestFirst(first.get())) {
            if (open.isEmpty()) {
              break;
            }
            each(file, Set.copyOf(open.keySet()), rows -> note(rows, open, listed, enough));
          }
          return listed;
        });
  }

  /**
   * Of some filings those that sheets of other imports list which can speak for longer.
   *
   * @param stated up to when the sheet at hand can speak
   * @param run its import
   */
  public Set<String> listedAfter(Instant stated, Set<String> keys, long run) {
    if (keys.isEmpty()) {
      return keys;
    }
    return transactions.read(
        () -> {
          Set<String> later = new TreeSet<>();
          for (FileInRun file : newestFirst(stated)) {
            if (file.run != run) {
              each(
                  file,
                  keys,
                  rows -> {
                    if (rows.at().isAfter(stated)) {
                      later.addAll(rows.rows().keySet());
                    }
                  });
            }
          }
          return later;
        });
  }

  private static void note(
      SeenRows seen,
      Map<String, List<Since>> open,
      Map<Since, Listed> listed,
      Predicate<Set<String>> enough) {
    for (Map.Entry<String, Integer> row : seen.rows().entrySet()) {
      String key = row.getKey();
      List<Since> asked = open.getOrDefault(key, List.of());
      for (Since since : List.copyOf(asked)) {
        if (!seen.at().isBefore(since.moment())) {
          Listed known = listed.get(since);
          Listed now =
              known == null
                  ? new Listed(seen.source(row.getValue()), seen.silent())
                  : known.and(seen, row.getValue());
          listed.put(since, now);
          if (enough.test(now.silent())) {
            asked.remove(since);
          }
        }
      }
      if (asked.isEmpty()) {
        open.remove(key);
      }
    }
  }

  private static Set<String> columns(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
  }

  /** A file of an import. */
  private record FileInRun(long run, int seq) {}

  private List<FileInRun> newestFirst(Instant since) {
    return transactions
        .sql()
        .list(
            "select distinct run, file_seq from filing_sighting where seen_at >= ?"
                + " order by run desc, file_seq desc",
            row -> new FileInRun(row.getLong(1), row.getInt(2)),
            since);
  }

  /** Hands over the rows a file had of some filings, chunk by chunk; never all in memory. */
  private void each(FileInRun file, Set<String> keys, Consumer<SeenRows> taker) {
    transactions
        .sql()
        .each(
            COLUMNS + "where run = ? and file_seq = ? order by block",
            row -> {
              SeenRows rows = read(row, keys::contains);
              if (!rows.rows().isEmpty()) {
                taker.accept(rows);
              }
            },
            file.run,
            file.seq);
  }

  /**
   * Keeps that a file was handed in again whose bytes are those of one read before: all it had was
   * seen once more. Doing it again changes nothing.
   *
   * @param run the job instance of the import it was handed in to
   * @param seq its place in it
   * @param name its name
   * @param stated the moment up to which it can speak
   * @param readRun the job instance of the import that read it
   * @param readSeq its place in that one
   */
  public void again(long run, int seq, String name, Instant stated, long readRun, int readSeq) {
    transactions
        .sql()
        .update(
            "insert into filing_sighting (run, file_seq, block, seen_at, source_file, source_sheet,"
                + " silent, filings, packed)"
                + " select ?, ?, block, ?, ?, source_sheet, silent, filings, packed"
                + " from filing_sighting as earlier where run = ? and file_seq = ?"
                + " and not exists (select 1 from filing_sighting as kept"
                + " where kept.run = ? and kept.file_seq = ? and kept.block = earlier.block)",
            run,
            seq,
            stated,
            name,
            readRun,
            readSeq,
            run,
            seq);
  }

  /** The newest row in which a filing was seen; empty when it came in before rows were kept. */
  public Optional<ImportedRow> newest(String filingKey) {
    Since ever = new Since(filingKey, Instant.EPOCH);
    return Optional.ofNullable(listed(List.of(ever), silent -> true).get(ever)).map(Listed::row);
  }

  private static SeenRows read(ResultSet row) throws SQLException {
    return read(row, key -> true);
  }

  private static SeenRows read(ResultSet row, Predicate<String> wanted) throws SQLException {
    Map<String, Integer> rows = new HashMap<>();
    Packed.unpack(row.getString("packed"))
        .lines()
        .forEach(
            line -> {
              int tab = line.lastIndexOf('\t');
              String key = line.substring(0, tab);
              if (wanted.test(key)) {
                rows.put(key, Integer.valueOf(line.substring(tab + 1)));
              }
            });
    return new SeenRows(
        row.getLong("run"),
        row.getInt("file_seq"),
        Objects.requireNonNull(Sql.instant(row, "seen_at")),
        row.getString("source_file"),
        row.getString("source_sheet"),
        columns(row.getString("silent")),
        rows);
  }
}
