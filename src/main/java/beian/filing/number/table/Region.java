package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Days;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  static final DataTable<Map<String, Region>> TABLE =
      TableSpec.of(
              "administrative-regions",
              Region.class,
              "regions.csv",
              "行政区划代码（GB/T 2260）及其使用年月",
              "codes of GB/T 2260 and the months in which they were in use")
          .key("code")
          .like("code", "\\d{6}", "440515")
          .dated()
          .formerly("first", Days.FROM, seen -> month(seen).atDay(1).toString())
          .formerly("last", Days.TO, seen -> month(seen).atEndOfMonth().toString())
          .reads(Region::read);

  private static Map<String, Region> read(Table table) {
    Map<String, Region> byCode = new HashMap<>(16384);
    Map<String, String> names = new HashMap<>(16384);
    for (Table.Row row : table.rows()) {
      List<String> all = row.each("names");
      String newest = all.get(all.size() - 1);
      String code = row.get("code");
      names.put(code, newest);
      String province = names.getOrDefault(code.substring(0, 2) + "0000", "");
      String prefecture = names.getOrDefault(code.substring(0, 4) + "00", "");
      StringBuilder name = new StringBuilder(code.endsWith("0000") ? "" : province);
      name.append(code.endsWith("00") ? "" : prefecture).append(newest);
      Days days = Days.of(row);
      byCode.put(
          code,
          new Region(
              code,
              name.toString(),
              days.from().equals(LocalDate.MIN) ? 0 : month(days.from()),
              days.to().equals(LocalDate.MAX) ? 999999 : month(days.to())));
    }
    return byCode;
  }

  private static int month(LocalDate day) {
    return day.getYear() * 100 + day.getMonthValue();
  }

  private static YearMonth month(String cell) {
    return YearMonth.parse(cell, DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT));
  }

  /** What is known of a code; empty when no table has it. */
  public static Optional<Region> of(String code) {
    return Optional.ofNullable(TABLE.get().get(code));
  }
}
