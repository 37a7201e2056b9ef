package beian.intake.row;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.heading.Heading;
import beian.intake.heading.Heading.Known;
import beian.platform.sheet.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows of one file under one key: those that say what an earlier one says, and those that
 * contradict each other in a column both have; and which keys the file has. Of rows without such
 * company nothing is kept but eight bytes.
 */
public final class RepeatedKeys {
  private static final int MOST_NAMED = 5;

  /** The columns whose empty cells say something. */
  private static final Set<String> KEYS =
      ColumnSpec.all().stream()
          .map(ColumnSpec::key)
          .filter(key -> !FilingColumns.DERIVED.contains(key))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Place, RowOutcome> outcomes = new HashMap<>();
  private final KeyHashes keys;

  private RepeatedKeys(KeyHashes keys) {
    this.keys = keys;
  }

  /** Where a row stands. */
  private record Place(int sheet, int row) {
    static Place of(SourceRow source) {
      return new Place(source.sheetIndex(), source.row().number());
    }
  }

  /** A row and what it says. */
  private record Said(SourceRow source, StoredFiling filing) {}

  /**
   * Reads a file, and walks its rows once more only where keys come back.
   *
   * @throws beian.platform.error.ProblemException when the file turns out to be damaged
   */
  public static RepeatedKeys find(FileRows rows, RowReader reader) {
    KeyHashes seen = new KeyHashes();
    Set<Long> repeated = new HashSet<>();
    rows.read(
        source -> {
          reader.silence().foresee(source);
          String key = reader.roughKey(source);
          long hash = key.isEmpty() ? KeyHashes.NONE : KeyHashes.hash(key);
          if (hash != KeyHashes.NONE && !seen.add(hash)) {
            repeated.add(hash);
          }
          return hash;
        });
    reader.silence().emptyThroughout().forEach(rows::note);
    RepeatedKeys found = new RepeatedKeys(seen);
    if (!repeated.isEmpty()) {
      Map<String, List<Said>> byKey = new LinkedHashMap<>();
      FileRows.Walk again = rows.walk();
      for (SourceRow source = again.next(); source != null; source = again.next()) {
        if (repeated.contains(again.mark())
            && reader.read(source) instanceof RowOutcome.Accepted accepted) {
          byKey
              .computeIfAbsent(accepted.filing().key(), key -> new ArrayList<>())
              .add(new Said(source, accepted.filing()));
        }
      }
      byKey.values().forEach(said -> found.judge(said, reader));
    }
    return found;
  }

  /** Whether some row of the file has that key; two keys in very many may be taken for one. */
  public boolean has(String key) {
    return keys.has(KeyHashes.hash(key));
  }

  /** What became of a row because of others; empty when it stands alone or is the first. */
  public Optional<RowOutcome> outcome(SourceRow source) {
    return outcomes.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(outcomes.get(Place.of(source)));
  }

  private void judge(List<Said> rows, RowReader reader) {
    List<String> columns = differing(rows);
    if (columns.isEmpty()) {
      Set<String> before = new HashSet<>();
      for (Said said : rows) {
        if (!before.add(said.filing.contentHash())) {
          outcomes.put(Place.of(said.source), new RowOutcome.Duplicate());
        }
      }
      return;
    }
    for (Said said : rows) {
      String others =
          rows.stream()
              .filter(other -> other != said)
              .limit(MOST_NAMED)
              .map(other -> other.source.sheet() + "!" + other.source.row().number())
              .collect(Collectors.joining(", "));
      Reject fault =
          reader.fault(
              said.source,
              cell(said.source, columns),
              String.join(";", columns),
              said.filing.key(),
              IntakeError.CONTRADICTION,
              others,
              "");
      outcomes.put(Place.of(said.source), new RowOutcome.Rejected(List.of(fault)));
    }
  }

  /** The columns that sheets of both rows have and of which they say different things. */
  private static List<String> differing(List<Said> rows) {
    Set<String> columns = new TreeSet<>();
    Map<String, Set<Object>> said = new HashMap<>();
    List<Map<String, Object>> each = rows.stream().map(row -> all(row.filing)).toList();
    each.forEach(
        row ->
            row.forEach(
                (key, value) -> said.computeIfAbsent(key, any -> new HashSet<>()).add(value)));
    for (int i = 0; i < rows.size(); i++) {
      Filing filing = rows.get(i).filing.filing();
      Map<String, Object> row = each.get(i);
      said.keySet().stream()
          .filter(key -> !row.containsKey(key) && KEYS.contains(key) && filing.speaksOf(key))
          .forEach(columns::add);
    }
    said.forEach(
        (key, values) -> {
          if (values.size() > 1) {
            columns.add(key);
          }
        });
    return List.copyOf(columns);
  }

  private static Map<String, Object> all(StoredFiling filing) {
    Map<String, Object> all = new HashMap<>(FilingColumns.values(filing.filing()));
    all.putAll(filing.extras());
    return all;
  }

  private static String cell(SourceRow source, List<String> columns) {
    for (Heading heading : source.headings().columns()) {
      boolean differs =
          heading.meaning() instanceof Known known && columns.contains(known.column().key())
              || columns.contains(heading.text());
      if (differs) {
        return new CellRef(source.row().number(), heading.column()).toString();
      }
    }
    return "";
  }
}
