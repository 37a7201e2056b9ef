package beian.inspection.card;

import beian.platform.list.Bilingual;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words in both languages, as values.
 *
 * @param zh Chinese
 * @param en English
 */
@Embeddable
public record Words(String zh, String en) implements Bilingual {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  /** The same in both languages: names, numbers, dates. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** The names of the holes. */
  public Set<String> holes() {
    Set<String> holes = holes(zh);
    holes.addAll(holes(en));
    return holes;
  }

  /** The names of the holes of a text. */
  static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(hole -> hole.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** These words with the holes filled; a hole without a value stays as it is. */
  public Words filled(Map<String, Words> holes) {
    return filled(holes::get);
  }

  /**
   * The same.
   *
   * @param values the value of a hole by its name; null leaves it
   */
  Words filled(Function<String, @Nullable Words> values) {
    return zh.indexOf('{') < 0 && en.indexOf('{') < 0
        ? this
        : new Words(fill(zh, values, true), fill(en, values, false));
  }

  private static String fill(
      String text, Function<String, @Nullable Words> values, boolean chinese) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (true) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        return filled.append(text, from, text.length()).toString();
      }
      Words value = values.apply(text.substring(open + 1, close));
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
