package beian.report.sheet.frame;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width, a Chinese character being as wide as two Latin ones. */
public final class Folded {
  private Folded() {}

  /** The lines; words that are not too long stay whole. None of an empty text. */
  public static List<String> of(String text, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> fold(line.strip(), width, lines));
    return lines;
  }

  private static void fold(String line, int width, List<String> to) {
    String rest = line;
    while (!rest.isEmpty()) {
      int end = end(rest, width);
      to.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
  }

  /** Where the first line ends: at the last place that fits and is not inside of a Latin word. */
  private static int end(String text, int width) {
    int filled = 0;
    int lastPlace = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      filled += wide(character) ? 2 : 1;
      if (filled > width) {
        return lastPlace > 0 ? lastPlace : Math.max(at, Character.charCount(character));
      }
      at += Character.charCount(character);
      boolean more = at < text.length();
      if (character == ' ' || wide(character) || more && wide(text.codePointAt(at))) {
        lastPlace = at;
      }
    }
    return text.length();
  }

  private static boolean wide(int character) {
    return character >= 0x1100;
  }
}
