package beian.inspection;

import java.util.Arrays;
import java.util.List;

/**
 * The thing a fault is about, told apart from what was seen of it. In the one form of {@link
 * Verdict.Fault#about} the things stand before the first bar, several separated by semicolons, and
 * behind it what was seen of them: {@code site1.example|2026-10-01}. What was seen is part of a
 * fault's identity; whether something can be known is a question of the thing alone.
 */
public final class Thing {
  private static final String SEEN = "\\|";
  private static final String SEVERAL = "[|;]";

  private Thing() {}

  /**
   * Whether what cannot be known leaves a fault open: it is of a thing the fault is about, of a
   * domain above it or of a host below it. An empty text is of everything.
   *
   * @param about what the fault is about
   * @param unknown of what it cannot be known
   */
  public static boolean leavesOpen(String about, String unknown) {
    if (about.isEmpty() || unknown.isEmpty()) {
      return true;
    }
    List<String> told = List.of(about.split(SEVERAL));
    return Arrays.stream(unknown.split(SEEN, 2)[0].split(";"))
        .anyMatch(thing -> told.stream().anyMatch(text -> related(text, thing)));
  }

  private static boolean related(String text, String other) {
    return text.equals(other) || text.endsWith("." + other) || other.endsWith("." + text);
  }
}
