package beian.platform.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database found.
 *
 * @param key the parts of its key
 * @param thing the entity; null when only keys were asked for
 */
public record Found(List<Object> key, @Nullable Object thing) {
  /** A part of the key that is a text. */
  public String text(int part) {
    return (String) key.get(part);
  }

  /** The entity. */
  public <E> E as(Class<E> type) {
    return type.cast(java.util.Objects.requireNonNull(thing));
  }
}
