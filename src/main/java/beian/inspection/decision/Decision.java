package beian.inspection.decision;

import beian.evidence.observation.Observation;
import beian.inspection.card.Card;
import beian.inspection.card.Words;
import java.util.List;

/**
 * What a diagnosis or an action says of a situation.
 *
 * @param card the card
 * @param held whether it holds
 * @param because the answers it holds by; the first that rules it out; those that nobody knows
 * @param says what is the matter
 * @param next the next step
 */
public record Decision(Card card, Held held, List<Because> because, Words says, Words next) {
  /** Copies. */
  public Decision {
    because = List.copyOf(because);
  }

  /**
   * An answer that made it so.
   *
   * @param asks what was asked
   * @param answers the answer; empty when nobody knows
   * @param why where it comes from
   * @param evidence the observations it rests on
   */
  public record Because(String asks, List<String> answers, Words why, List<Observation> evidence) {
    /** Copies. */
    public Because {
      answers = List.copyOf(answers);
      evidence = List.copyOf(evidence);
    }
  }

  /** The rule's id. */
  public String id() {
    return card.id();
  }

  /** Whether it holds. */
  public boolean holds() {
    return held == Held.HOLDS;
  }

  /** Of a diagnosis: whether it would explain why the website is down. */
  public boolean explains() {
    return card.rank() > 0;
  }
}
