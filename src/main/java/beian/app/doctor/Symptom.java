package beian.app.doctor;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/**
 * What one check of the doctor found.
 *
 * @param state whether a night can run with it
 * @param name what was looked at
 * @param found what was seen and, where it is not well, what to do
 */
public record Symptom(State state, Words name, Words found) {
  /** Whether a night can run with it. */
  public enum State implements Term {
    /** Well. */
    OK("正常", "OK"),
    /** A night can run, but somebody should look. */
    WARN("注意", "WARN"),
    /** A night cannot run. */
    FAIL("不通过", "FAIL");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }

    @Override
    public String word() {
      return name();
    }
  }
}
