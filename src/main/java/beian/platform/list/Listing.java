package beian.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of things of one kind: its columns, in order. It never changes; every method
 * gives another one.
 */
public final class Listing<T> {
  /** The mask of columns that hide nothing. */
  public static final UnaryOperator<String> OPEN = UnaryOperator.identity();

  private final List<ListColumn<T>> columns;

  /** One without columns yet. */
  public Listing() {
    this(List.of());
  }

  private Listing(List<ListColumn<T>> columns) {
    this.columns = List.copyOf(columns);
  }

  /** With one column more, which tables for people show too. */
  public Listing<T> column(String key, String zh, String en, Function<T, @Nullable Object> value) {
    return with(new ListColumn<>(key, zh, en, false, 0, Shape.PLAIN, OPEN, value));
  }

  /** With one column more, which tables for people leave out. */
  public Listing<T> hidden(String key, String zh, String en, Function<T, @Nullable Object> value) {
    return with(new ListColumn<>(key, zh, en, true, 0, Shape.PLAIN, OPEN, value));
  }

  /** The last column is so wide in a workbook, in characters of Latin text. */
  public Listing<T> width(int characters) {
    return last(column -> column.wide(characters));
  }

  /** The last column is text that breaks into lines, and so wide. */
  public Listing<T> lines(int characters) {
    return last(column -> column.shaped(Shape.LINES).wide(characters));
  }

  /** The last column is days, and so wide. */
  public Listing<T> days(int characters) {
    return last(column -> column.shaped(Shape.DAY).wide(characters));
  }

  /** The last column is moments, and so wide. */
  public Listing<T> moments(int characters) {
    return last(column -> column.shaped(Shape.MOMENT).wide(characters));
  }

  /** Where the last column's text is not to be read whole, it is shown like that. */
  public Listing<T> masked(UnaryOperator<String> mask) {
    return last(column -> column.behind(mask));
  }

  /**
   * These columns, in that order.
   *
   * @throws IllegalArgumentException when there is none of a key
   */
  public Listing<T> only(String... keys) {
    return new Listing<>(Arrays.stream(keys).map(this::column).toList());
  }

  /** The same, one column under another heading. */
  public Listing<T> headed(String key, String zh, String en) {
    return new Listing<>(
        columns.stream()
            .map(
                listColumn -> listColumn.key().equals(key) ? listColumn.headed(zh, en) : listColumn)
            .toList());
  }

  /** The same columns of things that have such a thing as a part. */
  public <U> Listing<U> over(Function<U, T> part) {
    return new Listing<>(columns.stream().map(listColumn -> listColumn.over(part)).toList());
  }

  /**
   * The column of a key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public ListColumn<T> column(String key) {
    return columns.stream()
        .filter(listColumn -> listColumn.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + key));
  }

  /** The columns, in order. */
  public List<ListColumn<T>> columns() {
    return columns;
  }

  private Listing<T> with(ListColumn<T> column) {
    List<ListColumn<T>> more = new ArrayList<>(columns);
    more.add(column);
    return new Listing<>(more);
  }

  private Listing<T> last(UnaryOperator<ListColumn<T>> change) {
    List<ListColumn<T>> changed = new ArrayList<>(columns);
    int end = changed.size() - 1;
    changed.set(end, change.apply(changed.get(end)));
    return new Listing<>(changed);
  }
}
