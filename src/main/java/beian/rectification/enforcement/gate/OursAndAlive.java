package beian.rectification.enforcement.gate;

import beian.inspection.card.Section;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;

/** The filing is this provider's and stands, by the newest word of sheet and ministry. */
public final class OursAndAlive implements Gate {
  /** What people read about it. */
  public static final Card CARD =
      new Card(
          "GAT-005",
          new Words(
              "备案由本服务商接入且有效（以备案表和工信部的最新说法为准）",
              "the filing is ours and alive, by the newest word of sheet and ministry"),
          Section.FILING_NUMBER,
          800);

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Answer test(MarkFacts facts) {
    Standing standing = facts.standing();
    return standing == null
        ? Answer.no("备案已不在册", "the filing is not on file any more")
        : new Answer(standing.ours(), standing.why());
  }
}
