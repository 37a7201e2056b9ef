package beian.platform.batch.step;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things in the order of their keys, a page at a time.
 *
 * @param <T> of what
 */
public final class Pages<T> implements ItemSource<T> {
  private static final int KEYS = 200;

  private final Page<T> pages;
  private final Function<T, String> key;
  private final int size;
  private final Deque<T> waiting = new ArrayDeque<>();
  private String last;

  /**
   * A page of things in the order of their keys.
   *
   * @param <T> of what
   */
  @FunctionalInterface
  public interface Page<T> {
    /** The next things behind that key, or from the beginning when it is empty; none at the end. */
    List<T> after(String key, int limit);
  }

  /**
   * @param size how many things are asked for at once
   * @param place the key behind which it begins; null at the beginning
   */
  public Pages(Page<T> pages, Function<T, String> key, int size, @Nullable Serializable place) {
    this.pages = pages;
    this.key = key;
    this.size = size;
    this.last = place == null ? "" : (String) place;
  }

  /** The keys themselves. */
  public static Pages<String> ofKeys(Page<String> pages, @Nullable Serializable place) {
    return new Pages<>(pages, key -> key, KEYS, place);
  }

  @Override
  public @Nullable T next() {
    if (waiting.isEmpty()) {
      waiting.addAll(pages.after(last, size));
    }
    T next = waiting.poll();
    if (next != null) {
      last = key.apply(next);
    }
    return next;
  }

  /** All that are left. */
  public List<T> rest() {
    List<T> rest = new ArrayList<>();
    for (T next = next(); next != null; next = next()) {
      rest.add(next);
    }
    return rest;
  }

  @Override
  public Serializable place() {
    return last;
  }
}
