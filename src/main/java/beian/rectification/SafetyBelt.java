package beian.rectification;

/**
 * How much one night may mark. The belt breaks when a night would mark more than the greater of the
 * two limits; then it marks nothing and a person decides.
 *
 * @param count so many marks are always allowed
 * @param percent so many of a hundred open cases, rounded down
 */
public record SafetyBelt(int count, int percent) {
  public SafetyBelt {
    if (count < 0 || percent < 0 || percent > 100) {
      throw new IllegalArgumentException(count + ", " + percent + " %");
    }
  }

  /** The most marks of one night. */
  public long most(long openCases) {
    return Math.max(count, openCases * percent / 100);
  }

  /** {@code 50 or 5%}. */
  @Override
  public String toString() {
    return count + " or " + percent + "%";
  }
}
