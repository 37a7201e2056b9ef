package beian.rectification.enforcement;

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

/** Something that happened to a mark. Never changed. */
@Entity
@Table(name = "mark_event")
@IdClass(MarkEvent.Key.class)
public class MarkEvent extends HistoryEvent {
  @Id
  @Column(name = "mark_no")
  private String markNo;

  @Enumerated(EnumType.STRING)
  private Kind what;

  @SuppressWarnings("NullAway.Init")
  protected MarkEvent() {}

  MarkEvent(String markNo, int no, Instant at, String actor, Kind what, Words detail) {
    super(no, at, actor, detail);
    this.markNo = markNo;
    this.what = what;
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

  /** What it was. */
  public Kind what() {
    return what;
  }
}
