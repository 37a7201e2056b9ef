package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** What a letter is about. */
public enum NoticeKind implements Term {
  /** What is wrong and until when to put it right. */
  RECTIFICATION("整改通知", "rectification notice"),
  /** That a running period is about to end. Starts nothing. */
  DEADLINE("期限提醒", "reminder of the deadline"),
  /**
   * A copy of a letter that was proved, sent again because a person asked for it. Starts nothing.
   */
  COPY("补发", "copy"),
  /** A preliminarily approved transfer that is idle. */
  REMINDER("接入备案提醒", "reminder of an idle transfer");

  private final Words words;

  NoticeKind(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
