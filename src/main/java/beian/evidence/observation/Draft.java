package beian.evidence.observation;

import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An observation in the making. */
public final class Draft {
  private final EvidenceKind kind;
  private final String subject;
  private final String source;
  private final Span observed;
  private final Map<String, String> attributes = new TreeMap<>();
  private @Nullable Instant from;
  private @Nullable Instant until;
  private boolean failed;
  private String file = "";
  private @Nullable String sha256;

  /**
   * @param subject of what, as the kind writes it
   * @param source who or what saw it; see {@link Observation#source}
   * @param observed when it can have been seen
   */
  public Draft(EvidenceKind kind, String subject, String source, Span observed) {
    this.kind = kind;
    this.subject = subject;
    this.source = source;
    this.observed = observed;
  }

  /** Whether it says nothing yet. */
  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  /**
   * Says something, unless it is empty.
   *
   * @throws IllegalArgumentException when the field is another kind's
   */
  public Draft with(Field field, String value) {
    return value.isEmpty() ? this : always(field, value);
  }

  /** Says something, empty or not. */
  public Draft always(Field field, String value) {
    field.check(kind);
    attributes.put(field.key(), value);
    return this;
  }

  /** Says all of it that is not empty. */
  public Draft with(Map<Field, String> more) {
    more.forEach(this::with);
    return this;
  }

  /** It holds from and until (exclusive) then; null: from when it was seen, as long as its age. */
  public Draft holding(@Nullable Instant validFrom, @Nullable Instant validUntil) {
    from = validFrom;
    until = validUntil;
    return this;
  }

  /** The look-up failed, and how. */
  public Draft failed(String failure) {
    failed = true;
    if (!failure.isEmpty()) {
      attributes.put(Observation.FAILURE, failure);
    }
    return this;
  }

  /**
   * What anyone can recompute; without it, the hash of the raw form.
   *
   * @param keptFile SHA-256 of the file it stands in; empty when it is kept nowhere
   * @param hash see {@link Observation#sha256}
   */
  public Draft citing(String keptFile, String hash) {
    file = keptFile;
    sha256 = hash;
    return this;
  }

  /** The observation; its id is computed. */
  public Observation seen() {
    Observation seen = observation(sha256 == null ? "" : sha256);
    return sha256 == null ? observation(Sha256.of(seen.raw())) : seen;
  }

  private Observation observation(String hash) {
    return new Answer(kind, subject, attributes, from, until, failed)
        .seen(source, observed, hash, file);
  }
}
