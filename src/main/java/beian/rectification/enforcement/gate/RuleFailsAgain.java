package beian.rectification.enforcement.gate;

import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.rectification.cases.FindingState;

/**
 * RCT-002: the same fault about the same thing FAILs again in this very run, on all evidence and on
 * that from after the period alone, its files still say so, and no evidence is open that could not
 * be used and may clear it.
 */
final class RuleFailsAgain implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    if (!facts.now().equals(facts.about().reinspectedAt())) {
      return Answer.no("本次运行未复查", "it was not inspected again in this run");
    }
    if (facts.finding().state() != FindingState.OPEN) {
      return Answer.no("问题已整改", "it was put right");
    }
    Reproof reproof = facts.reproof();
    Words lacking = reproof == null ? Words.same("") : reproof.lackingWords();
    if (facts.finding().outcome() == Outcome.UNDETERMINED) {
      return Answer.no(
          "复查无法判定（原因见核查结果和 beian why）" + after("；还缺 ", lacking.zh()),
          "the reinspection cannot tell (findings and beian why say what is in the way)"
              + after("; needed: ", lacking.en()));
    }
    if (reproof == null) {
      return Answer.no(
          "没有期满的整改期，无从复证", "no period has run out, so there is nothing to prove it after");
    }
    if (!reproof.fails()) {
      return Answer.no(
          "仅凭整改期满之后的证据不足以认定" + after("；还缺 ", lacking.zh()),
          "what was seen after the period does not suffice" + after("; needed: ", lacking.en()));
    }
    if (!reproof.takenOut().isEmpty()) {
      String places = String.join(", ", reproof.takenOut());
      return Answer.no(
          "所依据的证据行已从其文件中更正或删去：" + places + "；须重新查证，或恢复该行",
          "its file does not say any more what proves it: "
              + places
              + "; look once more, or put the row back");
    }
    if (!facts.refused().isEmpty()) {
      Words why = Unusable.words(facts.refused());
      return Answer.no(why.zh(), why.en());
    }
    return Answer.yes("以整改期满之后的证据复查，仍不合格", "found again on evidence from after the period");
  }

  private static String after(String word, String lacking) {
    return lacking.isEmpty() ? "" : word + lacking;
  }
}
