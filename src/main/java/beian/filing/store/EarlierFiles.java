package beian.filing.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that earlier files of an import had, by the keys of their filings. */
public final class EarlierFiles {
  /** Of the first file of an import. */
  public static final EarlierFiles NONE = new EarlierFiles(List.of());

  private final Map<String, List<Mention>> mentions = new HashMap<>();

  EarlierFiles(List<Sighting> sightings) {
    for (Sighting one : sightings) {
      one.rows()
          .forEach(
              (key, row) ->
                  mentions
                      .computeIfAbsent(key, any -> new ArrayList<>(1))
                      .add(new Mention(one.source(row), one.silent())));
    }
  }

  /** A row of an earlier file, and the columns its sheet does not have. */
  record Mention(Source source, Set<String> silent) {}

  /** The rows of a filing, in the order they were read. */
  List<Mention> of(String key) {
    return mentions.getOrDefault(key, List.of());
  }
}
