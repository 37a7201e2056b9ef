package beian.app.cli.output;

import beian.app.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of things of one kind: columns with a machine key and headings, and how to read
 * each from a thing. Keys are a contract with scripts; headings are not.
 */
public final class Listing<T> {
  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * A column.
   *
   * @param key the machine word
   * @param zh Chinese heading
   * @param en English heading
   * @param shown whether tables for people show it
   * @param value how to read it
   */
  record Column<T>(
      String key, String zh, String en, boolean shown, Function<T, @Nullable Object> value) {
    String heading(Lang lang) {
      return lang.of(zh, en);
    }
  }

  /** Adds a column that tables show too. */
  public Listing<T> column(String key, String zh, String en, Function<T, @Nullable Object> value) {
    columns.add(new Column<>(key, zh, en, true, value));
    return this;
  }

  /** Adds a column for machines only. */
  public Listing<T> hidden(String key, String zh, String en, Function<T, @Nullable Object> value) {
    columns.add(new Column<>(key, zh, en, false, value));
    return this;
  }

  List<Column<T>> columns() {
    return columns;
  }
}
