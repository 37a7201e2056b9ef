package beian.filing.source;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.text.Packed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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
import java.util.stream.Collectors;

/**
 * Which rows were seen in which import. A row that says what is known already touches nothing of
 * its filing; that it was there is kept here, a chunk of rows in one text.
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
    record Sheet(String book, String name, Set<String> silent, Instant at) {}
    Map<Sheet, Map<String, Integer>> sheets = new LinkedHashMap<>();
    byKey.forEach(
        (key, seen) -> {
          Provenance place = seen.row().place();
          sheets
              .computeIfAbsent(
                  new Sheet(place.file(), place.sheet(), seen.silent(), seen.row().at()),
                  any -> new TreeMap<>())
              .put(key, place.row());
        });
    long block =
        sql.number(
            "select coalesce(max(block), -1) from filing_sighting where run = ? and file_seq = ?",
            file.run(),
            file.seq());
    for (Map.Entry<Sheet, Map<String, Integer>> entry : sheets.entrySet()) {
      Sheet sheet = entry.getKey();
      sql.update(
          "insert into filing_sighting (run, file_seq, block, seen_at, source_file, source_sheet,"
              + " silent, filings, packed) values (?,?,?,?,?,?,?,?,?)",
          file.run(),
          file.seq(),
          ++block,
          sheet.at,
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
   * A filing, and the moment after which its rows are asked for.
   *
   * @param key the filing's key
   */
  public record After(String key, Instant moment) {}

  /**
   * The columns that none of the sheets has in which a filing was seen after a moment. What no
   * sheet had since is left out. Nothing is unpacked when every sheet since has all columns in
   * question.
   *
   * @param known columns that a sheet may lack without its mattering
   */
  public Map<After, Set<String>> silent(Collection<After> asked, Set<String> known) {
    Optional<Instant> first = asked.stream().map(After::moment).min(Comparator.naturalOrder());
    return first.isEmpty()
        ? Map.of()
        : transactions.read(
            () -> {
              Map<String, List<After>> byKey =
                  asked.stream().distinct().collect(Collectors.groupingBy(After::key));
              Map<After, Set<String>> silent = new HashMap<>();
              if (isNarrower(first.get(), known)) {
                transactions
                    .sql()
                    .each(
                        COLUMNS + "where seen_at > ?",
                        row -> note(read(row), byKey, silent),
                        first.get());
              }
              return silent;
            });
  }

  /** Whether a sheet since a moment lacks a column beyond these. */
  private boolean isNarrower(Instant since, Set<String> known) {
    return transactions
        .sql()
        .list(
            "select distinct silent from filing_sighting where seen_at > ?",
            row -> columns(row.getString(1)),
            since)
        .stream()
        .anyMatch(silent -> !known.containsAll(silent));
  }

  private static Set<String> columns(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
  }

  private static void note(
      SeenRows seen, Map<String, List<After>> byKey, Map<After, Set<String>> silent) {
    for (String key : seen.rows().keySet()) {
      for (After after : byKey.getOrDefault(key, List.of())) {
        if (seen.at().isAfter(after.moment())) {
          silent
              .computeIfAbsent(after, any -> new HashSet<>(seen.silent()))
              .retainAll(seen.silent());
        }
      }
    }
  }

  /** The newest row in which a filing was seen; empty when it came in before rows were kept. */
  public Optional<ImportedRow> newest(String filingKey) {
    return transactions.read(
        () -> {
          List<long[]> files =
              transactions
                  .sql()
                  .list(
                      "select distinct run, file_seq from filing_sighting"
                          + " order by run desc, file_seq desc",
                      row -> new long[] {row.getLong(1), row.getLong(2)});
          for (long[] file : files) {
            for (SeenRows seenRows :
                transactions
                    .sql()
                    .list(
                        COLUMNS + "where run = ? and file_seq = ? order by block",
                        SeenRowStore::read,
                        file[0],
                        file[1])) {
              Integer row = seenRows.rows().get(filingKey);
              if (row != null) {
                return Optional.of(seenRows.source(row));
              }
            }
          }
          return Optional.empty();
        });
  }

  private static SeenRows read(ResultSet row) throws SQLException {
    Map<String, Integer> rows = new HashMap<>();
    Packed.unpack(row.getString("packed"))
        .lines()
        .forEach(
            line -> {
              int tab = line.lastIndexOf('\t');
              rows.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
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
