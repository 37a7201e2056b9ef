package beian.rectification.enforcement.gate;

/** RCT-004: the owner was told something to act on. */
final class OpinionWasGiven implements Gate {
  @Override
  public Card card() {
    return Card.of("RCT-004", 1260, "附有可执行的整改意见", "it carries an opinion the owner can act on");
  }

  @Override
  public Answer test(MarkFacts facts) {
    return facts.finding().hasOpinion()
        ? Answer.yes("有意见和整改办法", "opinion and remedy are there")
        : Answer.no("缺少意见或整改办法", "opinion or remedy is missing");
  }
}
