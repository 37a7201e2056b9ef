package beian.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something seen, once, by someone. Never changed; the same sight read twice is the same
 * observation.
 *
 * @param id {@code kind-} and 16 hex digits of the SHA-256 over everything below but the hash; the
 *     same on every machine
 * @param kind what kind of thing was seen
 * @param subject what it was seen of, normalized as the kind says
 * @param attributes what was seen, by name; sorted; absent values are left out
 * @param source who or what saw it: {@code file dns.csv:12}, {@code dns 192.0.2.53}
 * @param observedAt when it was seen
 * @param validFrom from when it holds; null: from {@code observedAt}
 * @param validUntil until when it holds (exclusive); null: only the kind's age limit counts
 * @param failed whether the look-up itself failed; then the attributes say how, and nothing is
 *     known of the subject
 * @param sha256 hash of the raw bytes it was read from, 64 hex digits
 */
public record Observation(
    String id,
    EvidenceKind kind,
    String subject,
    Map<String, String> attributes,
    String source,
    Instant observedAt,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    boolean failed,
    String sha256) {
  /** The order of what was seen: the newest first, of one moment by id. */
  public static final Comparator<Observation> NEWEST_FIRST =
      Comparator.comparing(Observation::observedAt).reversed().thenComparing(Observation::id);

  /** Sorts and copies the attributes. */
  public Observation {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A new observation; its id is computed. */
  public static Observation of(
      EvidenceKind kind,
      String subject,
      Map<String, String> attributes,
      String source,
      Instant observedAt,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      boolean failed,
      String sha256) {
    String id =
        kind.word()
            + "-"
            + digest(
                kind.word(),
                subject,
                new TreeMap<>(attributes).toString(),
                source,
                observedAt.toString(),
                String.valueOf(validFrom),
                String.valueOf(validUntil),
                Boolean.toString(failed));
    return new Observation(
        id, kind, subject, attributes, source, observedAt, validFrom, validUntil, failed, sha256);
  }

  /** The attribute, or the empty string. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Whether the moment lies inside its own validity; its age is another matter. */
  public boolean holdsAt(Instant now) {
    return (validFrom == null || !validFrom.isAfter(now))
        && (validUntil == null || validUntil.isAfter(now));
  }

  private static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
