package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Kind;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every comparison of records must have, and every example on its card. */
class EveryStateCheckTest {
  private static final Catalog CATALOG = AllRules.catalog();

  static List<Card> cards() {
    return CATALOG.cards(Kind.STATE_CHECK);
  }

  static List<Case> cases() {
    return Cases.of(Kind.STATE_CHECK);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_example_ends_as_it_says(Case told) {
    Card card = CATALOG.card(told.rule()).orElseThrow();
    Verdict verdict = AllRules.stateCheck(card).compare(told.situation(), told.sisters());
    assertThat(verdict.outcome()).isEqualTo(told.outcome());
    assertThat(verdict.fault()).isEqualTo(told.fault());
    assertThat(verdict.why().in(card).en()).doesNotContainPattern("\\{[a-z]+}");
    for (Verdict.Fault fault : verdict.faults()) {
      Opinion opinion = card.faults().get(fault.name());
      assertThat(fault.holes().keySet()).containsAll(opinion.says().holes());
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_has_every_outcome_and_fault_among_its_examples_and_leads_to_nothing(Card card) {
    List<Case> own = cases().stream().filter(told -> told.rule().equals(card.id())).toList();
    assertThat(own)
        .extracting(Case::outcome)
        .contains(Outcome.PASS, Outcome.FAIL, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
    assertThat(own).extracting(Case::fault).containsAll(card.faults().keySet());
    assertThat(card.severity()).isEqualTo(Severity.NOTE);
    assertThat(card.consequence()).isEqualTo(Consequence.NONE);
  }
}
