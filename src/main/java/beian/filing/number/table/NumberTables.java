package beian.filing.number.table;

import beian.filing.table.DataTable;
import java.util.List;

/** The data tables numbers are held against. */
public final class NumberTables {
  private NumberTables() {}

  /** All of them. */
  public static List<DataTable<?>> all() {
    return List.of(
        AreaCode.TABLE,
        Authority.TABLE,
        FileableSuffixes.TABLE,
        MobileSegment.TABLE,
        Province.TABLE,
        Region.TABLE);
  }
}
