package beian.rectification;

import beian.inspection.card.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * Something that happened to a case, a mark or a code: who, when, with what particulars. Never
 * changed.
 */
@MappedSuperclass
public abstract class HistoryEvent {
  @Id
  @Column(name = "event_no")
  private int no;

  @Column(name = "happened_at")
  private Instant at;

  private String actor;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "detail_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "detail_en"))
  private Words detail;

  @SuppressWarnings("NullAway.Init")
  protected HistoryEvent() {}

  /**
   * An event.
   *
   * @param no which it is of what it happened to: 1, 2, 3 …
   * @param at when
   * @param actor a person, or {@code beian}
   * @param detail the particulars; addresses are masked
   */
  protected HistoryEvent(int no, Instant at, String actor, Words detail) {
    this.no = no;
    this.at = at;
    this.actor = actor;
    this.detail = detail;
  }

  /** Which it is of what it happened to: 1, 2, 3 … */
  public int no() {
    return no;
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** Who did it: a person, or {@code beian}. */
  public String actor() {
    return actor;
  }

  /** The particulars; addresses are masked. */
  public Words detail() {
    return detail;
  }
}
