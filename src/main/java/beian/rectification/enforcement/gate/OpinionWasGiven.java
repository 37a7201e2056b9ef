package beian.rectification.enforcement.gate;

/** RCT-004: the owner was told something to act on. */
final class OpinionWasGiven implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    return facts.finding().hasOpinion()
        ? Answer.yes("有意见和整改办法", "opinion and remedy are there")
        : Answer.no("缺少意见或整改办法", "opinion or remedy is missing");
  }
}
