package beian.inspection.card;

import java.util.List;

/** In whose words something is said: a card's as they stand, or a card's of one filing. */
@FunctionalInterface
public interface Wording {
  /**
   * The words of that key.
   *
   * @param columns of which they say that nothing is filed there, beside those the card names
   */
  Words word(String key, List<String> columns);
}
