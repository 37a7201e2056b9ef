package beian.platform.database.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of texts. */
final class JsonTexts {
  private static final ObjectReader READER =
      new ObjectMapper().readerFor(new TypeReference<LinkedHashMap<String, String>>() {});

  /** From the end of a name to the beginning of its text. */
  private static final String BETWEEN = "\":\"";

  private static final ObjectWriter WRITER = new ObjectMapper().writer();

  private JsonTexts() {}

  static String write(Map<?, ?> texts) {
    try {
      return texts.isEmpty() ? "{}" : WRITER.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> read(String json) {
    if (json.equals("{}")) {
      return Map.of();
    }
    Map<String, String> plain = plain(json);
    try {
      return plain == null ? READER.readValue(json) : plain;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads texts in which nothing is escaped, with nothing between them: as they are written, and
   * most of what a night reads. Null when it may be anything else.
   */
  private static @Nullable Map<String, String> plain(String json) {
    if (json.isEmpty() || json.charAt(0) != '{' || json.indexOf('\\') >= 0) {
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    int last = json.length() - 1;
    for (int at = 1; json.startsWith("\"", at); at++) {
      int name = json.indexOf('"', at + 1);
      if (name < 0 || !json.startsWith(BETWEEN, name)) {
        return null;
      }
      int from = name + BETWEEN.length();
      int to = json.indexOf('"', from);
      if (to < 0) {
        return null;
      }
      texts.put(json.substring(at + 1, name), json.substring(from, to));
      at = to + 1;
      if (at == last && json.charAt(at) == '}') {
        return texts;
      }
      if (!json.startsWith(",", at)) {
        return null;
      }
    }
    return null;
  }
}
