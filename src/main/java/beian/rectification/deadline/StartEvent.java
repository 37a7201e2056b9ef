package beian.rectification.deadline;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** What starts a clock; its China day is day 0. */
public enum StartEvent implements Term {
  /** A mail server accepted the letter. */
  ACCEPTED("邮件服务器接收了通知", "a mail server accepted the notice"),
  /** A gateway sends the folder the letter was written to. */
  HANDED_TO_GATEWAY("通知已交由邮件网关发送", "the notice was handed to the mail gateway"),
  /** A receipt said that the letter is in the mailbox. */
  DELIVERED("收到通知的送达回执", "a delivery receipt came for the notice"),
  /** A person found out that a letter in doubt had arrived. */
  CONFIRMED("人工确认通知已送达", "a person confirmed that the notice arrived"),
  /** A person told the owner by telephone. */
  BY_PHONE("已电话告知", "the owner was told by telephone"),
  /** A registered letter was handed over. */
  BY_POST("已邮寄送达", "the notice was delivered by post"),
  /** A transfer was preliminarily approved (FAQ, accessibility, line 1158). */
  PRELIMINARY_APPROVAL("接入备案初审通过", "the transfer was preliminarily approved"),
  /** The last step of a preliminarily approved transfer (contradiction C-03). */
  LAST_STEP("接入备案最近一次操作", "the last step of the transfer");

  private final Words words;

  StartEvent(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
