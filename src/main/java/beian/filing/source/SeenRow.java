package beian.filing.source;

import java.util.Set;

/**
 * A row that an import saw.
 *
 * @param row where it stands
 * @param silent the columns its sheet does not have
 */
public record SeenRow(ImportedRow row, Set<String> silent) {
  /** Copies the set. */
  public SeenRow {
    silent = Set.copyOf(silent);
  }
}
