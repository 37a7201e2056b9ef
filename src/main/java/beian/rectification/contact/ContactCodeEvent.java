package beian.rectification.contact;

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

/** Something that happened to a code: who asked for it, how it left, who typed it back. */
@Entity
@Table(name = "contact_code_event")
@IdClass(ContactCodeEvent.Key.class)
public class ContactCodeEvent extends HistoryEvent {
  @Id
  @Column(name = "code_no")
  private String codeNo;

  @Enumerated(EnumType.STRING)
  private Kind what;

  @SuppressWarnings("NullAway.Init")
  protected ContactCodeEvent() {}

  ContactCodeEvent(String codeNo, int no, Instant at, String actor, Kind what, Words detail) {
    super(no, at, actor, detail);
    this.codeNo = codeNo;
    this.what = what;
  }

  /** What can happen. */
  public enum Kind implements Term {
    ASKED("发起核验", "asked for"),
    SENT("已发送", "sent"),
    NOT_SENT("未发出", "not sent"),
    REFUSED("被拒收", "refused"),
    UNCERTAIN("发送不明", "in doubt"),
    WRONG("验证码错误", "wrong code typed"),
    CONFIRMED("已确认", "confirmed"),
    REPLACED("被取代", "replaced"),
    USED_UP("次数用尽", "tries used up"),
    ENDED("过期", "ended");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** The code, and which of its events it is. */
  public record Key(String codeNo, int no) implements Serializable {}

  /** What it was. */
  public Kind what() {
    return what;
  }
}
