package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.card.Card;
import beian.inspection.card.Catalogued;
import beian.inspection.card.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the source is in the catalogue, and every one of the catalogue has a card of its
 * kind.
 */
class EveryCataloguedRuleTest {
  private static final Catalog CATALOG = AllRules.catalog();

  /** The ids of the rules that the source gives; the product may have others beside them. */
  private static final Path SOURCE =
      Path.of("src", "test", "resources", "beian", "rules", "rules-of-the-source.txt");

  /** What has no card yet: nothing, and nothing more may stand here. */
  private static final Set<String> NOT_YET = Set.of();

  private static Optional<Card> card(Catalogued listed) {
    return CATALOG.card(listed.id());
  }

  @Test
  void the_catalogue_has_every_rule_of_the_source() throws IOException {
    List<String> source = Files.readAllLines(SOURCE);
    assertThat(source).hasSize(177).doesNotHaveDuplicates();
    assertThat(Catalogued.all()).extracting(Catalogued::id).containsAll(source);
  }

  @Test
  void the_catalogue_has_each_rule_once_and_cites_it_inside_its_section() {
    List<Catalogued> all = Catalogued.all();
    assertThat(all).extracting(Catalogued::id).doesNotHaveDuplicates();
    assertThat(all).allMatch(listed -> listed.source().section().holds(listed.source().line()));
    assertThat(all).allMatch(listed -> Family.ofRule(listed.id()).isPresent());
  }

  @Test
  void each_has_a_card_but_those_that_are_known_to_lack_one() {
    Set<String> lacking = new TreeSet<>();
    Catalogued.all().stream()
        .filter(listed -> card(listed).isEmpty())
        .forEach(listed -> lacking.add(listed.id()));
    assertThat(lacking).isEqualTo(NOT_YET);
  }

  @Test
  void each_card_is_of_the_kind_the_catalogue_says() {
    for (Catalogued listed : Catalogued.all()) {
      card(listed)
          .ifPresent(card -> assertThat(card.kind()).as(listed.id()).isEqualTo(listed.kind()));
    }
  }

  @Test
  void a_card_beside_the_catalogue_is_a_gate_of_the_house_or_the_branch_the_source_leaves_open() {
    Set<String> listed = new TreeSet<>();
    Catalogued.all().forEach(one -> listed.add(one.id()));
    assertThat(CATALOG.cards())
        .filteredOn(card -> !listed.contains(card.id()))
        .allMatch(card -> card.kind() == Kind.GATE || card.id().equals("DEC-006"));
  }
}
