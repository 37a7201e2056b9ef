package beian.rectification.cases;

import beian.inspection.card.Words;
import beian.rectification.HistoryEvent;
import jakarta.persistence.Column;
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
public class CaseEvent extends HistoryEvent {
  /** Who acts when no person does. */
  public static final String SUITE = "beian";

  @Id
  @Column(name = "case_no")
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private Kind what;

  @SuppressWarnings("NullAway.Init")
  protected CaseEvent() {}

  CaseEvent(String caseNo, int no, Instant at, String actor, Kind what, Words detail) {
    super(no, at, actor, detail);
    this.caseNo = caseNo;
    this.what = what;
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

  /** What it was. */
  public Kind what() {
    return what;
  }
}
