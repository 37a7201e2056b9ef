package beian.rectification.cases;

import beian.inspection.card.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a case; together they answer who was told, when and why. Made by
 * {@link Case#event}, never changed.
 */
@Entity
@Table(name = "case_event")
@IdClass(CaseEvent.Key.class)
public class CaseEvent {
  /** Who acts when no person does. */
  public static final String SUITE = "beian";

  @Id
  @Column(name = "case_no")
  private String caseNo;

  @Id
  @Column(name = "event_no")
  private int no;

  @Column(name = "happened_at")
  private Instant at;

  private String actor;

  @Enumerated(EnumType.STRING)
  private Kind what;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "detail_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "detail_en"))
  private Words detail;

  @SuppressWarnings("NullAway.Init")
  protected CaseEvent() {}

  CaseEvent(String caseNo, int no, Instant at, String actor, Kind what, Words detail) {
    this.caseNo = caseNo;
    this.no = no;
    this.at = at;
    this.actor = actor;
    this.what = what;
    this.detail = detail;
  }

  /** What can happen. */
  public enum Kind {
    OPENED,
    FOUND,
    RECTIFIED,
    REOPENED,
    PLANNED,
    SENT,
    NO_ADDRESS,
    REFUSED,
    UNCERTAIN,
    BOUNCED,
    DELIVERED,
    REPLIED,
    ANSWERED,
    RECORDED,
    RESENT,
    CLOCK_STARTED,
    CLOCK_HELD_OPEN,
    EXTENDED,
    WAIVED,
    WAIVER_ENDED,
    APPEALED,
    UPHELD,
    DISMISSED,
    OVERDUE,
    SPARED,
    MARKED,
    APPROVED,
    EXPORTED,
    CONFIRMED,
    WITHDRAWN,
    DOUBTED,
    TAKEN_BACK,
    ADVISED,
    CLOSED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The case, and which of its events it is. */
  public record Key(String caseNo, int no) implements Serializable {}

  /** Which case. */
  public String caseNo() {
    return caseNo;
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** Who did it: a person, or {@code beian}. */
  public String actor() {
    return actor;
  }

  /** What it was. */
  public Kind what() {
    return what;
  }

  /** The particulars; addresses are masked. */
  public Words detail() {
    return detail;
  }
}
