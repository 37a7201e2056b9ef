package beian.filing.number.table;

import beian.filing.table.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GB/T 2260 code and what it stood for.
 *
 * @param code six digits
 * @param name its newest name behind that of its province and prefecture, for example {@code
 *     广东省汕头市澄海区}
 * @param first the first month it was seen as yyyymm; 0 when it was in the oldest table (1980-12)
 * @param last the last month it was seen as yyyymm; 999999 when it is in the newest (2019-04)
 */
public record Region(String code, String name, int first, int last) {
  private static final class Table {
    static final Map<String, Region> BY_CODE = new HashMap<>(16384);

    static {
      Map<String, String> names = new HashMap<>(16384);
      for (ResourceTable.Row row : ResourceTable.read(Region.class, "regions.csv").rows()) {
        List<String> all = row.each("names");
        String newest = all.get(all.size() - 1);
        String code = row.get("code");
        names.put(code, newest);
        String province = names.getOrDefault(code.substring(0, 2) + "0000", "");
        String prefecture = names.getOrDefault(code.substring(0, 4) + "00", "");
        StringBuilder name = new StringBuilder(code.endsWith("0000") ? "" : province);
        name.append(code.endsWith("00") ? "" : prefecture).append(newest);
        BY_CODE.put(
            code,
            new Region(
                code, name.toString(), month(row.get("first"), 0), month(row.get("last"), 999999)));
      }
    }

    private static int month(String cell, int otherwise) {
      return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }
  }

  /** What is known of a code; empty when no table has it. */
  public static Optional<Region> of(String code) {
    return Optional.ofNullable(Table.BY_CODE.get(code));
  }
}
