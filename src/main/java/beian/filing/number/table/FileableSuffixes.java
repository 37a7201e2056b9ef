package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The suffixes under which a domain can be filed, as the ministry listed them on one day. A suffix
 * that is not listed may have been approved since.
 */
public final class FileableSuffixes {
  static final DataTable<FileableSuffixes> TABLE =
      TableSpec.of(
              "fileable-suffixes",
              FileableSuffixes.class,
              "fileable-suffixes.csv",
              "工信部公布的可备案域名后缀",
              "suffixes under which domains can be filed, as the ministry lists them")
          .key("suffix")
          .like("suffix", "[a-z0-9-]+(\\.[a-z0-9-]+)?", "xn--fiqs8s")
          .dated()
          .reads(FileableSuffixes::new);

  private final LocalDate day;
  private final Set<String> listed;

  private FileableSuffixes(Table table) {
    listed =
        table.rows().stream().map(row -> row.get("suffix")).collect(Collectors.toUnmodifiableSet());
    day = DataTable.first(table);
  }

  /** The suffixes of the list that hold, by whether a day has come. */
  public static FileableSuffixes on(Predicate<LocalDate> reached) {
    return TABLE.on(reached);
  }

  /** The day of the list. */
  public LocalDate day() {
    return day;
  }

  /**
   * Whether the list has a suffix, or the suffix above it.
   *
   * @param suffix in lower-case A-labels, {@code com.cn}
   */
  public boolean has(String suffix) {
    return listed.contains(suffix)
        || listed.contains(suffix.substring(suffix.lastIndexOf('.') + 1));
  }
}
