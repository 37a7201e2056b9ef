package beian.rectification.enforcement.handover;

import beian.filing.number.Normal;
import java.util.Arrays;
import java.util.List;

/** Whether two names are one person's, however they are written. */
final class Persons {
  private Persons() {}

  /**
   * A name without what does not tell people apart: case, width, traditional script, spaces, signs
   * nobody sees, dots and dashes.
   */
  static String folded(String name) {
    return Normal.name(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Also with given and family name in the other order. */
  static boolean same(String text, String other) {
    return folded(text).equals(folded(other)) || words(text).equals(words(other));
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[\\s,，.·_-]+"))
        .map(Persons::folded)
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }
}
