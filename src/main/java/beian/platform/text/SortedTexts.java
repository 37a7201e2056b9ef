package beian.platform.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few texts by name, in the order of the names, never changed: small, quickly looked up, and its
 * own copy.
 */
public final class SortedTexts extends AbstractMap<String, String> {
  private static final SortedTexts NONE = new SortedTexts(new String[0], new String[0]);

  private final String[] names;
  private final String[] texts;

  private SortedTexts(String[] names, String[] texts) {
    this.names = names;
    this.texts = texts;
  }

  /** These texts; the same object when it is such a map already. */
  public static Map<String, String> of(Map<String, String> given) {
    if (given instanceof SortedTexts sorted) {
      return sorted;
    }
    if (given.isEmpty()) {
      return NONE;
    }
    List<Entry<String, String>> sorted = new ArrayList<>(given.entrySet());
    sorted.sort(Entry.comparingByKey());
    String[] names = new String[sorted.size()];
    String[] texts = new String[sorted.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = sorted.get(i).getKey();
      texts[i] = sorted.get(i).getValue();
    }
    return new SortedTexts(names, texts);
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return texts[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  /** As of any map; two of these are compared text by text. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortedTexts that
        ? Arrays.equals(names, that.names) && Arrays.equals(texts, that.texts)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < names.length; i++) {
      hash += names[i].hashCode() ^ texts[i].hashCode();
    }
    return hash;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> taker) {
    for (int i = 0; i < names.length; i++) {
      taker.accept(names[i], texts[i]);
    }
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Entry<String, String>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(names[next], texts[next++]);
    }
  }
}
