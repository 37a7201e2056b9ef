package beian.rectification.enforcement;

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

/** Something that happened to a mark. Never changed. */
@Entity
@Table(name = "mark_event")
@IdClass(MarkEvent.Key.class)
public class MarkEvent {
  @Id
  @Column(name = "mark_no")
  private String markNo;

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
  protected MarkEvent() {}

  MarkEvent(String markNo, int no, Instant at, String actor, Kind what, Words detail) {
    this.markNo = markNo;
    this.no = no;
    this.at = at;
    this.actor = actor;
    this.what = what;
    this.detail = detail;
  }

  /** What can happen. */
  public enum Kind {
    MARKED,
    APPROVED,
    REJECTED,
    EXPORTED,
    EXPORTED_AGAIN,
    EXPORT_REFUSED,
    CONFIRMED,
    RETURNED,
    TAKEN_BACK,
    RECALLED,
    RECALL_ANSWERED,
    WITHDRAWN,
    DOUBTED,
    CLEARED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The mark, and which of its events it is. */
  public record Key(String markNo, int no) implements Serializable {}

  /** Which mark. */
  public String markNo() {
    return markNo;
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

  /** The particulars. */
  public Words detail() {
    return detail;
  }
}
