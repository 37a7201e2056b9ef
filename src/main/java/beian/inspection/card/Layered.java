package beian.inspection.card;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of holes, and others for those that have none; joined only when somebody lists them. */
final class Layered extends AbstractMap<String, Phrase> {
  private final Map<String, Phrase> first;
  private final Map<String, Phrase> then;

  Layered(Map<String, Phrase> first, Map<String, Phrase> then) {
    this.first = first;
    this.then = then;
  }

  @Override
  public @Nullable Phrase get(@Nullable Object hole) {
    Phrase value = first.get(hole);
    return value == null ? then.get(hole) : value;
  }

  @Override
  public boolean isEmpty() {
    return first.isEmpty() && then.isEmpty();
  }

  @Override
  public Set<Entry<String, Phrase>> entrySet() {
    Map<String, Phrase> all = new LinkedHashMap<>(then);
    all.putAll(first);
    return all.entrySet();
  }
}
