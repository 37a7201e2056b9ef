package beian.rectification.contact;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** How codes leave the house. */
public enum CodeChannel implements Term {
  /** Each code is a file of its own in {@code out/codes}, which a gateway sends. */
  FILE("文件", "file"),
  /** Each code is a mail to a gateway that makes a text message of it. */
  MAIL("邮件网关", "mail"),
  /** Each code is a text message by the cloud vendor's interface. */
  SMS("短信", "sms");

  private final Words words;

  CodeChannel(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
