package beian.inspection.card;

import beian.filing.table.Table;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What vendors' later or Chinese texts ask and the FAQ does not. Some have a card that a home turns
 * on ({@code beian.inspection.candidates}); it is a note for staff and leads to nothing.
 *
 * @param id {@code P-} and two digits
 * @param state what the product does of it
 * @param rule the rule that is it, or has most of it; empty when none does
 * @param title what it asks
 * @param source whose text says so
 * @param done how it is done, or why it is not
 */
public record Candidate(
    String id, State state, String rule, Words title, String source, Words done) {
  private static final String TABLE = "/beian/rules/candidates.csv";

  /** What the product does of it. */
  public enum State implements Term {
    /** It is how the product works. */
    BUILT_IN("产品已有", "built in"),
    /** Some of it is. */
    PARTLY("部分已有", "partly"),
    /** There is a card, which is off unless a home turns it on. */
    CARD("可选卡片", "card, off"),
    /** Nothing of it is known, so nothing could be proved. */
    NO_EVIDENCE("缺少证据", "no evidence"),
    /** It is not done. */
    NO("未提供", "not done");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }

    @Override
    public String word() {
      return CardReader.name(this);
    }
  }

  /** All of them, in order. */
  public static List<Candidate> all() {
    Map<String, State> states = CardReader.named(State.values());
    return Table.read(Candidate.class, TABLE).rows().stream()
        .map(
            row ->
                new Candidate(
                    row.get("id"),
                    Objects.requireNonNull(states.get(row.get("state"))),
                    row.get("rule"),
                    new Words(row.get("zh"), row.get("en")),
                    row.get("source"),
                    new Words(row.get("done_zh"), row.get("done_en"))))
        .toList();
  }

  /** The one of that number; empty when there is none. */
  public static Optional<Candidate> of(String id) {
    return all().stream().filter(each -> each.id.equals(id)).findFirst();
  }

  /**
   * The cards of those that are turned on.
   *
   * @throws ProblemException RUL-001 with those that can be when one of them has no card
   */
  public static List<Card> cards(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Candidate> known = all().stream().filter(each -> each.state == State.CARD).toList();
    List<Card> cards = new ArrayList<>();
    for (String id : ids) {
      String rule =
          known.stream()
              .filter(each -> each.id.equals(id))
              .map(Candidate::rule)
              .findFirst()
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem(
                              CardError.BAD_CARD,
                              "beian.inspection.candidates",
                              id,
                              String.join(", ", known.stream().map(Candidate::id).toList()))));
      Shelf.candidates().stream().filter(card -> card.id().equals(rule)).forEach(cards::add);
    }
    return List.copyOf(cards);
  }
}
