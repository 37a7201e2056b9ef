package beian.app.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filing, and what the rules say that bears on it.
 *
 * @param name its number
 * @param domains its domains
 * @param inspectedAt when its findings were made; null when it was never inspected
 * @param bearings by rule, in the order of the rules
 */
public record Concerned(
    String name,
    List<String> domains,
    @Nullable Instant inspectedAt,
    Map<String, List<Bearing>> bearings) {
  /** Copies the domains. */
  public Concerned {
    domains = List.copyOf(domains);
  }

  /**
   * A question that concerns the filing.
   *
   * @param question the question
   * @param bearings what the rules behind it say; at least one
   */
  public record Point(OwnersQuestion question, List<Bearing> bearings) {
    /** Whether something of the answer is known. */
    public boolean known() {
      return bearings.stream().anyMatch(Bearing::known);
    }
  }

  /** The question with the answer for this filing; empty when nothing behind it concerns it. */
  public Optional<Point> point(OwnersQuestion question) {
    List<Bearing> all =
        question.rules().stream()
            .flatMap(rule -> bearings.getOrDefault(rule, List.of()).stream())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Point(question, all));
  }
}
