package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** What a filing is marked for. Marks are internal and can be taken back. */
public enum MarkKind implements Term {
  /** 取消接入 The provider's access is to be cancelled (FAQ, special inspection, line 1258). */
  TRANSFER_CANCELLATION('P', "取消接入", "transfer cancellation"),
  /** A preliminarily approved transfer is to be cleaned up (FAQ, accessibility, line 1158). */
  CLEANUP_45_DAYS('C', "初审通过后逾期清理", "cleanup of an idle transfer");

  private final char letter;
  private final Words words;

  MarkKind(char letter, String zh, String en) {
    this.letter = letter;
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }

  /** What the numbers of its plans begin with. */
  char letter() {
    return letter;
  }
}
