package beian.app.answer;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import java.util.List;

/**
 * What a rule says of one filing now.
 *
 * @param rule the rule's id
 * @param answer how it answers
 * @param says what is the matter, or why it is not known
 * @param next what to do; empty when there is nothing
 * @param evidence ids of the observations it rests on
 */
public record Bearing(String rule, Answer answer, Words says, Words next, List<String> evidence) {
  /** Copies. */
  public Bearing {
    evidence = List.copyOf(evidence);
  }

  /** How a rule answers; of what does not concern the filing nothing is said. */
  public enum Answer implements Term {
    /** A finding: something is wrong. */
    FAILS("不合格", "fails"),
    /** A state check: two records contradict each other. */
    DISAGREES("记录矛盾", "records disagree"),
    /** A diagnosis or an action: it is so. */
    HOLDS("成立", "holds"),
    /** A gate: it lets a mark pass. */
    PASSES("关卡已通过", "gate holds"),
    /** A gate: as things are, it lets no mark pass. */
    STOPS("关卡未通过", "gate does not hold"),
    /** It cannot be told. */
    UNKNOWN("无法判定", "cannot be told");

    private final Words words;

    Answer(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** Whether it is known. */
  public boolean known() {
    return answer != Answer.UNKNOWN;
  }
}
