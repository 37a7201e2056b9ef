package beian.platform.database.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row holds, by the names of its table's columns. */
public final class Values {
  private final Map<String, Integer> places;
  private final @Nullable Object[] values;

  Values(Map<String, Integer> places, @Nullable Object[] values) {
    this.places = places;
    this.values = values;
  }

  /** What a column holds; null when that is nothing. */
  public @Nullable Object get(String column) {
    return values[Objects.requireNonNull(places.get(column), column)];
  }

  /** The value of a column that always holds one. */
  public <T> T get(String column, Class<T> type) {
    return type.cast(Objects.requireNonNull(get(column), column));
  }

  /** A text. */
  public String text(String column) {
    return get(column, String.class);
  }

  /** An instant. */
  public Instant instant(String column) {
    return get(column, Instant.class);
  }

  /** Several texts. */
  @SuppressWarnings("unchecked")
  public List<String> texts(String column) {
    return get(column, List.class);
  }

  /** Texts by name. */
  @SuppressWarnings("unchecked")
  public Map<String, String> textMap(String column) {
    return get(column, Map.class);
  }
}
