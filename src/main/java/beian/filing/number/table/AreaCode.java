package beian.filing.number.table;

import beian.filing.table.ResourceTable;
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
  private static final class Table {
    static final @Nullable AreaCode[] BY_NUMBER = new AreaCode[1000];

    static {
      for (ResourceTable.Row row : ResourceTable.read(AreaCode.class, "area_codes.csv").rows()) {
        String digits = row.get("subscriber_digits");
        int shortest = digits.charAt(0) - '0';
        int longest = digits.charAt(digits.length() - 1) - '0';
        BY_NUMBER[row.number("area_code")] =
            new AreaCode(row.get("area_code"), row.get("place"), shortest, longest);
      }
    }
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
    return Optional.ofNullable(Table.BY_NUMBER[number]);
  }
}
