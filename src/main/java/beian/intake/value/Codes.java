package beian.intake.value;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that codes are kept as, from {@code beian/intake/codes.csv}. */
public final class Codes {
  /** The table. */
  public static final DataTable<Map<String, Map<String, String>>> TABLE =
      TableSpec.of(
              "codes",
              Codes.class,
              "/beian/intake/codes.csv",
              "备案数据中代码对应的用语",
              "the words that codes of the filing sheet are kept as")
          .key("word", "columns")
          .dated()
          .fixed("word")
          .compared(Normal::name)
          .reads(Codes::load);

  private Codes() {}

  /** Its number beside a word (5-个人), which lists of choices show together. */
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[-._、:]+(?=\\D)");

  /** A remark in brackets behind it: 个人（自然人）. */
  private static final Pattern REMARK = Pattern.compile("(?<=.)\\([^()]*\\)$");

  /** Zeros that a number gets where columns are read as numbers or filled up: 5.0, 05. */
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)|(?<=\\d)\\.0+$");

  /** The word for a code of a column, by word, id or another way to write it. */
  static Optional<String> word(String column, String text) {
    Map<String, String> words = TABLE.held().get(column);
    if (words == null) {
      return Optional.empty();
    }
    String name = Normal.name(text);
    String word = words.get(name);
    return word != null
        ? Optional.of(word)
        : Stream.of(NUMBERED, REMARK, ZEROS)
            .map(beside -> words.get(beside.matcher(name).replaceAll("")))
            .filter(Objects::nonNull)
            .findFirst();
  }

  /** What a code of Latin letters is called in Chinese; empty of everything else. */
  static Optional<String> chinese(String column, String code) {
    return code.matches("[A-Z_]+")
        ? TABLE.held().getOrDefault(column, Map.of()).entrySet().stream()
            .filter(entry -> entry.getValue().equals(code))
            .map(Map.Entry::getKey)
            .filter(word -> word.matches("\\p{IsHan}+"))
            .findFirst()
        : Optional.empty();
  }

  private static Map<String, Map<String, String>> load(Table table) {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String word = row.get("word");
      for (String column : row.get("columns").split(" ")) {
        Map<String, String> words = all.computeIfAbsent(column, name -> new LinkedHashMap<>());
        words.put(Normal.name(word), word);
        row.each("ids").forEach(id -> words.put(Normal.name(id), word));
        row.each("also").forEach(also -> words.put(Normal.name(also), word));
      }
    }
    return all;
  }
}
