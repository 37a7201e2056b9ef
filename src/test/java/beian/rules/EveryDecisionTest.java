package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.inspection.card.Condition;
import beian.inspection.card.Kind;
import beian.inspection.decision.Decider;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Held;
import beian.inspection.decision.Situation;
import beian.rules.question.Questions;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import beian.testing.FactsBuilder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every diagnosis and every action must have, and every example on its card. */
class EveryDecisionTest {
  private static final Catalog CATALOG = AllRules.catalog();
  private static final Decider DECIDER = new Decider(CATALOG, List.of(Questions.values()));
  private static final Map<String, Questions> QUESTIONS =
      Arrays.stream(Questions.values()).collect(Collectors.toMap(Questions::asks, one -> one));

  static List<Card> cards() {
    return Stream.of(Kind.DIAGNOSIS, Kind.ACTION)
        .map(CATALOG::cards)
        .flatMap(List::stream)
        .toList();
  }

  static List<Case> cases() {
    return Cases.of(Kind.DIAGNOSIS, Kind.ACTION);
  }

  private static Decision decide(Case told, Situation situation) {
    return DECIDER.decide(CATALOG.card(told.rule()).orElseThrow(), situation);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_example_ends_as_it_says(Case told) {
    Decision decision = decide(told, told.situation());
    assertThat(decision.held()).as(decision.because().toString()).isEqualTo(told.example().held());
    if (!told.fault().isEmpty()) {
      assertThat(decision.because()).extracting(Decision.Because::asks).contains(told.fault());
    }
    for (Decision.Because because : decision.because()) {
      assertThat(because.why().zh()).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
      assertThat(because.why().en()).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
      assertThat(because.answers().isEmpty()).isEqualTo(decision.held() == Held.OPEN);
    }
    assertThat(decision.says().en() + decision.next().en()).doesNotContainPattern("\\{[a-z]+}");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void where_several_reasons_hold_an_example_names_the_first(Case told) {
    List<String> holding =
        DECIDER.decide(Kind.DIAGNOSIS, told.situation()).stream()
            .filter(Decision::holds)
            .map(Decision::id)
            .filter(id -> CATALOG.card(id).orElseThrow().rank() > 0)
            .toList();
    boolean several =
        told.example().held() == Held.HOLDS && holding.size() > 1 && holding.contains(told.rule());
    assertThat(told.example().first()).as("%s", holding).isEqualTo(several ? holding.get(0) : "");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_rests_on_evidence_does_not_hold_without_it(Case told) {
    Situation known = told.situation();
    Decision decision = decide(told, known);
    boolean rests = decision.because().stream().anyMatch(why -> !why.evidence().isEmpty());
    if (decision.holds() && rests) {
      Situation unknown =
          new Situation(
              known.filing(),
              new FactsBuilder().build(List.of(), List.of()),
              known.said(),
              known.cancelledOn());
      assertThat(decide(told, unknown).holds()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_has_examples_on_each_side_and_one_that_nobody_can_tell(Card card) {
    assertThat(cases())
        .filteredOn(told -> told.rule().equals(card.id()))
        .extracting(told -> told.example().held())
        .contains(Held.HOLDS, Held.RULED_OUT, Held.OPEN);
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_asks_what_can_be_asked_and_waits_for_answers_there_are(Card card) {
    assertThat(card.when()).isNotEmpty();
    for (Condition condition : card.when().stream().flatMap(List::stream).toList()) {
      assertThat(answers(condition.asks())).as(condition.asks()).containsAll(condition.answers());
    }
  }

  private static Set<String> answers(String asks) {
    if (QUESTIONS.containsKey(asks)) {
      return QUESTIONS.get(asks).answers();
    }
    Set<String> answers = new HashSet<>(CATALOG.find(asks).orElseThrow().card().faults().keySet());
    for (Outcome outcome : Outcome.values()) {
      answers.add(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return answers;
  }

  @Test
  void reasons_come_in_one_order() {
    assertThat(CATALOG.cards(Kind.DIAGNOSIS))
        .filteredOn(card -> card.rank() > 0)
        .extracting(Card::rank)
        .doesNotHaveDuplicates();
    assertThat(CATALOG.cards(Kind.ACTION)).allMatch(card -> card.rank() == 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void after_a_cancellation_one_row_of_the_table_holds_at_most(Case told) {
    assertThat(DECIDER.decide(Kind.ACTION, told.situation()))
        .filteredOn(decision -> decision.id().startsWith("DEC-") && decision.holds())
        .hasSizeLessThan(2);
  }
}
