package beian.rectification.enforcement.gate;

import beian.inspection.standing.Standing;

/** The filing is this provider's and stands, by the newest word of sheet and ministry. */
public final class OursAndAlive implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    Standing standing = facts.standing();
    return standing == null
        ? Answer.no("备案已不在册", "the filing is not on file any more")
        : new Answer(standing.ours(), standing.why());
  }
}
