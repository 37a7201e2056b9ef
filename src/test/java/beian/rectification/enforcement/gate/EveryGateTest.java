package beian.rectification.enforcement.gate;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Card;
import beian.inspection.card.Kind;
import beian.inspection.card.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each gate has one card, each card of a gate one class. */
class EveryGateTest {
  private static final Path ROOM = Path.of("src", "main", "java", "beian", "rectification");
  private static final List<Card> CARDS = Shelf.shipped(Kind.GATE);

  @Test
  void the_cards_of_kind_gate_are_those_of_the_gates_in_code() {
    assertThat(Gates.cards())
        .extracting(Card::id)
        .containsExactlyInAnyOrderElementsOf(CARDS.stream().map(Card::id).toList());
  }

  @Test
  void each_card_names_a_class_of_the_room() throws IOException {
    try (Stream<Path> files = Files.walk(ROOM)) {
      List<String> classes =
          files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
      assertThat(classes).containsAll(CARDS.stream().map(Card::check).toList());
    }
  }

  @Test
  void no_class_of_the_room_says_an_id_that_stands_on_a_card() throws IOException {
    try (Stream<Path> files = Files.walk(ROOM)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (Card card : CARDS) {
          assertThat(Files.readString(file)).as(file.toString()).doesNotContain('"' + card.id());
        }
      }
    }
  }
}
