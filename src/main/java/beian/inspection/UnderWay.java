package beian.inspection;

import beian.filing.Filing;
import beian.filing.column.ColumnSpec;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Phrase;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.util.List;
import java.util.Optional;

/**
 * What an owner has applied for, and nobody has decided yet. Who is leaving is not asked to put
 * right what is left, and who is filing another domain or entity is not accused of the one that was
 * filed: of both it is not known yet what will be filed. What is fatal waits for nobody.
 */
final class UnderWay {
  /** What a fault is about; other columns of theirs rules weigh themselves. */
  private static final List<String> MATTER =
      List.of(
          "domain",
          "homepage_url",
          "entity_name",
          "entity_type",
          "entity_doc_no",
          "content_category",
          "service_content",
          "mat_pic_id",
          "mat_org_code",
          "mat_business_licence",
          "mat_photo",
          "mat_verification_form");

  private static final Phrase LEAVING =
      Phrase.of(
          new Words(
              "注销或取消接入的申请正在办理，待其办结",
              "its deregistration, or the cancellation of its access, is applied for: wait for the"
                  + " decision"));

  private UnderWay() {}

  /** What speaks against a fault that may lead to a mark: an application that is not decided. */
  static Optional<Verdict> speaks(Fault fault, Card card, Filing filing, Facts facts) {
    if (card.consequence() == Consequence.NONE || card.severity() == Severity.FATAL) {
      return Optional.empty();
    }
    Optional<Phrase> why =
        filing.isLeaving(facts::reached)
            ? Optional.of(LEAVING)
            : MATTER.stream()
                .filter(card.reads()::contains)
                .filter(column -> filing.isChanging(column, facts::reached))
                .map(UnderWay::changing)
                .findFirst();
    return why.map(open -> Verdict.undetermined(open).on(fault.evidence()).of(fault.about()));
  }

  private static Phrase changing(String column) {
    ColumnSpec said = ColumnSpec.find(column).orElseThrow();
    return Phrase.of(
        new Words(
            "“%s”的变更正在办理，待其办结".formatted(said.zh().get(0)),
            "a change of \"%s\" is applied for: wait for the decision"
                .formatted(said.en().get(0))));
  }
}
