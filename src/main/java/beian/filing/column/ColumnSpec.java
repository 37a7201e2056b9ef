package beian.filing.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    try (InputStream in =
        Objects.requireNonNull(ColumnSpec.class.getResourceAsStream("/beian/filing/columns.csv"))) {
      List<ColumnSpec> specs = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        List<String> f = fields(line);
        specs.add(
            new ColumnSpec(
                f.get(0),
                f.get(1),
                ColumnType.of(f.get(2)),
                List.of(f.get(3).split("\\|")),
                List.of(f.get(4).split("\\|")),
                f.get(5),
                f.get(6)));
      }
      return List.copyOf(specs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
