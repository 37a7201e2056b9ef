package beian.rectification.notice;

/** What a letter is about. */
public enum NoticeKind {
  /** What is wrong and until when to put it right. */
  RECTIFICATION,
  /** That a running period is about to end. Starts nothing. */
  DEADLINE,
  /**
   * A copy of a letter that was proved, sent again because a person asked for it. Starts nothing.
   */
  COPY,
  /** A preliminarily approved transfer that is idle. */
  REMINDER
}
