package beian.filing.number.table;

import java.util.Arrays;
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
      for (String[] cells : TableLines.cells("authorities.csv")) {
        List<String> types =
            Arrays.stream(cells[5].split("\\|")).filter(type -> !type.isEmpty()).toList();
        Authority authority =
            new Authority(cells[0], cells[1], cells[2], cells[3], cells[4], types);
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
