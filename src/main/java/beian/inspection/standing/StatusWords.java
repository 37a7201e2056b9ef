package beian.inspection.standing;

import beian.filing.number.Normal;
import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The status words that are known: a dated table with the place each comes from. A word counts from
 * its day on, and only as a whole.
 */
final class StatusWords {
  /** Whose words they are: a column of the sheet, or the ministry's extract. */
  enum Where {
    FILING_STATUS,
    ORDER_STATUS,
    MIIT
  }

  /** What a word says of a filing. */
  enum Means {
    ALIVE,
    ENDED,
    ELSEWHERE,
    UNCLEAR
  }

  private static final String TABLE = "status-words.csv";
  private static final Map<String, Entry> WORDS = read();

  private StatusWords() {}

  private record Entry(Means means, LocalDate from) {}

  /** What the word means on a day; empty when the table does not know it. */
  static Optional<Means> meaning(Where where, String word, LocalDate day) {
    return Optional.ofNullable(WORDS.get(key(where.name(), word)))
        .filter(entry -> !entry.from.isAfter(day))
        .map(Entry::means);
  }

  /** The first day after that one on which a word begins to count; empty: there is none. */
  static Optional<LocalDate> nextAfter(LocalDate day) {
    return WORDS.values().stream()
        .map(Entry::from)
        .filter(from -> from.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  private static String key(String where, String word) {
    return where.toLowerCase(Locale.ROOT) + "|" + Normal.name(word);
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> words = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(StatusWords.class, TABLE).rows()) {
      Entry entry =
          new Entry(
              Means.valueOf(row.get("means").toUpperCase(Locale.ROOT)), row.day("valid_from"));
      for (String word : row.each("word")) {
        words.put(key(row.get("where"), word), entry);
      }
    }
    return Map.copyOf(words);
  }
}
