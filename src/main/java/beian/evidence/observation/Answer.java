package beian.evidence.observation;

import beian.platform.text.Sha256;
import beian.platform.text.SortedTexts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a subject, whoever saw it and whenever. Seen once or a thousand times it is the
 * same answer; each time makes an observation of it.
 *
 * <p>The id of an observation is {@code kind-} and 16 digits, the same on every machine: six are
 * its {@link #place}, ten begin the SHA-256 over the 32 bytes of the SHA-256 of all that the answer
 * says, the earliest and the latest moment in microseconds, eight bytes each, and the source in
 * UTF-8.
 */
public final class Answer {
  private static final int PLACE_DIGITS = 6;
  private static final int DIGITS = 16;
  private static final int HASH_BYTES = 32;

  private final EvidenceKind kind;
  private final String subject;
  private final Map<String, String> attributes;
  private final @Nullable Instant validFrom;
  private final @Nullable Instant validUntil;
  private final boolean failed;
  private @Nullable String place;
  private byte @Nullable [] hash;
  private int hashCode;

  /** All as {@link Observation} has it. */
  public Answer(
      EvidenceKind kind,
      String subject,
      Map<String, String> attributes,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      boolean failed) {
    this.kind = kind;
    this.subject = subject;
    this.attributes = SortedTexts.of(attributes);
    this.validFrom = validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MICROS);
    this.validUntil = validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.MICROS);
    this.failed = failed;
  }

  /** What an observation says. */
  public static Answer of(Observation seen) {
    return new Answer(
        seen.kind(),
        seen.subject(),
        seen.attributes(),
        seen.validFrom(),
        seen.validUntil(),
        seen.failed());
  }

  /**
   * Where answers about a subject stand: the first 24 bits of the SHA-256 over kind, space and
   * subject. Few share a place with another.
   */
  public static int place(EvidenceKind kind, String subject) {
    return HexFormat.fromHexDigits(placeDigits(kind, subject));
  }

  /** The place that the id of an observation begins with; empty when it is none. */
  public static OptionalInt placeOf(String id) {
    int from = id.length() - DIGITS;
    if (from < 2 || id.charAt(from - 1) != '-') {
      return OptionalInt.empty();
    }
    String digits = id.substring(from);
    return digits.chars().allMatch(HexFormat::isHexDigit)
        ? OptionalInt.of(HexFormat.fromHexDigits(digits, 0, PLACE_DIGITS))
        : OptionalInt.empty();
  }

  private static String placeDigits(EvidenceKind kind, String subject) {
    return Sha256.of(kind.word() + ' ' + subject).substring(0, PLACE_DIGITS);
  }

  /** That it was seen there and then. */
  public Observation seen(String source, Span at, String sha256, String file) {
    return new Observation(
        id(source, at),
        kind,
        subject,
        attributes,
        source,
        at.from(),
        at.to(),
        validFrom,
        validUntil,
        failed,
        sha256,
        file);
  }

  private String id(String source, Span at) {
    byte[] from = source.getBytes(StandardCharsets.UTF_8);
    ByteBuffer sighting = ByteBuffer.allocate(HASH_BYTES + 2 * Long.BYTES + from.length);
    sighting.put(hash()).putLong(micros(at.from())).putLong(micros(at.to())).put(from).flip();
    String known = place;
    if (known == null) {
      known = placeDigits(kind, subject);
      place = known;
    }
    return kind.word()
        + '-'
        + known
        + HexFormat.of().formatHex(Sha256.bytes(sighting), 0, (DIGITS - PLACE_DIGITS) / 2);
  }

  private static long micros(Instant moment) {
    return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
  }

  /** SHA-256 over all it says. */
  private byte[] hash() {
    byte[] known = hash;
    if (known == null) {
      known =
          Sha256.bytesOfEach(
              List.of(
                  kind.word(),
                  subject,
                  attributes.toString(),
                  String.valueOf(validFrom),
                  String.valueOf(validUntil),
                  Boolean.toString(failed)));
      hash = known;
    }
    return known;
  }

  public EvidenceKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  public @Nullable Instant validFrom() {
    return validFrom;
  }

  public @Nullable Instant validUntil() {
    return validUntil;
  }

  public boolean failed() {
    return failed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answer that
        && kind == that.kind
        && failed == that.failed
        && subject.equals(that.subject)
        && attributes.equals(that.attributes)
        && Objects.equals(validFrom, that.validFrom)
        && Objects.equals(validUntil, that.validUntil);
  }

  @Override
  public int hashCode() {
    int known = hashCode;
    if (known == 0) {
      known = Objects.hash(kind, subject, attributes);
      hashCode = known;
    }
    return known;
  }
}
