package beian.app.cli.root;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a store page by page to its end. */
public final class Pages {
  private static final int SIZE = 1000;

  private Pages() {}

  /** One page of a store: what comes after a key, at most that many. */
  @FunctionalInterface
  public interface Page<T> {
    List<T> after(String key, int limit);
  }

  /** Everything, in key order. */
  public static <T> List<T> all(Page<T> pages, Function<T, String> key) {
    List<T> all = new ArrayList<>();
    String after = "";
    while (true) {
      List<T> page = pages.after(after, SIZE);
      all.addAll(page);
      if (page.size() < SIZE) {
        return all;
      }
      after = key.apply(page.get(page.size() - 1));
    }
  }
}
