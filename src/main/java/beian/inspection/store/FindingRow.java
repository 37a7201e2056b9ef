package beian.inspection.store;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A row of {@code finding}. */
@Entity
@Table(name = "finding")
@IdClass(FindingRow.Key.class)
class FindingRow {
  @Id
  @Column(name = "filing_key")
  String filingKey = "";

  @Id
  @Column(name = "rule")
  String rule = "";

  @Id
  @Column(name = "fault")
  String fault = "";

  @Id
  @Column(name = "about")
  String about = "";

  @Column(name = "outcome")
  @Enumerated(EnumType.STRING)
  Outcome outcome = Outcome.FAIL;

  @Column(name = "severity")
  @Enumerated(EnumType.STRING)
  Severity severity = Severity.NOTE;

  @Column(name = "opinion_zh")
  String opinionZh = "";

  @Column(name = "opinion_en")
  String opinionEn = "";

  @Column(name = "remedy_zh")
  String remedyZh = "";

  @Column(name = "remedy_en")
  String remedyEn = "";

  @Column(name = "evidence")
  String evidence = "";

  @Column(name = "since")
  Instant since = Instant.EPOCH;

  /** The finding, last looked at then. */
  Finding finding(Instant inspectedAt) {
    return new Finding(
        filingKey,
        rule,
        outcome,
        severity,
        fault,
        about,
        new Words(opinionZh, opinionEn),
        new Words(remedyZh, remedyEn),
        evidence.isEmpty() ? List.of() : List.of(evidence.split(" ")),
        inspectedAt);
  }

  /** Whether the row says the same as the finding, the time apart. */
  boolean says(Finding other) {
    return finding(other.inspectedAt()).equals(other);
  }

  /** Filing, rule, fault and thing. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String filingKey = "";
    String rule = "";
    String fault = "";
    String about = "";

    private List<String> parts() {
      return List.of(filingKey, rule, fault, about);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.parts().equals(parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }
  }
}
