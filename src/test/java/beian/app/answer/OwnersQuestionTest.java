package beian.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.card.Catalogued;
import beian.inspection.card.Section;
import beian.inspection.card.Shelf;
import beian.rules.AllRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The questions owners put, against the catalogue and the FAQ. */
class OwnersQuestionTest {
  private static final List<OwnersQuestion> ALL = OwnersQuestion.all();

  @Test
  void each_section_of_the_faq_has_questions_in_its_lines() {
    assertThat(ALL.stream().map(question -> question.source().section()).distinct())
        .containsExactly(Section.values());
    assertThat(ALL)
        .allMatch(question -> question.source().section().holds(question.source().line()));
  }

  @Test
  void numbers_and_words_are_there_once() {
    assertThat(ALL.stream().map(OwnersQuestion::no)).doesNotHaveDuplicates();
    assertThat(ALL.stream().map(question -> question.words().zh())).doesNotHaveDuplicates();
    assertThat(ALL.stream().map(question -> question.words().en())).doesNotHaveDuplicates();
    assertThat(ALL)
        .allMatch(question -> question.words().zh().endsWith("？"))
        .allMatch(question -> question.words().en().matches("\\p{ASCII}+[?.]"));
  }

  @Test
  void every_rule_of_the_catalogue_answers_a_question() {
    Set<String> catalogued =
        Catalogued.all().stream()
            .map(Catalogued::id)
            .collect(Collectors.toCollection(TreeSet::new));
    catalogued.removeAll(behind());
    assertThat(catalogued).isEmpty();
  }

  @Test
  void every_question_is_answered_by_cards_that_exist_each_named_once() {
    Catalog catalog = AllRules.catalog(Shelf.shipped(), List.of());
    assertThat(behind()).allMatch(rule -> catalog.card(rule).isPresent());
    assertThat(ALL).allMatch(question -> !question.rules().isEmpty());
    ALL.forEach(question -> assertThat(question.rules()).doesNotHaveDuplicates());
  }

  @Test
  void words_are_found_whatever_their_width_and_case() {
    OwnersQuestion server = ALL.get(1);
    assertThat(server.has(List.of("ＳＥＲＶＥＲ", "境外"), List.of())).isTrue();
    assertThat(server.has(List.of("server", "forum"), List.of())).isFalse();
  }

  private static Set<String> behind() {
    return ALL.stream()
        .flatMap(question -> question.rules().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
