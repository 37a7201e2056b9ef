package beian.inspection;

import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.word.DatedTable;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import beian.inspection.table.Tables;
import java.util.Optional;

/**
 * Most rules ask individuals for other things than organizations. Of an entity whose type is a word
 * that stands in no table nobody knows which it is: what a rule that reads the type finds wrong is
 * not proved.
 */
final class UnknownEntityType {
  private static final DatedTable KINDS = Tables.of("entity-kinds");

  private UnknownEntityType() {}

  /** What speaks against a fault: a type that no table knows. */
  static Optional<Verdict> speaks(Fault fault, Card card, Filing filing) {
    String type = filing.entity().type();
    if (type.isEmpty()
        || !card.reads().contains("entity_type")
        || !KINDS.heldMeanings(type).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.undetermined(why(Mask.text(type))).on(fault.evidence()).of(fault.about()));
  }

  private static Phrase why(String type) {
    return Phrase.of(
        new Words(
            "单位性质“%s”不在已知用语表中，不知主体是个人还是单位，须先核对".formatted(type),
            "the entity type \"%s\" is in no table of known words, so whether the entity is an individual is not known"
                .formatted(type)));
  }
}
