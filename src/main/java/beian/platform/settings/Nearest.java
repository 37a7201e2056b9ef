package beian.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The known names nearest to a mistyped one. */
public final class Nearest {
  /** Shorter parts stand in names by chance. */
  private static final int SHORTEST = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-._/]+");

  private Nearest() {}

  /**
   * At most that many, nearest first: what contains what was typed, or is contained in it, before
   * what has a word in common with it, before the rest; then by edit distance, then by name.
   */
  public static List<String> to(String typed, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.comparing((String name) -> kinship(typed, name))
                .thenComparingInt(name -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** The same, but only names that have something to do with what was typed; may be none. */
  public static List<String> kin(String typed, Collection<String> known, int most) {
    return to(typed, known, known.size()).stream()
        .filter(name -> kinship(typed, name) != Kinship.NONE || alike(typed, name))
        .limit(most)
        .toList();
  }

  /** How much of what was typed stands in a name. */
  private enum Kinship {
    WHOLE,
    A_WORD,
    NONE
  }

  private static Kinship kinship(String typed, String name) {
    if (holds(name, typed) || holds(typed, name)) {
      return Kinship.WHOLE;
    }
    return words(typed).anyMatch(word -> holds(name, word))
            || words(name).anyMatch(word -> holds(typed, word))
        ? Kinship.A_WORD
        : Kinship.NONE;
  }

  private static boolean holds(String text, String part) {
    return part.length() >= SHORTEST && text.contains(part);
  }

  private static Stream<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text);
  }

  /** Whether fewer than half of the letters of the longer one would have to change. */
  public static boolean alike(String text, String other) {
    return 2 * distance(text, other) < Math.max(text.length(), other.length());
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
