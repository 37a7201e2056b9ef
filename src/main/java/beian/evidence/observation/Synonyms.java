package beian.evidence.observation;

import beian.filing.number.Normal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that mean the same, and the one under which they are stored. */
public final class Synonyms {
  private final Map<String, String> words = new HashMap<>();

  /**
   * @param groups words that mean the same, separated by {@code |}; stored is the first
   */
  public Synonyms(String... groups) {
    for (String group : groups) {
      List<String> same = List.of(group.split("\\|"));
      same.forEach(word -> words.put(Normal.name(word), same.get(0)));
    }
  }

  /** The one it is stored under; empty when nobody knows the word. */
  public Optional<String> of(String word) {
    return Optional.ofNullable(words.get(Normal.name(word)));
  }
}
