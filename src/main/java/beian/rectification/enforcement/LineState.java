package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** Where a line of a plan stands. */
public enum LineState implements Term {
  /** All gates hold; to be marked. */
  PLANNED("待标记", "planned"),
  /** A gate does not hold; not marked. */
  SPARED("未通过", "spared"),
  /** The safety belt broke; not marked unless a person releases the plan. */
  BELT_BROKE("超出安全上限", "safety belt broke"),
  /** Marked. */
  MARKED("已标记", "marked"),
  /** When its turn came the facts were no longer those of the plan; not marked. */
  FACTS_CHANGED("情况已变", "facts changed");

  private final Words words;

  LineState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
