package beian.inspection.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code inspection}. */
@Entity
@Table(name = "inspection")
class InspectionRow {
  @Id
  @Column(name = "filing_key")
  String filingKey = "";

  @Column(name = "inspected_at")
  Instant inspectedAt = Instant.EPOCH;

  @Column(name = "outcomes")
  String outcomes = "";

  @Column(name = "fails")
  int fails;

  @Column(name = "undetermined")
  int undetermined;
}
