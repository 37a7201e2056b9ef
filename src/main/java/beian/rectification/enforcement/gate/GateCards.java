package beian.rectification.enforcement.gate;

import beian.inspection.card.Card;
import beian.inspection.card.Kind;
import beian.inspection.card.Shelf;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cards of the gates, by the class each names: the one place where the two are tied. */
final class GateCards {
  private static final Map<String, Card> CARDS =
      Shelf.shipped(Kind.GATE).stream().collect(Collectors.toMap(Card::check, card -> card));

  private GateCards() {}

  /** The card of a gate, by the simple name of its class. */
  static Card of(String gate) {
    return Objects.requireNonNull(CARDS.get(gate), gate);
  }
}
