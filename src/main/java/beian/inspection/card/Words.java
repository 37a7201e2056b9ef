package beian.inspection.card;

import jakarta.persistence.Embeddable;
import java.util.Map;

/**
 * Words in both languages, as values.
 *
 * @param zh Chinese
 * @param en English
 */
@Embeddable
public record Words(String zh, String en) {
  /** The same in both languages: names, numbers, dates. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** The words of an annotation. */
  public static Words of(Text text) {
    return new Words(text.zh(), text.en());
  }

  /** These words with the holes filled; a hole without a value stays as it is. */
  public Words filled(Map<String, Words> holes) {
    return new Words(fill(zh, holes, true), fill(en, holes, false));
  }

  private static String fill(String text, Map<String, Words> holes, boolean chinese) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (true) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        return filled.append(text, from, text.length()).toString();
      }
      Words value = holes.get(text.substring(open + 1, close));
      filled.append(text, from, open);
      if (value == null) {
        filled.append(text, open, close + 1);
      } else {
        filled.append(chinese ? value.zh() : value.en());
      }
      from = close + 1;
    }
  }
}
