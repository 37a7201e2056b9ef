package beian.filing.column;

import beian.filing.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * One column of the filing sheet, as {@code columns.csv} describes it.
 *
 * @param key the machine word, snake case; stable
 * @param group what the column belongs to
 * @param type what its values are
 * @param zh headings it goes by in Chinese, the usual one first
 * @param en headings it goes by in English, the usual one first
 * @param example a value; may be empty
 * @param note what a newcomer must know; may be empty
 */
public record ColumnSpec(
    String key,
    String group,
    ColumnType type,
    List<String> zh,
    List<String> en,
    String example,
    String note) {
  private static final List<ColumnSpec> ALL = load();

  /** Every column, in the order of the sheet. */
  public static List<ColumnSpec> all() {
    return ALL;
  }

  /** The column with a key; empty when there is none, as of one that was taken out since. */
  public static Optional<ColumnSpec> find(String key) {
    return ALL.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  private static List<ColumnSpec> load() {
    return Table.read(ColumnSpec.class, "/beian/filing/columns.csv").rows().stream()
        .map(
            row ->
                new ColumnSpec(
                    row.get("key"),
                    row.get("group"),
                    ColumnType.of(row.get("type")),
                    row.each("zh"),
                    row.each("en"),
                    row.get("example"),
                    row.get("note")))
        .toList();
  }
}
