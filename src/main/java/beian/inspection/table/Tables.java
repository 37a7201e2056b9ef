package beian.inspection.table;

import beian.filing.word.DatedTable;

/** The tables beside this class. */
public final class Tables {
  private Tables() {}

  /**
   * The table of that name.
   *
   * @throws IllegalStateException when there is none
   */
  public static DatedTable of(String name) {
    return new DatedTable(Tables.class, name);
  }
}
