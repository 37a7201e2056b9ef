package beian.filing.number.table;

import beian.filing.table.ResourceTable;
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
  private static final class Table {
    static final Map<String, Authority> BY_CODE = new HashMap<>();
    static final Map<Character, Authority> BY_AUTHORITY = new HashMap<>();

    static {
      for (ResourceTable.Row row : ResourceTable.read(Authority.class, "authorities.csv").rows()) {
        Authority authority =
            new Authority(
                row.get("code"),
                row.get("authority_zh"),
                row.get("authority_en"),
                row.get("category_zh"),
                row.get("category_en"),
                row.each("entity_types"));
        BY_CODE.put(authority.code, authority);
        BY_AUTHORITY.put(authority.code.charAt(0), authority);
      }
    }
  }

  public Authority {
    entityTypes = List.copyOf(entityTypes);
  }

  /** What both characters say; empty when the category is not in the table. */
  public static Optional<Authority> of(String twoCharacters) {
    return Optional.ofNullable(Table.BY_CODE.get(twoCharacters));
  }

  /** Whether the first character stands for an authority. */
  public static boolean registers(char first) {
    return Table.BY_AUTHORITY.containsKey(first);
  }
}
