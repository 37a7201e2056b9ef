package beian.app.doctor;

import beian.inspection.card.Words;

/**
 * What one check of the doctor found.
 *
 * @param state whether a night can run with it
 * @param name what was looked at
 * @param found what was seen and, where it is not well, what to do
 */
public record Symptom(State state, Words name, Words found) {
  /** Whether a night can run with it. */
  public enum State {
    /** Well. */
    OK,
    /** A night can run, but somebody should look. */
    WARN,
    /** A night cannot run. */
    FAIL
  }
}
