package beian.intake.value;

import beian.filing.number.Normal;
import beian.filing.table.ResourceTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that codes are kept as, from {@code beian/intake/codes.csv}. */
final class Codes {
  private static final Map<String, Map<String, String>> BY_COLUMN = load();

  private Codes() {}

  /** The word for a code of a column, by word, id or another way to write it. */
  static Optional<String> word(String column, String text) {
    Map<String, String> words = BY_COLUMN.get(column);
    return words == null ? Optional.empty() : Optional.ofNullable(words.get(Normal.name(text)));
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (ResourceTable.Row row :
        ResourceTable.read(Codes.class, "/beian/intake/codes.csv").rows()) {
      String word = row.get("word");
      for (String column : row.get("columns").split(" ")) {
        Map<String, String> words = all.computeIfAbsent(column, name -> new HashMap<>());
        words.put(Normal.name(word), word);
        row.each("ids").forEach(id -> words.put(Normal.name(id), word));
        row.each("also").forEach(also -> words.put(Normal.name(also), word));
      }
    }
    return all;
  }
}
