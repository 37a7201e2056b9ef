package beian.app.answer;

import beian.inspection.card.Words;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Decision.Because;
import java.util.List;

/**
 * What was told of one filing, or of a domain nobody filed here.
 *
 * @param name the filing's number, or the domain
 * @param domains its domains
 * @param known what is known, answer by answer
 * @param decisions what each card says, in their order
 * @param disagreeing records that contradict each other
 * @param asked what the owner is asked to put right
 */
public record FilingAnswer(
    String name,
    List<String> domains,
    List<Known> known,
    List<Decision> decisions,
    List<Remark> disagreeing,
    List<Remark> asked) {
  /** Copies. */
  public FilingAnswer {
    domains = List.copyOf(domains);
    known = List.copyOf(known);
    decisions = List.copyOf(decisions);
    disagreeing = List.copyOf(disagreeing);
    asked = List.copyOf(asked);
  }

  /**
   * Something that was asked.
   *
   * @param label what people call the question
   * @param because the answer
   */
  public record Known(Words label, Because because) {}

  /**
   * What a rule says, in words.
   *
   * @param rule its id
   * @param says what is wrong
   * @param remedy what to do
   */
  public record Remark(String rule, Words says, Words remedy) {}

  /** Whether the homepage showed itself when it was last fetched. */
  public boolean shown() {
    return known.stream()
        .anyMatch(
            each ->
                each.because().asks().equals("homepage")
                    && each.because().answers().contains("shown"));
  }
}
