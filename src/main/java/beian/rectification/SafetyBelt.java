package beian.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How much one night may mark. The belt breaks when a night would mark more than the smaller of the
 * two limits; then it marks nothing and a person decides. One mark is always allowed, or a small
 * campaign could never end.
 *
 * @param count so many marks at most
 * @param percent at most so many of a hundred open cases, rounded down
 */
@Embeddable
public record SafetyBelt(
    @Column(name = "belt_count") int count, @Column(name = "belt_percent") int percent) {
  public SafetyBelt {
    if (count < 0 || percent < 0 || percent > 100) {
      throw new IllegalArgumentException(count + ", " + percent + " %");
    }
  }

  /** The most marks of one night. */
  public long most(long openCases) {
    return Math.max(1, Math.min(count, openCases * percent / 100));
  }

  /** {@code 50, 5%}. */
  @Override
  public String toString() {
    return count + ", " + percent + "%";
  }
}
