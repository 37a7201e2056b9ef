package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A province-level division.
 *
 * @param prefix the first two digits of its GB/T 2260 codes, 11 to 82
 * @param abbreviation the character in its filing numbers, for example {@code 京}; empty for Taiwan,
 *     Hong Kong and Macau, which have none
 * @param zh its short Chinese name, for example {@code 北京}
 * @param en its English name
 */
public record Province(int prefix, String abbreviation, String zh, String en) {
  static final DataTable<Read> TABLE =
      TableSpec.of(
              "provinces",
              Province.class,
              "provinces.csv",
              "省级行政区、代码及备案号简称",
              "provinces, their codes and the characters for them in filing numbers")
          .key("prefix")
          .like("prefix", "[1-8]\\d", "11")
          .fixed("abbreviation", "zh")
          .dated()
          .reads(Read::new);

  private static final class Read {
    final @Nullable Province[] byPrefix = new Province[100];
    final Map<Character, Province> byCharacter = new HashMap<>();
    final List<Province> filing;

    Read(Table table) {
      for (Table.Row row : table.rows()) {
        String abbreviation = row.get("abbreviation");
        Province province =
            new Province(row.number("prefix"), abbreviation, row.get("zh"), row.get("en"));
        byPrefix[province.prefix] = province;
        (abbreviation + row.get("also_written"))
            .chars()
            .forEach(c -> byCharacter.put((char) c, province));
      }
      filing =
          Arrays.stream(byPrefix)
              .filter(Objects::nonNull)
              .filter(province -> !province.abbreviation.isEmpty())
              .toList();
    }
  }

  /** Those that stand in filing numbers, in the order of their codes. */
  public static List<Province> filing() {
    return TABLE.held().filing;
  }

  /** The province whose codes begin with the two digits. */
  public static Optional<Province> ofPrefix(int prefix) {
    return prefix < 0 || prefix > 99
        ? Optional.empty()
        : Optional.ofNullable(TABLE.held().byPrefix[prefix]);
  }

  /**
   * The province written with the character in a filing number, its traditional form and the
   * characters wrongly used for it (川 for 蜀) included.
   */
  public static Optional<Province> ofCharacter(char character) {
    return Optional.ofNullable(TABLE.held().byCharacter.get(character));
  }

  /** The province a normal name begins with, in full or in short: {@code 北京市}, {@code 北京}. */
  public static Optional<Province> named(String name) {
    return filing().stream().filter(province -> name.startsWith(province.zh)).findFirst();
  }

  /** The six-digit GB/T 2260 code, for example {@code 110000}. */
  public String code() {
    return prefix + "0000";
  }
}
