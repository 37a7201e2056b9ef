package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.list.Term;
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
  public enum Kind implements Term {
    MARKED("标记", "marked"),
    APPROVED("批准", "approved"),
    REJECTED("不批准", "rejected"),
    EXPORTED("导出", "exported"),
    EXPORTED_AGAIN("再次导出", "exported again"),
    EXPORT_REFUSED("未予导出", "export refused"),
    CONFIRMED("控制台确认", "console confirmed"),
    RETURNED("控制台拒绝", "console refused"),
    TAKEN_BACK("撤回", "taken back"),
    RECALLED("撤回，待控制台答复", "recalled"),
    RECALL_ANSWERED("控制台已答复撤回", "recall answered"),
    WITHDRAWN("自动撤销", "withdrawn"),
    DOUBTED("存疑", "in doubt"),
    CLEARED("不再存疑", "no longer in doubt");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
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
