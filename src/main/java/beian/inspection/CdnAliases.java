package beian.inspection;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names of content delivery networks and of guards in front of websites, by their suffix: whoever
 * answers behind one is a node, and the server itself may stand anywhere.
 */
public final class CdnAliases {
  /** The table. */
  public static final DataTable<Set<String>> TABLE =
      TableSpec.of(
              "cdn-aliases",
              CdnAliases.class,
              "cdn-aliases.csv",
              "内容分发网络（CDN）与网站防护的别名后缀",
              "suffixes of the names of content delivery networks and website guards")
          .key("suffix")
          .days("as_of")
          .dated()
          .reads(CdnAliases::read);

  private CdnAliases() {}

  /**
   * Whether a name is one of such a network.
   *
   * @param reached whether a day has come
   */
  public static boolean holds(String name, Predicate<LocalDate> reached) {
    Set<String> suffixes = TABLE.on(reached);
    String rest = name.toLowerCase(Locale.ROOT);
    while (!suffixes.contains(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return false;
      }
      rest = rest.substring(dot + 1);
    }
    return true;
  }

  private static Set<String> read(Table table) {
    return table.rows().stream()
        .map(row -> row.get("suffix").toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
