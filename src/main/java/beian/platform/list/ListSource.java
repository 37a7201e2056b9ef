package beian.platform.list;

import java.util.List;

/**
 * Where a list comes from and in which order: what is asked, and the key that orders it and by
 * which its pages go on.
 *
 * @param entities whether it is asked in JPQL, of entities; otherwise in SQL, of rows
 * @param from what stands behind {@code from}
 * @param thing the entity that is taken whole; empty when the key is all that is asked for
 * @param key expressions that together are unique and never null, the first one the most important
 * @param down whether the greatest comes first
 * @param only what always narrows it down; empty when nothing does
 */
public record ListSource(
    boolean entities, String from, String thing, List<String> key, boolean down, String only) {
  public ListSource {
    key = List.copyOf(key);
  }

  /** Entities, taken whole. */
  public static ListSource entities(String from, String thing, String... key) {
    return new ListSource(true, from, thing, List.of(key), false, "");
  }

  /** Keys of entities. */
  public static ListSource keysOfEntities(String from, String... key) {
    return new ListSource(true, from, "", List.of(key), false, "");
  }

  /** Keys of rows. */
  public static ListSource keysOfRows(String from, String... key) {
    return new ListSource(false, from, "", List.of(key), false, "");
  }

  /** The same, the greatest first. */
  public ListSource newestFirst() {
    return new ListSource(entities, from, thing, key, true, only);
  }

  /** The same, narrowed down for good. */
  public ListSource only(String condition) {
    return new ListSource(entities, from, thing, key, down, condition);
  }

  /** What comes after a key in this order. */
  FilterCondition after(List<Object> last) {
    String than = down ? " < ?" : " > ?";
    int end = key.size() - 1;
    FilterCondition rest = FilterCondition.of(key.get(end) + than, last.get(end));
    for (int i = end - 1; i >= 0; i--) {
      List<Object> parameters = new java.util.ArrayList<>(List.of(last.get(i), last.get(i)));
      parameters.addAll(rest.parameters());
      rest =
          new FilterCondition(
              key.get(i) + than + " or " + key.get(i) + " = ? and (" + rest.text() + ")",
              parameters);
    }
    // Said once more of the first part alone, so that the database finds the place in its index.
    return end == 0
        ? rest
        : FilterCondition.all(
            List.of(
                FilterCondition.of(key.get(0) + (down ? " <= ?" : " >= ?"), last.get(0)), rest));
  }

  String order() {
    return String.join(down ? " desc, " : ", ", key) + (down ? " desc" : "");
  }

  /** What is asked for. */
  String selected() {
    return String.join(", ", key) + (thing.isEmpty() ? "" : ", " + thing);
  }
}
