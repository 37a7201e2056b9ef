package beian.evidence.observation;

import beian.platform.text.SortedTexts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something seen, once, by someone. Never changed; the same sight read twice is the same
 * observation.
 *
 * @param id {@code kind-} and 16 hex digits made of everything below but the hashes, the same on
 *     every machine; see {@link Answer}
 * @param kind what kind of thing was seen
 * @param subject what it was seen of, normalized as the kind says
 * @param attributes what was seen, by the names of the kind's fields; sorted; absent values are
 *     left out. To be stored and shown: who wants to know something asks a {@link Field}
 * @param source who or what saw it: {@code file dns.csv:12}, {@code dns 192.0.2.53}
 * @param observedAt when it was seen at the earliest; its age counts from then
 * @param observedUntil when it was seen at the latest; the same when the moment is known, the last
 *     second of the day when only the day is
 * @param validFrom from when it holds; null: from {@code observedAt}
 * @param validUntil until when it holds (exclusive); null: only the kind's age limit counts
 * @param failed whether the look-up itself failed; then the attributes say how, and nothing is
 *     known of the subject
 * @param sha256 what anyone can recompute, 64 hex digits: of a row of a CSV, of the bytes of its
 *     line in the kept file, without the line end; of any other file, of the whole file; of what
 *     was looked up, of its {@link #raw raw form}; empty when its answer was known already: then it
 *     follows from the file, whose own hash is {@code file}, or from the raw form
 * @param file SHA-256 of the file it was read from, by which the file is kept; empty when it was
 *     looked up
 */
public record Observation(
    String id,
    EvidenceKind kind,
    String subject,
    Map<String, String> attributes,
    String source,
    Instant observedAt,
    Instant observedUntil,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    boolean failed,
    String sha256,
    String file) {
  /** The name under which a failed look-up says how it failed, whatever its kind. */
  static final String FAILURE = "failure";

  /**
   * The order in which observations are listed, the same on every machine. It is no proof of which
   * came first: that is {@link #isBefore}.
   */
  public static final Comparator<Observation> NEWEST_FIRST =
      Comparator.comparing(Observation::observedAt)
          .thenComparing(Observation::observedUntil)
          .reversed()
          .thenComparing(Observation::id);

  /** Sorts and copies the attributes. */
  public Observation {
    attributes = SortedTexts.of(attributes);
  }

  /**
   * Where it was seen, as people read it: an address says by itself how it was asked, and a file
   * that it is one.
   */
  public String place() {
    return source.replaceFirst("^file |^[a-z]+ (?=https?://)", "");
  }

  /**
   * What was seen as one text, a line for each: kind, subject, the attributes by name, source
   * (which server), moment in UTC. Line ends within a value are written as spaces.
   */
  public String raw() {
    StringBuilder raw = new StringBuilder();
    line(raw, "kind", kind.word());
    line(raw, "subject", subject);
    attributes.forEach((name, value) -> line(raw, name, value));
    line(raw, "source", source);
    line(raw, "observed_at", observedAt.toString());
    return raw.toString();
  }

  private static void line(StringBuilder into, String name, String value) {
    into.append(name).append(": ").append(value.replaceAll("\\R", " ")).append('\n');
  }

  /** The same under the id by which an earlier version cited it. */
  public Observation citedAs(String earlier) {
    return new Observation(
        earlier,
        kind,
        subject,
        attributes,
        source,
        observedAt,
        observedUntil,
        validFrom,
        validUntil,
        failed,
        sha256,
        file);
  }

  /** Compared by many rules, most often with itself. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || other instanceof Observation that
            && id.equals(that.id)
            && kind.equals(that.kind)
            && subject.equals(that.subject)
            && attributes.equals(that.attributes)
            && source.equals(that.source)
            && observedAt.equals(that.observedAt)
            && observedUntil.equals(that.observedUntil)
            && Objects.equals(validFrom, that.validFrom)
            && Objects.equals(validUntil, that.validUntil)
            && failed == that.failed
            && sha256.equals(that.sha256)
            && file.equals(that.file);
  }

  /** Of its id, which is made of what it says. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** When it can have been made. */
  public Span seen() {
    return new Span(observedAt, observedUntil);
  }

  /** Whether the other one saw the very same, whenever that was. */
  public boolean saysTheSame(Observation other) {
    return kind == other.kind
        && subject.equals(other.subject)
        && failed == other.failed
        && attributes.equals(other.attributes);
  }

  /** Whether it was certainly made before the other. */
  public boolean isBefore(Observation other) {
    return observedUntil.isBefore(other.observedAt);
  }

  /** How the look-up failed; the empty string when it did not. */
  public String failure() {
    return attributes.getOrDefault(FAILURE, "");
  }

  /** The subject as it may be shown to people. */
  public String maskedSubject() {
    return kind.masked(subject);
  }

  /** Whether the moment lies inside its own validity; its age is another matter. */
  public boolean holdsAt(Instant now) {
    return (validFrom == null || !validFrom.isAfter(now))
        && (validUntil == null || validUntil.isAfter(now));
  }
}
