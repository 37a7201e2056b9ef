package beian.inspection.card;

import java.util.List;

/**
 * One condition of a diagnosis or an action: what is asked, and the answers with which the card
 * goes on.
 *
 * @param asks a question by its name, or a finding's id
 * @param answers the question's answers, or the finding's outcomes and faults, as cards write them
 */
public record Condition(String asks, List<String> answers) {
  /** Copies the answers. */
  public Condition {
    answers = List.copyOf(answers);
  }

  @Override
  public String toString() {
    return asks + "=" + String.join("|", answers);
  }
}
