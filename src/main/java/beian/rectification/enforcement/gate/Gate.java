package beian.rectification.enforcement.gate;

import beian.inspection.card.Card;
import beian.inspection.card.Words;

/** One condition of a mark. Its id, title and source stand on its card. */
public interface Gate {
  /**
   * What a gate says.
   *
   * @param holds whether the mark may pass
   * @param why the reason, either way
   */
  record Answer(boolean holds, Words why) {
    static Answer yes(String zh, String en) {
      return new Answer(true, new Words(zh, en));
    }

    static Answer no(String zh, String en) {
      return new Answer(false, new Words(zh, en));
    }
  }

  /** What people read about it: the card of kind gate that names this class. */
  default Card card() {
    return GateCards.of(getClass().getSimpleName());
  }

  /** Whether a mark for this finding may pass. */
  Answer test(MarkFacts facts);
}
