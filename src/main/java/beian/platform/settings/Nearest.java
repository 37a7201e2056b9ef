package beian.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known names nearest to a mistyped one, by edit distance. */
public final class Nearest {
  private Nearest() {}

  /** At most that many, nearest first; equal distances by name. */
  public static List<String> to(String typed, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
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
