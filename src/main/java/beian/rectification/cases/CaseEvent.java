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
    FOUND("发现问题", "found"),
    RECTIFIED("已整改", "rectified"),
    REOPENED("再次立案", "reopened"),
    PLANNED("计划通知", "planned"),
    SENT("已发出", "sent"),
    NO_ADDRESS("无可用邮箱", "no address"),
    REFUSED("被拒收", "refused"),
    UNCERTAIN("不确定是否发出", "uncertain"),
    BOUNCED("退信", "bounced"),
    DELIVERED("已送达", "delivered"),
    REPLIED("收到回信", "replied"),
    ANSWERED("已答复", "answered"),
    RECORDED("登记告知", "recorded"),
    RESENT("重发", "resent"),
    CLOCK_STARTED("期限起算", "clock started"),
    CLOCK_HELD_OPEN("期限待定", "clock held open"),
    EXTENDED("延期", "extended"),
    WAIVED("暂不处理", "waived"),
    WAIVER_ENDED("恢复处理", "waiver ended"),
    APPEALED("申诉", "appealed"),
    UPHELD("申诉成立", "upheld"),
    DISMISSED("申诉不成立", "dismissed"),
    OVERDUE("逾期", "overdue"),
    SPARED("未标记", "spared"),
    MARKED("已标记", "marked"),
    APPROVED("已审批", "approved"),
    EXPORTED("已导出", "exported"),
    CONFIRMED("已确认", "confirmed"),
    WITHDRAWN("撤回", "withdrawn"),
    DOUBTED("存疑", "doubted"),
    TAKEN_BACK("已撤销标记", "taken back"),
    ADVISED("建议", "advised"),
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
