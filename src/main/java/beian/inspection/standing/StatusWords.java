package beian.inspection.standing;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The status words that are known: a dated table with the place each comes from. A word counts from
 * its day on, and only as a whole.
 */
public final class StatusWords {
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

  /** The table. */
  public static final DataTable<Map<String, Entry>> TABLE =
      TableSpec.of(
              "status-words",
              StatusWords.class,
              "status-words.csv",
              "备案数据与工信部数据中表明备案是否有效的用语",
              "words of sheets and of the ministry's extracts for filings that stand or are gone")
          .key("word", "where")
          .days("valid_from")
          .listed("where", "means")
          .fixed("means")
          .compared(Normal::name)
          .reads(StatusWords::read);

  private StatusWords() {}

  /** What a word says, and from when on. */
  public static final class Entry {
    private final Means means;
    private final LocalDate from;
    private final List<String> words;

    private Entry(Means means, LocalDate from, List<String> words) {
      this.means = means;
      this.from = from;
      this.words = words;
    }

    private Means means() {
      return means;
    }

    private LocalDate from() {
      return from;
    }
  }

  /** Whether that word for a filing's status says that it stands. */
  public static boolean isAlive(String filingStatus) {
    return meaning(Where.FILING_STATUS, filingStatus, LocalDate.MAX)
        .filter(Means.ALIVE::equals)
        .isPresent();
  }

  /** What the word means on a day; empty when the table does not know it. */
  static Optional<Means> meaning(Where where, String word, LocalDate day) {
    return Optional.ofNullable(TABLE.get().get(key(where.name(), word)))
        .filter(entry -> !entry.from.isAfter(day))
        .map(Entry::means);
  }

  /** What a code of Latin letters is called in Chinese: the first such word beside it. */
  static String inChinese(Where where, String word) {
    return Stream.ofNullable(TABLE.get().get(key(where.name(), word)))
        .filter(entry -> entry.words.get(0).equals(word) && word.matches("[A-Z_]+"))
        .flatMap(entry -> entry.words.stream())
        .filter(other -> other.matches("\\p{IsHan}+"))
        .findFirst()
        .orElse(word);
  }

  /** The first day after that one on which a word begins to count; empty: there is none. */
  static Optional<LocalDate> nextAfter(LocalDate day) {
    return TABLE.get().values().stream()
        .map(Entry::from)
        .filter(from -> from.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  private static String key(String where, String word) {
    return where.toLowerCase(Locale.ROOT) + "|" + Normal.name(word);
  }

  private static Map<String, Entry> read(Table table) {
    Map<String, Entry> words = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Entry entry =
          new Entry(
              Means.valueOf(row.get("means").toUpperCase(Locale.ROOT)),
              row.day("valid_from"),
              row.each("word"));
      for (String word : row.each("word")) {
        words.put(key(row.get("where"), word), entry);
      }
    }
    return Map.copyOf(words);
  }
}
