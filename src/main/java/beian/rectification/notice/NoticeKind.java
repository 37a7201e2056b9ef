package beian.rectification.notice;

/** What a letter is about. */
public enum NoticeKind {
  /** What is wrong and until when to put it right. */
  RECTIFICATION,
  /** A preliminarily approved transfer that is idle. */
  REMINDER
}
