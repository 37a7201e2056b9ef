package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Card;
import beian.inspection.card.Kind;
import beian.inspection.card.Shelf;
import beian.inspection.example.Example;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The boundaries of the numbers, the rows of the decision table and the order of the diagnoses are
 * examples on cards, each ending as it must. That an example ends so is proved by {@link
 * EveryRuleTest} and {@link EveryDecisionTest}; here none of them can go missing.
 */
class EveryBoundaryTest {
  private static final List<Case> ALL =
      Cases.of(Kind.FINDING, Kind.ACTION, Kind.DIAGNOSIS, Kind.STATE_CHECK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLN-001 | day 44 | FAIL soon",
        "CLN-001 | day 45, the last | FAIL soon",
        "CLN-001 | day 46 | FAIL over",
        "CLN-002 | 29 minutes ago | PASS",
        "CLN-002 | 30 minutes ago to the minute, and not looked up since | UNDETERMINED",
        "ELG-018 | two months | FAIL",
        "ELG-018 | three months to the day | PASS",
        "ELG-018 | with the reading on three months to the day are too few | FAIL",
        "ELG-029 | one application | PASS",
        "ELG-029 | two open applications | FAIL too-many",
        "AUT-001 | the fifth code | PASS",
        "AUT-001 | the sixth code | FAIL too-many",
        "AUT-001 | five are generated | PASS",
        "AUT-001 | six are generated | FAIL too-many",
        "ICB-007 | 61 working days before the end | PASS",
        "ICB-007 | 60 working days before the end | FAIL renew-now",
        "ICB-007 | 59 working days before the end | FAIL renew-now",
        "SMS-001 | sent less than 24 hours ago (23:59) | PASS",
        "SMS-001 | sent 24 hours ago to the minute (24:00) | PASS",
        "SMS-001 | sent 24 hours and a minute ago | FAIL overdue",
        "DEC-001 | dead number and another provider | HOLDS",
        "DEC-001 | no other provider | RULED_OUT",
        "DEC-001 | nobody asked the ministry | OPEN",
        "DEC-002 | the number answers | HOLDS",
        "DEC-002 | the number is dead | RULED_OUT",
        "DEC-003 | the entity has no website left | HOLDS",
        "DEC-003 | the entity has another website | RULED_OUT",
        "DEC-004 | neither is on record | HOLDS",
        "DEC-004 | the entity is | RULED_OUT",
        "DEC-005 | the entity has another website | HOLDS",
        "DEC-005 | it has none | RULED_OUT",
        "DEC-006 | dead number and no other provider | HOLDS",
        "DEC-006 | another provider | RULED_OUT",
      })
  void each_stands_on_a_card(String rule, String story, String is) {
    List<Example> told =
        ALL.stream()
            .filter(one -> one.rule().equals(rule))
            .map(Case::example)
            .filter(example -> example.story().equals(story))
            .toList();
    assertThat(told).as(rule + ": " + story).hasSize(1);
    Example example = told.get(0);
    assertThat((example.is() + " " + example.fault()).strip()).startsWith(is);
  }

  @Test
  void the_reasons_why_a_website_is_down_have_one_order() {
    assertThat(
            Shelf.shipped(Kind.DIAGNOSIS).stream()
                .filter(card -> card.rank() > 0)
                .sorted(Comparator.comparingInt(Card::rank))
                .map(Card::id))
        .startsWith("WEB-014", "WEB-001", "WEB-005", "WEB-003", "WEB-004", "WEB-002")
        .containsSubsequence("WEB-010", "WEB-011", "WEB-008", "WEB-009")
        .doesNotHaveDuplicates();
    assertThat(Shelf.shipped(Kind.DIAGNOSIS).stream().map(Card::rank).filter(rank -> rank > 0))
        .as("no two reasons of one place")
        .doesNotHaveDuplicates();
  }
}
