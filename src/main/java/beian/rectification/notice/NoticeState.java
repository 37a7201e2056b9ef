package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** Where a letter stands. */
public enum NoticeState implements Term {
  /** Written down, not sent; people can read it first. */
  PLANNED("待发送", "planned"),
  /** About to leave the house; if the process died here, nobody knows whether it did. */
  SENDING("发送中", "sending"),
  /** It may or may not have left. Never sent again by itself; a person or a bounce decides. */
  UNCERTAIN("结果不明", "uncertain"),
  /** A server accepted it, or it was written to the folder. */
  SENT("已发送", "sent"),
  /** It reached the mailbox, or the gateway that sends the folder. */
  DELIVERED("已送达", "delivered"),
  /** It came back: no such mailbox, or given up. */
  BOUNCED("被退回", "bounced"),
  /** It could not be sent at all. */
  FAILED("发送失败", "failed");

  private final Words words;

  NoticeState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }

  /** Whether the owner was not reached by it and another address may be tried. */
  public boolean missed() {
    return this == BOUNCED || this == FAILED;
  }
}
