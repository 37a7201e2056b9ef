package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first two characters of a unified social credit code say.
 *
 * @param code the two characters, for example {@code 91}
 * @param authorityZh who registers, in Chinese
 * @param authorityEn who registers, in English
 * @param categoryZh what was registered, in Chinese
 * @param categoryEn what was registered, in English
 * @param entityTypes the ministry's ids of the entity kinds (单位性质) that usually have such a code;
 *     empty when none is usual
 */
public record Authority(
    String code,
    String authorityZh,
    String authorityEn,
    String categoryZh,
    String categoryEn,
    List<String> entityTypes) {
  static final DataTable<Map<String, Authority>> TABLE =
      TableSpec.of(
              "authorities",
              Authority.class,
              "authorities.csv",
              "统一社会信用代码前两位：登记机关与机构类别",
              "who registers, by the first two characters of a unified social credit code")
          .key("code")
          .like("code", "[0-9A-Z]{2}", "91")
          .dated()
          .reads(Authority::read);

  private static Map<String, Authority> read(Table table) {
    Map<String, Authority> byCode = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Authority authority =
          new Authority(
              row.get("code"),
              row.get("authority_zh"),
              row.get("authority_en"),
              row.get("category_zh"),
              row.get("category_en"),
              row.each("entity_types"));
      byCode.put(authority.code, authority);
      byCode.put(authority.code.substring(0, 1), authority);
    }
    return byCode;
  }

  public Authority {
    entityTypes = List.copyOf(entityTypes);
  }

  /** What both characters say; empty when the category is not in the table. */
  public static Optional<Authority> of(String twoCharacters) {
    return Optional.ofNullable(TABLE.held().get(twoCharacters));
  }

  /** Whether the first character stands for an authority. */
  public static boolean registers(char first) {
    return TABLE.held().containsKey(Character.toString(first));
  }
}
