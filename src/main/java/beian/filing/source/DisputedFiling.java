package beian.filing.source;

import java.util.List;

/**
 * Files of one import that say different things of a filing.
 *
 * @param number what the filing is called
 * @param columns the keys of the columns in question
 * @param dispute the rows
 */
public record DisputedFiling(String number, List<String> columns, Dispute dispute) {
  /** Copies the list. */
  public DisputedFiling {
    columns = List.copyOf(columns);
  }
}
