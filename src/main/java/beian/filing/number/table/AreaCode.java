package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A landline area code.
 *
 * @param code with its leading zero, for example {@code 010} or {@code 0311}
 * @param place where it is, in Chinese
 * @param shortest the least digits of a subscriber number, 7 or 8
 * @param longest the most digits of a subscriber number, 7 or 8
 */
public record AreaCode(String code, String place, int shortest, int longest) {
  static final DataTable<@Nullable AreaCode[]> TABLE =
      TableSpec.of(
              "area-codes",
              AreaCode.class,
              "area_codes.csv",
              "固定电话区号及号码位数",
              "area codes of landlines and how long their numbers are")
          .key("area_code")
          .like("area_code", "0\\d{2,3}", "0311")
          .dated()
          .like("subscriber_digits", "[78]([|][78])?", "7|8")
          .reads(AreaCode::read);

  private static @Nullable AreaCode[] read(Table table) {
    @Nullable AreaCode[] byNumber = new AreaCode[1000];
    for (Table.Row row : table.rows()) {
      String digits = row.get("subscriber_digits");
      int shortest = digits.charAt(0) - '0';
      int longest = digits.charAt(digits.length() - 1) - '0';
      byNumber[row.number("area_code")] =
          new AreaCode(row.get("area_code"), row.get("place"), shortest, longest);
    }
    return byNumber;
  }

  /**
   * The area code at the beginning of a national number.
   *
   * @param digits a number with its leading zero
   */
  public static Optional<AreaCode> at(String digits) {
    int length = digits.length() > 1 && digits.charAt(1) <= '2' ? 3 : 4;
    if (digits.length() < length || digits.charAt(0) != '0') {
      return Optional.empty();
    }
    int number = 0;
    for (int i = 1; i < length; i++) {
      number = number * 10 + digits.charAt(i) - '0';
    }
    return Optional.ofNullable(TABLE.held()[number]);
  }
}
