package beian.filing.word;

import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A table of words beside this class: {@code word,meaning,where,valid_from,source}, several words
 * of one row separated by {@code |}, notes behind {@code #}.
 */
final class WordTable {
  /**
   * What a word means.
   *
   * @param meaning as the table says
   * @param where whose word it is; {@code any} when it is everybody's
   * @param from the day since which it counts
   */
  record Entry(String meaning, String where, LocalDate from) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final UnaryOperator<String> form;

  /**
   * @param form the one way a word is written for comparing
   */
  WordTable(String name, UnaryOperator<String> form) {
    this.form = form;
    for (ResourceTable.Row row : ResourceTable.read(WordTable.class, name).rows()) {
      Entry entry = new Entry(row.get("meaning"), row.get("where"), row.day("valid_from"));
      for (String word : row.each("word")) {
        entries.computeIfAbsent(form.apply(word), key -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  /** What the word means on that day; nothing when the table does not know it. */
  List<Entry> of(String word, LocalDate day) {
    return entries.getOrDefault(form.apply(word), List.of()).stream()
        .filter(entry -> !entry.from.isAfter(day))
        .toList();
  }

  /** The constant that the word means now: its name in small letters with dashes. */
  <T extends Enum<T>> T constant(String word, T[] constants, T unknown) {
    List<Entry> known = of(word, LocalDate.MAX);
    for (T item : constants) {
      String name = item.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (!known.isEmpty() && known.get(0).meaning.equals(name)) {
        return item;
      }
    }
    return unknown;
  }

  /** The words of that meaning, in their one form. */
  List<String> words(String meaning) {
    return entries.entrySet().stream()
        .filter(row -> row.getValue().stream().anyMatch(entry -> entry.meaning.equals(meaning)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
