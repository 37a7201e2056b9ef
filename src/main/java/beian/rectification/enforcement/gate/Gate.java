package beian.rectification.enforcement.gate;

import beian.inspection.card.Section;
import beian.inspection.card.Words;

/** One condition of a mark. */
public interface Gate {
  /**
   * What people read about a gate.
   *
   * @param id as in the rule catalogue (RCT-…), or GAT-… for the house's own
   * @param title what has to hold
   * @param section of the FAQ
   * @param line in its text form
   */
  record Card(String id, Words title, Section section, int line) {
    static Card of(String id, int line, String zh, String en) {
      return new Card(id, new Words(zh, en), Section.SPECIAL_INSPECTION, line);
    }
  }

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

  /** What people read about it. */
  Card card();

  /** Whether a mark for this finding may pass. */
  Answer test(MarkFacts facts);
}
