package beian.filing.number.table;

import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The suffixes under which a domain can be filed, as the ministry listed them on one day. A suffix
 * that is not listed may have been approved since.
 */
public final class FileableSuffixes {
  /** The day of the list. */
  public static final LocalDate DAY;

  private static final Set<String> LISTED;

  static {
    List<ResourceTable.Row> rows =
        ResourceTable.read(FileableSuffixes.class, "fileable-suffixes.csv").rows();
    LISTED = rows.stream().map(row -> row.get("suffix")).collect(Collectors.toUnmodifiableSet());
    DAY = rows.get(0).day("valid_from");
  }

  private FileableSuffixes() {}

  /**
   * Whether the list has a suffix, or the suffix above it.
   *
   * @param suffix in lower-case A-labels, {@code com.cn}
   */
  public static boolean has(String suffix) {
    return LISTED.contains(suffix)
        || LISTED.contains(suffix.substring(suffix.lastIndexOf('.') + 1));
  }
}
