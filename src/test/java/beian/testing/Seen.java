package beian.testing;

import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Observations by the names of their fields, as cards and tables of tests write them. A name the
 * kind does not have is an error.
 */
public final class Seen {
  private static final String FAILURE = "failure";

  private Seen() {}

  /** The fields a kind declares, by name. */
  public static Map<String, Field> fields(EvidenceKind kind) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Arrays.stream(kind.getClass().getFields())
        .filter(one -> Modifier.isStatic(one.getModifiers()) && one.getType() == Field.class)
        .map(one -> constant(one))
        .forEach(field -> fields.put(field.key(), field));
    return fields;
  }

  private static Field constant(java.lang.reflect.Field one) {
    try {
      return (Field) one.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Field field(EvidenceKind kind, String name) {
    Field field = fields(kind).get(name);
    if (field == null) {
      throw new IllegalArgumentException(
          kind + " has no field " + name + ", but " + fields(kind).keySet());
    }
    return field;
  }

  /** What an observation says under a name; the empty string when it says nothing. */
  public static String said(Observation seen, String name) {
    return name.equals(FAILURE) ? seen.failure() : field(seen.kind(), name).of(seen);
  }

  /** An observation of {@link Supplied#NOW}, which says this under these names. */
  public static Observation now(EvidenceKind kind, String subject, Map<String, String> said) {
    return of(kind, subject, said, "test", Supplied.NOW, null, null, false, "");
  }

  /** An observation of a known moment. */
  public static Observation of(
      EvidenceKind kind,
      String subject,
      Map<String, String> attributes,
      String source,
      Instant at,
      @Nullable Instant from,
      @Nullable Instant until,
      boolean failed,
      String sha256) {
    return of(kind, subject, attributes, source, Span.at(at), from, until, failed, sha256);
  }

  /** An observation made at some moment of a span. */
  public static Observation of(
      EvidenceKind kind,
      String subject,
      Map<String, String> attributes,
      String source,
      Span at,
      @Nullable Instant from,
      @Nullable Instant until,
      boolean failed,
      String sha256) {
    Draft draft = new Draft(kind, subject, source, at).holding(from, until).citing("", sha256);
    if (failed) {
      draft.failed(attributes.getOrDefault(FAILURE, ""));
    }
    attributes.forEach(
        (name, value) -> {
          if (!name.equals(FAILURE)) {
            draft.always(field(kind, name), value);
          }
        });
    return draft.seen();
  }
}
