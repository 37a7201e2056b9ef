package beian.rectification.enforcement.gate;

import beian.inspection.card.Card;
import beian.inspection.card.Words;
import beian.rectification.enforcement.gate.Gate.Answer;
import java.util.List;
import java.util.stream.Stream;

/** All gates. The safety belt is the last one; it looks at a whole plan, not at a finding. */
public final class Gates {
  /** The cards of those that cleanups ask in their own way. */
  public static final Card OURS_AND_ALIVE = new OursAndAlive().card();

  public static final Card NOTHING_IS_OPEN = new NothingIsOpen().card();
  public static final Card NOT_TAKEN_BACK = new NotTakenBack().card();

  /** The card of the safety belt. */
  public static final Card SAFETY_BELT = GateCards.of("SafetyBelt");

  /** The card of what only cleanups ask: the transfer's owner was told before it is cleaned up. */
  public static final Card OWNER_IS_REMINDED = GateCards.of("OwnerReminder");

  private static final List<Gate> ALL =
      List.of(
          new OursAndAlive(),
          new SeverityIsEnforced(),
          new OpinionWasGiven(),
          new NoticeIsProved(),
          new DeadlineIsOver(),
          new NothingIsOpen(),
          new RuleFailsAgain(),
          new NotTakenBack());

  private Gates() {}

  /** What people read about them. */
  public static List<Card> cards() {
    return Stream.concat(ALL.stream().map(Gate::card), Stream.of(SAFETY_BELT, OWNER_IS_REMINDED))
        .toList();
  }

  /** What every gate says of a finding. */
  public static List<GateAnswer> ask(MarkFacts facts) {
    return ALL.stream()
        .map(
            gate ->
                new GateAnswer(
                    gate.card(), facts.finding().rule(), facts.finding().about(), gate.test(facts)))
        .toList();
  }

  /**
   * What one gate said of one finding.
   *
   * @param gate which gate
   * @param rule the finding's rule
   * @param about what the finding is about; may be personal data, or empty
   * @param answer what it said
   */
  public record GateAnswer(Card gate, String rule, String about, Answer answer) {
    /** Which finding was weighed. */
    public String finding() {
      return about.isEmpty() ? rule : rule + " " + about;
    }

    /** One line in both languages, {@code RCT-001 CON-002 yes: … | …}. */
    public String line() {
      Words why = answer.why();
      String text = answer.holds() ? " yes: " : " no: ";
      return gate.id() + " " + rule + text + why.zh() + " | " + why.en();
    }
  }
}
