package beian.evidence.store;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Observation;
import beian.platform.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of table {@code observation}. */
@Entity
@Table(name = "observation")
class ObservationRow {
  private static final String COLUMNS =
      "id, kind, subject, attributes, source, observed_at, observed_until, valid_from, valid_until, failed,"
          + " sha256, file_sha256, reading";
  static final String INSERT =
      "insert into observation (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

  @Column(name = "observed_until")
  Instant observedUntil = Instant.EPOCH;

  @Column(name = "valid_from")
  @Nullable Instant validFrom;

  @Column(name = "valid_until")
  @Nullable Instant validUntil;

  @Column(name = "failed")
  boolean failed;

  @Column(name = "sha256")
  String sha256 = "";

  @Column(name = "file_sha256")
  String file = "";

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
    row.observedUntil = seen.observedUntil();
    row.validFrom = seen.validFrom();
    row.validUntil = seen.validUntil();
    row.failed = seen.failed();
    row.sha256 = seen.sha256();
    row.file = seen.file();
    row.reading = reading;
    return row;
  }

  /** The row a result set stands on. */
  static ObservationRow read(ResultSet from) throws SQLException {
    ObservationRow row = new ObservationRow();
    row.id = from.getString("id");
    row.kind = from.getString("kind");
    row.subject = from.getString("subject");
    row.attributes = from.getString("attributes");
    row.source = from.getString("source");
    row.observedAt = Objects.requireNonNull(Sql.instant(from, "observed_at"));
    row.observedUntil = Objects.requireNonNull(Sql.instant(from, "observed_until"));
    row.validFrom = Sql.instant(from, "valid_from");
    row.validUntil = Sql.instant(from, "valid_until");
    row.failed = from.getBoolean("failed");
    row.sha256 = from.getString("sha256");
    row.file = from.getString("file_sha256");
    return row;
  }

  /** The values of the row, in the order of its columns. */
  @Nullable Object[] values() {
    return new @Nullable Object[] {
      id,
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
      file,
      reading
    };
  }

  Observation observation() {
    try {
      return new Observation(
          id,
          Kinds.of(kind).orElseThrow(),
          subject,
          JSON.readValue(attributes, new TypeReference<Map<String, String>>() {}),
          source,
          observedAt,
          observedUntil,
          validFrom,
          validUntil,
          failed,
          sha256,
          file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
