package beian.evidence.store;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of table {@code observation}. */
@Entity
@Table(name = "observation")
class ObservationRow {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id
  @Column(name = "id")
  String id = "";

  @Column(name = "kind")
  String kind = "";

  @Column(name = "subject")
  String subject = "";

  /** JSON object of texts. */
  @Column(name = "attributes")
  String attributes = "{}";

  @Column(name = "source")
  String source = "";

  @Column(name = "observed_at")
  Instant observedAt = Instant.EPOCH;

  @Column(name = "valid_from")
  @Nullable Instant validFrom;

  @Column(name = "valid_until")
  @Nullable Instant validUntil;

  @Column(name = "failed")
  boolean failed;

  @Column(name = "sha256")
  String sha256 = "";

  @Column(name = "reading")
  @Nullable Long reading;

  static ObservationRow of(Observation seen, @Nullable Long reading) {
    ObservationRow row = new ObservationRow();
    row.id = seen.id();
    row.kind = seen.kind().word();
    row.subject = seen.subject();
    try {
      row.attributes = JSON.writeValueAsString(seen.attributes());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    row.source = seen.source();
    row.observedAt = seen.observedAt();
    row.validFrom = seen.validFrom();
    row.validUntil = seen.validUntil();
    row.failed = seen.failed();
    row.sha256 = seen.sha256();
    row.reading = reading;
    return row;
  }

  Observation observation() {
    try {
      return new Observation(
          id,
          EvidenceKind.of(kind).orElseThrow(),
          subject,
          JSON.readValue(attributes, new TypeReference<Map<String, String>>() {}),
          source,
          observedAt,
          validFrom,
          validUntil,
          failed,
          sha256);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
