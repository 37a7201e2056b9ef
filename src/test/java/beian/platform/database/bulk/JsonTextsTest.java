package beian.platform.database.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextsTest {
  private static final List<String> PIECES =
      List.of(
          "",
          "a",
          "\"",
          "\\",
          ",",
          ":",
          "{",
          "}",
          "\":\"",
          "\",\"",
          "示例",
          "\n",
          "\u0001",
          "\ud83d\ude00");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void what_is_written_is_read_whatever_it_is() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        texts.put(text(random), text(random));
      }
      Map<String, String> read = JsonTexts.read(JsonTexts.write(texts));
      assertThat(List.copyOf(read.entrySet())).isEqualTo(List.copyOf(texts.entrySet()));
    }
  }

  @Test
  void what_others_wrote_is_read_as_json() {
    Map.of(
            "{ \"a\" : \"b\" }", Map.of("a", "b"),
            "{\"a\":\"b\", \"c\":\"d\"}", Map.of("a", "b", "c", "d"),
            "{\"a\":1}", Map.of("a", "1"),
            "{\"a\":\"b\",\"a\":\"c\"}", Map.of("a", "c"),
            "{\"a\":\"\\u793a\"}", Map.of("a", "示"))
        .forEach((json, texts) -> assertThat(JsonTexts.read(json)).as(json).isEqualTo(texts));
    assertThat(JsonTexts.read("{\"a\":null}")).containsEntry("a", null);
  }

  @Test
  void what_is_no_json_is_refused() {
    for (String json :
        List.of(
            "",
            "x",
            "{",
            "{\"a\"",
            "{\"a\":\"b",
            "{\"a\":\"b\"",
            "{\"a\":\"b\",}",
            "[\"a\":\"b\"}")) {
      assertThatThrownBy(() -> JsonTexts.read(json))
          .as(json)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
