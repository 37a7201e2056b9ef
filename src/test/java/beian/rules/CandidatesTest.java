package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.card.Candidate;
import beian.inspection.card.Candidate.State;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Severity;
import beian.inspection.card.Shelf;
import beian.inspection.example.Example;
import beian.platform.error.ProblemException;
import beian.testing.Cases.Case;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules of vendors' later texts: off by themselves, and nothing but notes when on. */
class CandidatesTest {
  @Test
  void all_seventeen_are_listed_in_both_languages_with_their_source() {
    List<Candidate> all = Candidate.all();
    assertThat(all).hasSize(17);
    for (int i = 0; i < all.size(); i++) {
      Candidate one = all.get(i);
      assertThat(one.id()).isEqualTo("P-%02d".formatted(i + 1));
      assertThat(one.source()).isNotBlank();
      assertThat(one.title().zh() + one.done().zh()).containsPattern("\\p{IsHan}");
      assertThat(one.done().en()).isNotBlank();
      assertThat(
              one.rule().isEmpty()
                  || one.state() == State.CARD
                  || AllRules.catalog().card(one.rule()).isPresent())
          .as(one.id())
          .isTrue();
    }
  }

  @Test
  void none_is_in_force_by_itself_and_none_can_lead_to_a_letter_or_a_mark() {
    for (Card card : Shelf.candidates()) {
      assertThat(AllRules.catalog().card(card.id())).isEmpty();
      assertThat(card.severity()).isEqualTo(Severity.NOTE);
      assertThat(card.consequence()).isEqualTo(Consequence.NONE);
      assertThat(card.about().en()).contains("A candidate, not of the FAQ");
      assertThat(card.about().zh()).contains("候选规则，不在 FAQ 之列");
    }
    assertThat(Shelf.candidates())
        .extracting(Card::id)
        .containsExactlyInAnyOrderElementsOf(
            Candidate.all().stream()
                .filter(one -> one.state() == State.CARD)
                .map(Candidate::rule)
                .toList());
  }

  @Test
  void each_example_ends_as_it_says_and_each_fault_and_word_is_said() {
    for (Card card : Shelf.candidates()) {
      Entry entry = AllRules.entry(card);
      String file = card.place().replaceFirst("^.*/", "");
      TreeSet<String> said = new TreeSet<>();
      for (Example told : Example.of(file, Shelf.filesOfCandidates().get(file))) {
        Case one = new Case(card.id(), told);
        Finding found =
            new Inspector(AllRules.catalog(), Map.of())
                .inspect(entry, one.filing(), one.facts())
                .get(0);
        assertThat(found.outcome()).as(one.toString()).isEqualTo(one.outcome());
        assertThat(found.opinion().en()).isNotBlank().doesNotContain("{");
        if (found.outcome() == Outcome.FAIL) {
          assertThat(found.fault()).isEqualTo(told.fault());
          assertThat(found.severity()).isEqualTo(Severity.NOTE);
          said.add(found.fault());
        }
      }
      assertThat(said).isEqualTo(card.faults().keySet());
    }
  }

  @Test
  void what_has_no_card_cannot_be_turned_on() {
    assertThat(Candidate.cards(List.of("P-06"))).extracting(Card::id).containsExactly("ENT-806");
    assertThatThrownBy(() -> Candidate.cards(List.of("P-04")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("P-06, P-07");
  }

  @Test
  void each_number_has_an_example_on_either_side() {
    assertThat(
            Shelf.filesOfCandidates().entrySet().stream()
                .flatMap(file -> Example.of(file.getKey(), file.getValue()).stream())
                .map(example -> example.story() + ": " + example.is()))
        .contains(
            "registered two days before: FAIL",
            "registered three days before: PASS",
            "seen with another name ten working days ago, the last day: PASS",
            "seen with another name eleven working days ago: FAIL",
            "another website of the entity has it: PASS",
            "another entity has it: FAIL",
            "a shell of Beijing: PASS",
            "a shell of Guangdong: FAIL");
  }

  @Test
  void each_asks_only_for_what_its_card_names_and_says_only_what_stands_on_it() {
    for (Card card : Shelf.candidates()) {
      Entry entry = AllRules.entry(card);
      assertThat(entry.check().getClass().getPackageName()).startsWith("beian.rules.");
      assertThat(card.reads()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(card.source())
          .allMatch(citation -> citation.section().holds(citation.line()), card.id());
    }
  }
}
