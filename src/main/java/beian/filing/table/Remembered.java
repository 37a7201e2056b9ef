package beian.filing.table;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * A reading of texts that remembers the texts it read last, because many rules ask the same of one
 * value. It says what its reader says: a text is read anew when other tables are in force, or other
 * rows of them because another day is judged. Long texts, of which no two are alike, are never
 * kept. For many threads.
 *
 * @param <V> what is read, never changed
 */
public final class Remembered<V> {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 256;
  private static final int FOLD = 16;

  private final Function<String, V> reader;
  private final AtomicReferenceArray<Kept<V>> last = new AtomicReferenceArray<>(PLACES);

  private record Kept<V>(Object view, String text, V value) {}

  /**
   * @param reader reads a text; says the same of it as long as the same tables are in force
   */
  public Remembered(Function<String, V> reader) {
    this.reader = reader;
  }

  /** What is read in that text. */
  public V of(String text) {
    Object now = TablesInForce.view();
    int hash = text.hashCode();
    int place = (hash ^ hash >>> FOLD) & PLACES - 1;
    Kept<V> known = last.getAcquire(place);
    if (known != null && known.view == now && (known.text == text || known.text.equals(text))) {
      return known.value;
    }
    V value = reader.apply(text);
    if (text.length() <= LONGEST && now == TablesInForce.view()) {
      last.setRelease(place, new Kept<>(now, text, value));
    }
    return value;
  }
}
