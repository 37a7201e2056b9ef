package beian.inspection.standing;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The status words that are known: a dated table with the place each comes from. A word counts on
 * its days, and only as a whole.
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
          .dated()
          .listed("where", "means")
          .fixed("means")
          .compared(Normal::name)
          .reads(StatusWords::read);

  private StatusWords() {}

  /** What a word says. */
  public static final class Entry {
    private final Means means;
    private final List<String> words;

    private Entry(Means means, List<String> words) {
      this.means = means;
      this.words = words;
    }
  }

  /**
   * Whether that word for a filing's status says that it stands.
   *
   * @param reached whether a day has come
   */
  public static boolean isAlive(String filingStatus, Predicate<LocalDate> reached) {
    Entry entry = TABLE.on(reached).get(key(Where.FILING_STATUS.name(), filingStatus));
    return entry != null && entry.means == Means.ALIVE;
  }

  /** What the word means on a day; empty when no row of that day knows it. */
  static Optional<Means> meaning(Where where, String word, LocalDate day) {
    return Optional.ofNullable(TABLE.on(day).get(key(where.name(), word)))
        .map(entry -> entry.means);
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

  /** The first day after that one on which a word begins or ends to count; empty: there is none. */
  static Optional<LocalDate> nextAfter(LocalDate day) {
    return TABLE.turns().stream().filter(turn -> turn.isAfter(day)).findFirst();
  }

  private static String key(String where, String word) {
    return where.toLowerCase(Locale.ROOT) + "|" + Normal.name(word);
  }

  private static Map<String, Entry> read(Table table) {
    Map<String, Entry> words = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Entry entry =
          new Entry(Means.valueOf(row.get("means").toUpperCase(Locale.ROOT)), row.each("word"));
      for (String word : row.each("word")) {
        words.put(key(row.get("where"), word), entry);
      }
    }
    return Map.copyOf(words);
  }
}
