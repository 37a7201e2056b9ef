package beian.rectification.enforcement.gate;

/** Advice is never enforced. */
final class SeverityIsEnforced implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    String zh = facts.finding().severity().words().zh();
    String en = facts.finding().severity().words().en();
    return facts.finding().severity().enforced() ? Answer.yes(zh, en) : Answer.no(zh, en);
  }
}
