package beian.app;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prose in what problems found and expected, in Chinese: a problem itself is kept in one
 * language. {@code phrases_zh.txt} has one a line, {@code English = 中文}, with {@code {}} for what
 * stays as it is. Values, names and examples are in no table and stay too.
 */
final class Phrases {
  private static final String OR = " | ";

  private @Nullable Map<Pattern, String> table;

  /** A text in the language people read. */
  String in(String text, Lang lang) {
    if (lang == Lang.EN || text.isEmpty()) {
      return text;
    }
    String whole = phrase(text);
    return whole != null
        ? whole
        : Arrays.stream(text.split(" \\| ", -1))
            .map(part -> Objects.requireNonNullElse(phrase(part), part))
            .collect(Collectors.joining(OR));
  }

  /** The Chinese of a phrase; null when it is in no line of the table. */
  private @Nullable String phrase(String text) {
    for (Map.Entry<Pattern, String> phrase : table().entrySet()) {
      Matcher matcher = phrase.getKey().matcher(text);
      if (matcher.matches()) {
        return matcher.groupCount() == 0
            ? phrase.getValue()
            : phrase.getValue().replace("{}", matcher.group(1));
      }
    }
    return null;
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
          String english = Pattern.quote(line.substring(0, middle)).replace("{}", "\\E(.*)\\Q");
          phrases.put(Pattern.compile(english), line.substring(middle + 3));
        }
      }
      return phrases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
