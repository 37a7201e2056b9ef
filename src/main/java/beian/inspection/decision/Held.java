package beian.inspection.decision;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** Whether a diagnosis or an action holds. */
public enum Held implements Term {
  /** All its conditions are answered, and so. */
  HOLDS("成立", "holds"),
  /** One of its conditions is answered otherwise. */
  RULED_OUT("排除", "ruled out"),
  /** Nothing speaks against it, but something nobody knows. */
  OPEN("无法判定", "cannot be told");

  private final Words words;

  Held(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
