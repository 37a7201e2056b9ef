package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.filing.table.DataTable;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.DoubtfulPlace;
import beian.inspection.card.DoubtfulPlace.State;
import beian.testing.Cli;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the FAQ is in doubt it is said what is done, and by what. */
class DoubtfulPlacesTest {
  private final List<DoubtfulPlace> all = DoubtfulPlace.all();

  @TempDir Path folder;

  @Test
  void all_28_are_listed_in_order_and_in_both_languages() {
    assertThat(all).hasSize(28);
    for (int i = 0; i < all.size(); i++) {
      DoubtfulPlace place = all.get(i);
      assertThat(place.id()).isEqualTo("C-%02d".formatted(i + 1));
      assertThat(place.question().zh()).containsPattern("\\p{IsHan}");
      assertThat(place.done().zh()).containsPattern("\\p{IsHan}");
      assertThat(place.question().en() + place.done().en()).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void what_is_named_exists() {
    List<String> tables = AllTables.list().stream().map(DataTable::name).toList();
    for (DoubtfulPlace place : all) {
      Reading reading = Reading.of(place.id()).orElse(null);
      assertThat(place.state() == State.SWITCH).as(place.id()).isEqualTo(reading != null);
      if (reading != null) {
        assertThat(place.by()).as(place.id()).isEqualTo(reading.word());
      }
      if (place.state() == State.TABLE) {
        assertThat(tables).as(place.id()).contains(place.by());
      }
      assertThat(place.by().isEmpty()).as(place.id()).isEqualTo(place.state() == State.FIXED);
      for (String rule : place.rules()) {
        assertThat(AllRules.catalog().card(rule)).as(place.id() + " " + rule).isPresent();
      }
    }
  }

  @Test
  void a_card_that_names_a_reading_is_named_by_it() {
    for (Card card : AllRules.catalog().cards()) {
      for (String reading : card.readings()) {
        assertThat(all)
            .filteredOn(place -> place.id().equals(reading))
            .singleElement()
            .satisfies(place -> assertThat(place.rules()).as(reading).contains(card.id()));
      }
    }
  }

  @Test
  void the_list_says_them_to_everybody() {
    List<String> said = new ArrayList<>();
    for (JsonNode row : new Cli(folder).inSandbox().json("rules", "list", "--readings")) {
      said.add(
          row.get("id").asText() + " " + row.get("state").asText() + " " + row.get("by").asText());
    }
    assertThat(said)
        .hasSize(28)
        .contains(
            "C-06 switch beian.reading.mainland-access-only",
            "C-11 table beijing-suffixes",
            "C-05 fixed ");
  }
}
