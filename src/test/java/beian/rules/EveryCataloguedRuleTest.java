package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Catalog;
import beian.inspection.card.Card;
import beian.inspection.card.Catalogued;
import beian.inspection.card.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every rule of the catalogue has a card of its kind. */
class EveryCataloguedRuleTest {
  private static final Catalog CATALOG = AllRules.catalog();

  /** What has no card yet: shorter with every card, never longer. */
  private static final Set<String> NOT_YET =
      new TreeSet<>(
          Arrays.asList(
              """
              AUT-001 AUT-002 AUT-003 AUT-004 AUT-005 AUT-006 AUT-008 AUT-009 AUT-011 CHG-001
              CHG-002 CHG-003 CHG-004 CHG-005 CHG-006 CHG-007 CHG-008 CLN-001 CLN-002 CLN-003
              CXL-001 CXL-003 CXL-004 CXL-006 DRG-003 DRG-004 DRG-005 DRG-006 DRG-008 ELG-001
              ELG-003 ELG-007 ELG-008 ELG-009 ELG-010 ELG-011 ELG-012 ELG-013 ELG-014 ELG-015
              ELG-016 ELG-017 ELG-018 ELG-019 ELG-020 ELG-021 ELG-022 ELG-023 ELG-024 ELG-025
              ELG-026 ELG-027 ICB-001 ICB-003 ICB-004 ICB-005 ICB-006 ICB-007 ICB-008 ICB-009
              ICB-010 ICB-011 NUM-001 NUM-002 OPL-001 OPL-002 PRV-ALL-001 PRV-ALL-002
              PRV-BJ-001 PRV-BJ-002 PRV-GD-001 PRV-GD-002 PRV-GD-003 PRV-GD-004 PRV-GD-005
              PRV-GD-006 PRV-GD-007 PRV-XJ-001 PSB-001 PSB-002 PWD-001 PWD-002 PWD-003 SHL-001
              SHL-002 SMS-001 SMS-004
              """
                  .strip()
                  .split("\\s+")));

  private static Optional<Card> card(Catalogued listed) {
    return CATALOG.card(listed.id());
  }

  @Test
  void the_catalogue_has_every_rule_once_and_cites_it_inside_its_section() {
    List<Catalogued> all = Catalogued.all();
    assertThat(all).hasSize(177).extracting(Catalogued::id).doesNotHaveDuplicates();
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
