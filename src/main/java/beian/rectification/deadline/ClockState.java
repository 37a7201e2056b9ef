package beian.rectification.deadline;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** Where a clock stands; whether its end has passed is for the reader's moment to say. */
public enum ClockState implements Term {
  /** It runs, or has run out. */
  RUNNING("有效", "in force"),
  /** An appeal, an answer nobody has decided, or a doubt about the letter holds it. */
  HELD("暂停", "held"),
  /** The letter came back, so it never should have run. */
  BOUNCED("因退信作废", "bounced");

  private final Words words;

  ClockState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
