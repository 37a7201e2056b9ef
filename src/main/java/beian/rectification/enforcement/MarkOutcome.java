package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** The FAQ's two outcomes (contradiction C-04, lines 1258 and 1264). */
public enum MarkOutcome implements Term {
  /** An ordinary fault: the access may be cancelled; a second person has to approve. */
  MAY_BE_CANCELLED("可能被取消接入", "may be cancelled"),
  /** The entity is gone or the website given up and nothing was done: it will be cancelled. */
  WILL_BE_CANCELLED("将被取消接入", "will be cancelled"),
  /** An idle application: it is cleaned up, a copy is kept. */
  CLEANED_UP("将被清理", "to be cleaned up");

  private final Words words;

  MarkOutcome(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
