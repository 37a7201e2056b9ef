package beian.inspection.decision;

import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Card;
import beian.inspection.card.Condition;
import beian.inspection.card.Kind;
import beian.inspection.card.Phrase;
import beian.inspection.card.Wording;
import beian.inspection.card.Words;
import beian.inspection.decision.Decision.Because;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a situation against the cards of diagnoses and actions. A card holds when all conditions of
 * one of its groups are answered so; one that is answered otherwise rules the group out; what
 * nobody knows leaves it open.
 */
public final class Decider {
  private static final Comparator<Card> ORDER =
      Comparator.<Card>comparingInt(card -> card.rank() == 0 ? Integer.MAX_VALUE : card.rank())
          .thenComparing(Card::id);

  private final Catalog catalog;
  private final Map<String, DecisionQuestion> questions = new HashMap<>();

  /**
   * @param questions what can be asked beside the findings of the catalog
   */
  public Decider(Catalog catalog, List<? extends DecisionQuestion> questions) {
    this.catalog = catalog;
    questions.forEach(question -> this.questions.put(question.asks(), question));
  }

  /** What every card of that kind says; diagnoses in their order, what explains nothing last. */
  public List<Decision> decide(Kind kind, Situation situation) {
    Map<String, DecisionAnswer> asked = new HashMap<>();
    return catalog.cards(kind).stream()
        .filter(card -> inForce(card, situation.facts()))
        .sorted(ORDER)
        .map(card -> decide(card, situation, asked))
        .toList();
  }

  private static boolean inForce(Card card, Facts facts) {
    return facts.reached(card.since()) && !facts.reached(card.until());
  }

  /** What one card says. */
  public Decision decide(Card card, Situation situation) {
    return decide(card, situation, new HashMap<>());
  }

  private Decision decide(Card card, Situation situation, Map<String, DecisionAnswer> asked) {
    List<Because> open = new ArrayList<>();
    List<Because> against = new ArrayList<>();
    boolean undecided = false;
    for (List<Condition> group : card.when()) {
      List<Because> fits = new ArrayList<>();
      List<Because> unknown = new ArrayList<>();
      Because otherwise = null;
      for (Condition condition : group) {
        DecisionAnswer answer = asked.get(condition.asks());
        if (answer == null) {
          answer = answer(condition.asks(), situation);
          asked.put(condition.asks(), answer);
        }
        Because because = because(condition.asks(), answer, card.of(situation.filing()));
        if (!answer.known()) {
          unknown.add(because);
        } else if (condition.answers().stream().anyMatch(answer.values()::contains)) {
          fits.add(because);
        } else if (otherwise == null) {
          otherwise = because;
        }
      }
      if (otherwise != null) {
        against.add(otherwise);
      } else if (unknown.isEmpty()) {
        return decision(card, Held.HOLDS, fits, situation);
      } else {
        undecided = true;
        open.addAll(unknown);
      }
    }
    return undecided
        ? decision(card, Held.OPEN, open, situation)
        : decision(card, Held.RULED_OUT, against, situation);
  }

  private DecisionAnswer answer(String asks, Situation situation) {
    DecisionQuestion question = questions.get(asks);
    if (question != null) {
      return question.answer(situation);
    }
    Entry rule =
        catalog
            .find(asks)
            .orElseThrow(() -> new IllegalStateException("nothing is called " + asks));
    Verdict verdict = rule.check().check(situation.filing(), situation.facts());
    Set<String> values = new LinkedHashSet<>();
    if (verdict.outcome() != Outcome.UNDETERMINED) {
      values.add(verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      verdict.faults().forEach(fault -> values.add(fault.name()));
    }
    return new DecisionAnswer(
        values, why(verdict, rule.card(), situation.filing()), verdict.evidence());
  }

  /** In the words of the rule's own card. */
  private static Phrase why(Verdict verdict, Card card, Filing filing) {
    return verdict.faults().isEmpty()
        ? Phrase.of(verdict.why().in(card.of(filing)))
        : Phrase.list(
            verdict.faults().stream()
                .map(
                    fault ->
                        Phrase.of(
                            Phrase.filled(
                                Objects.requireNonNull(card.faults().get(fault.name())).says(),
                                fault.holes(),
                                card)))
                .toList());
  }

  private static Because because(String asks, DecisionAnswer answer, Wording words) {
    return new Because(
        asks,
        answer.values().stream().sorted().toList(),
        answer.why().in(words),
        answer.evidence());
  }

  private static Decision decision(
      Card card, Held held, List<Because> because, Situation situation) {
    Map<String, Words> holes = holes(situation.filing());
    return new Decision(
        card,
        held,
        because.stream().distinct().toList(),
        card.holds().says().filled(holes),
        card.holds().remedy().filled(holes));
  }

  private static Map<String, Words> holes(Filing filing) {
    List<String> domains = filing.website().domains();
    return Map.of(
        "domain",
        domains.isEmpty()
            ? new Words("该网站", "the website")
            : new Words(String.join("、", domains), String.join(", ", domains)),
        "order",
        Words.same(filing.application().no()));
  }
}
