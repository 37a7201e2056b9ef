package beian.rectification.deadline;

/** Where a clock stands; whether its end has passed is for the reader's moment to say. */
public enum ClockState {
  /** It runs, or has run out. */
  RUNNING,
  /** An appeal, an answer nobody has decided, or a doubt about the letter holds it. */
  HELD,
  /** The letter came back, so it never should have run. */
  BOUNCED
}
