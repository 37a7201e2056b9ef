package beian.evidence.observation;

import beian.filing.number.Normal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The points of an observation in the making; see {@link EvidenceKind#points}. */
public final class Points {
  private final Observation seen;
  private final Map<String, String> points = new TreeMap<>();

  public Points(Observation seen) {
    this.seen = seen;
  }

  /** Whether there is none yet. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /** What the fields say, as it stands. */
  public Points plain(Field... fields) {
    for (Field field : fields) {
      understood(field, field.of(seen));
    }
    return this;
  }

  /** What the fields say, compared as names are. */
  public Points names(Field... fields) {
    for (Field field : fields) {
      understood(field, Normal.name(field.of(seen)));
    }
    return this;
  }

  /** The words of a list that count, in whatever order. */
  public Points set(Field field, Predicate<String> kept) {
    return always(
        field,
        Arrays.stream(field.of(seen).split(";"))
            .map(Normal::name)
            .filter(word -> !word.isEmpty() && kept.test(word))
            .collect(Collectors.toCollection(TreeSet::new))
            .toString());
  }

  /** What a field means; nothing when that is empty. */
  public Points understood(Field field, String meaning) {
    return meaning.isEmpty() ? this : always(field, meaning);
  }

  /** What a field means, also that it says nothing. */
  public Points always(Field field, String meaning) {
    return always(field.key(), meaning);
  }

  /** What follows from several fields. */
  public Points always(String point, String meaning) {
    points.put(point, meaning);
    return this;
  }

  /** All of them. */
  public Map<String, String> all() {
    return points;
  }
}
