package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of table {@code filing}; {@link FilingCells} moves values in and out. */
@Entity
@Table(name = "filing")
class FilingRow {
  @Id
  @Column(name = "filing_key")
  String key = "";

  @Column(name = "bucket")
  int bucket;

  @Embedded @Nullable OwnerCells owner;
  @Embedded @Nullable WebsiteCells website;
  @Embedded @Nullable PaperCells paper;

  /** Keys of the columns the sheet does not have, separated by spaces. */
  @Column(name = "silent")
  String silent = "";

  /** JSON object of texts. */
  @Column(name = "originals")
  String originals = "{}";

  /** JSON object of texts. */
  @Column(name = "extras")
  String extras = "{}";

  @Column(name = "source_file")
  String sourceFile = "";

  @Column(name = "source_sheet")
  String sourceSheet = "";

  @Column(name = "source_row")
  int sourceRow;

  @Column(name = "content_hash")
  String contentHash = "";

  @Column(name = "imported_at")
  Instant importedAt = Instant.EPOCH;

  @Column(name = "changed_at")
  Instant changedAt = Instant.EPOCH;

  @Column(name = "standing_since")
  Instant standingSince = Instant.EPOCH;
}
