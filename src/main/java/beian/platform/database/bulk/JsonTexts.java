package beian.platform.database.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object of texts. */
final class JsonTexts {
  private static final ObjectReader READER =
      new ObjectMapper().readerFor(new TypeReference<LinkedHashMap<String, String>>() {});
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
    try {
      return json.equals("{}") ? Map.of() : READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
