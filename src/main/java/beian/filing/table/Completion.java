package beian.filing.table;

import java.util.List;

/**
 * A home's own table as it is in force: with every row the product has. A table that was taken in
 * under an earlier version may lack rows of this one; they are added, and what the home says
 * otherwise about the same thing on the same days stands aside until somebody merges the two.
 *
 * @param table what is in force
 * @param added the product's rows that the home's own lacked, as the product has them
 * @param setAside the home's rows that say something else, as the home has them
 */
public record Completion(Table table, List<String> added, List<String> setAside) {
  /** Copies the lists. */
  public Completion {
    added = List.copyOf(added);
    setAside = List.copyOf(setAside);
  }

  /** A table that lacks nothing. */
  static Completion whole(Table table) {
    return new Completion(table, List.of(), List.of());
  }

  /** Whether it had to be completed. */
  public boolean lacked() {
    return !added.isEmpty();
  }
}
