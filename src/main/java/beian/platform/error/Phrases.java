package beian.platform.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prose in what problems found and expected, in Chinese: a problem itself is kept in one
 * language. {@code phrases_zh.txt} has one a line, {@code English = 中文}, with {@code {}} for what
 * stays as it is. Values, names and examples are in no table and stay too.
 */
public final class Phrases {
  private static final String OR = " | ";

  private final Function<String, String> names;
  private @Nullable Map<Pattern, String> table;

  /**
   * @param names the Chinese of what stands for itself or in a hole, such as the name of a state
   */
  public Phrases(Function<String, String> names) {
    this.names = names;
  }

  /** In which nothing has a name. */
  public Phrases() {
    this(Function.identity());
  }

  /** A text in Chinese, as far as it is prose. */
  public String chinese(String text) {
    String whole = phrase(text);
    return whole != null
        ? whole
        : Arrays.stream(text.split(" \\| ", -1))
            .map(part -> Objects.requireNonNullElseGet(phrase(part), () -> names.apply(part)))
            .collect(Collectors.joining(OR));
  }

  /** The Chinese of a phrase; null when it is in no line of the table. */
  private @Nullable String phrase(String text) {
    for (Map.Entry<Pattern, String> phrase : table().entrySet()) {
      Matcher matcher = phrase.getKey().matcher(text);
      if (matcher.matches()) {
        return filled(phrase.getValue(), matcher);
      }
    }
    return null;
  }

  private String filled(String chinese, Matcher matcher) {
    String filled = chinese;
    for (int hole = 1; hole <= matcher.groupCount(); hole++) {
      int at = filled.indexOf("{}");
      filled =
          filled.substring(0, at) + names.apply(matcher.group(hole)) + filled.substring(at + 2);
    }
    return filled;
  }

  private synchronized Map<Pattern, String> table() {
    Map<Pattern, String> read = table;
    if (read == null) {
      read = load();
      table = read;
    }
    return read;
  }

  private static Map<Pattern, String> load() {
    Map<Pattern, String> phrases = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                Phrases.class.getResourceAsStream("/beian/messages/phrases_zh.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int middle = line.indexOf(" = ");
        if (middle > 0) {
          String english = Pattern.quote(line.substring(0, middle)).replace("{}", "\\E(.*?)\\Q");
          phrases.put(Pattern.compile(english), line.substring(middle + 3));
        }
      }
      return phrases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
