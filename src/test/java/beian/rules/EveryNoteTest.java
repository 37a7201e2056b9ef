package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Kind;
import beian.inspection.card.Severity;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A note tells of what nothing is found. */
class EveryNoteTest {
  private static final Catalog CATALOG = AllRules.catalog();

  static List<Card> notes() {
    return CATALOG.cards(Kind.NOTE);
  }

  static List<Case> examples() {
    return Cases.of(Kind.NOTE);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void a_note_has_an_example_and_no_weight(Card note) {
    assertThat(examples()).anyMatch(told -> told.rule().equals(note.id()));
    assertThat(note.severity()).isEqualTo(Severity.NOTE);
    assertThat(note.consequence()).isEqualTo(Consequence.NONE);
    assertThat(note.implementation()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void of_its_examples_nothing_is_found(Case told) {
    assertThat(told.outcome()).isEqualTo(Outcome.PASS);
    assertThat(new Inspector(CATALOG, Map.of()).inspect(told.filing(), told.facts()))
        .filteredOn(finding -> finding.outcome() == Outcome.FAIL)
        .extracting(Finding::rule, Finding::fault)
        .isEmpty();
  }
}
