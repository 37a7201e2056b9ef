package beian.rectification.cases;

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
  public enum Kind implements Term {
    OPENED("立案", "opened"),
    FOUND("新发现问题", "another fault found"),
    RECTIFIED("已整改", "put right"),
    REOPENED("重新立案", "opened again"),
    PLANNED("拟发通知", "letter planned"),
    SENT("发出通知", "letter sent"),
    NO_ADDRESS("无可用地址", "no address"),
    REFUSED("邮件被拒", "letter refused"),
    UNCERTAIN("送达不明", "letter in doubt"),
    BOUNCED("退信", "letter came back"),
    DELIVERED("已送达", "delivered"),
    REPLIED("主体回信", "owner answered"),
    ANSWERED("回信已处理", "answer decided"),
    RECORDED("登记其他送达", "told another way"),
    RESENT("重发通知", "letter sent again"),
    CLOCK_STARTED("期限起算", "clock started"),
    CLOCK_HELD_OPEN("期限未定", "clock held open"),
    EXTENDED("延期", "extended"),
    WAIVED("暂缓处理", "waived"),
    WAIVER_ENDED("暂缓结束", "waiver ended"),
    APPEALED("申诉", "appealed"),
    UPHELD("申诉成立", "appeal upheld"),
    DISMISSED("申诉驳回", "appeal dismissed"),
    OVERDUE("逾期", "overdue"),
    SPARED("未标记", "spared"),
    MARKED("标记", "marked"),
    APPROVED("批准标记", "mark approved"),
    EXPORTED("导出标记", "mark handed over"),
    CONFIRMED("控制台确认", "console confirmed"),
    WITHDRAWN("标记自动撤销", "mark withdrawn"),
    DOUBTED("标记存疑", "mark in doubt"),
    TAKEN_BACK("撤回标记", "mark taken back"),
    ADVISED("建议注销", "advised to deregister"),
    LEFT("不属本服务商", "not ours"),
    CAME_BACK("恢复归属", "ours again"),
    CLOSED("结案", "closed");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
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
