package beian.testing.law;

/**
 * Holds a law against many drawn values. Every trial has a seed of its own, the same in each run;
 * one that fails names its seed and what was drawn.
 */
public final class Trials {
  /** What has to hold whatever is drawn. */
  @FunctionalInterface
  public interface Law {
    void holds(Draw draw) throws Exception;
  }

  private Trials() {}

  /** Holds a law against so many draws; {@code -Dtrial=17} tries that one alone. */
  public static void of(int times, Law law) throws Exception {
    Integer only = Integer.getInteger("trial");
    for (int seed = only == null ? 0 : only; seed < (only == null ? times : only + 1); seed++) {
      Draw draw = new Draw(seed);
      try {
        law.holds(draw);
      } catch (Exception | AssertionError broken) {
        throw new AssertionError("-Dtrial=" + seed + " drew " + draw, broken);
      }
    }
  }
}
