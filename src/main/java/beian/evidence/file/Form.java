package beian.evidence.file;

import beian.evidence.Observation;
import beian.filing.number.Normal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One form of table.
 *
 * @param stem how the names of its files begin, {@code dns}
 * @param list whether it is a list, in which what is no longer there no longer holds
 * @param markers subjects of BLACKLIST that say that such a list was read
 * @param needed keys of the columns without which a row means nothing
 * @param columns key to its headings: the key itself and others, compared without case, spaces,
 *     dashes and underscores
 * @param reader what a row says
 */
record Form(
    String stem,
    boolean list,
    List<String> markers,
    Set<String> needed,
    Map<String, List<String>> columns,
    Reader reader) {

  /** Reads a row. */
  @FunctionalInterface
  interface Reader {
    List<Observation> read(Row row) throws BadCell;
  }

  /**
   * @param columns {@code key|heading|heading}; a star before the key: needed
   */
  static Form of(String stem, Reader reader, String... columns) {
    Map<String, List<String>> byKey = new HashMap<>();
    Set<String> needed = new LinkedHashSet<>();
    for (String column : columns) {
      boolean star = column.startsWith("*");
      List<String> headings = List.of(column.substring(star ? 1 : 0).split("\\|"));
      byKey.put(headings.get(0), headings);
      if (star) {
        needed.add(headings.get(0));
      }
    }
    return new Form(stem, false, List.of(), needed, byKey, reader);
  }

  /** The same form as a list. */
  Form asList(String... marking) {
    return new Form(stem, true, List.of(marking), needed, columns, reader);
  }

  /** From every heading, folded, to its key. */
  Map<String, String> headings() {
    Map<String, String> keys = new HashMap<>();
    columns.forEach((key, headings) -> headings.forEach(one -> keys.put(folded(one), key)));
    return keys;
  }

  static String folded(String heading) {
    return Normal.name(heading).replace("_", "").replace("-", "");
  }
}
