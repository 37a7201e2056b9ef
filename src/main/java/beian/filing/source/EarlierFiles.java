package beian.filing.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that earlier files of an import had, by the keys of their filings. */
public final class EarlierFiles {
  /** Of the first file of an import. */
  public static final EarlierFiles NONE = new EarlierFiles(List.of());

  private final Map<String, List<SeenRow>> seen = new HashMap<>();

  EarlierFiles(List<SeenRows> seenRows) {
    for (SeenRows rows : seenRows) {
      rows.rows()
          .forEach(
              (key, row) ->
                  seen.computeIfAbsent(key, any -> new ArrayList<>(1))
                      .add(new SeenRow(rows.source(row), rows.silent())));
    }
  }

  /** The rows of a filing, in the order they were read. */
  public List<SeenRow> of(String key) {
    return seen.getOrDefault(key, List.of());
  }
}
