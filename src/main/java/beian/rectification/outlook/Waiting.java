package beian.rectification.outlook;

import java.util.List;
import java.util.Set;

/**
 * Some of the letters that wait to be planned or sent.
 *
 * @param letters what is told of each filing
 * @param lastNo the last case that was looked at
 */
public record Waiting(List<Letter> letters, String lastNo) {
  /** Copies. */
  public Waiting {
    letters = List.copyOf(letters);
  }

  /**
   * What a letter tells of a filing.
   *
   * @param filingKey the filing
   * @param owner who gets it
   * @param rules the rules whose faults it tells
   */
  public record Letter(String filingKey, String owner, Set<String> rules) {
    /** Copies. */
    public Letter {
      rules = Set.copyOf(rules);
    }
  }
}
