package beian.rectification.enforcement.handover;

import beian.filing.number.Normal;

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

  static boolean same(String text, String other) {
    return folded(text).equals(folded(other));
  }
}
