package beian.filing.word;

import beian.filing.number.Normal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** What stands in the place of the last day of something that has no end. */
public final class WithoutEnd {
  private static final Set<String> WORDS =
      Set.of(
          "永久",
          "永久有效",
          "永久性",
          "无固定期限",
          "无期限",
          "无限期",
          "无固定期",
          "long-term",
          "long term",
          "permanent",
          "indefinite",
          "no expiry");

  /** The day by which it is kept. */
  public static final LocalDate DAY = LocalDate.of(9999, 12, 31);

  private WithoutEnd() {}

  /** Whether a text says that. */
  public static boolean says(String text) {
    String word = Normal.text(text).toLowerCase(Locale.ROOT);
    return word.startsWith("长期") || WORDS.contains(word);
  }
}
