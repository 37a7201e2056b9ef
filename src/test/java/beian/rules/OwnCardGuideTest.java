package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Card;
import beian.inspection.card.OwnCard;
import beian.inspection.card.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnCardGuideTest {
  private static final Pattern CARD = Pattern.compile("```yaml\\n(# rules/.*?)```", Pattern.DOTALL);

  @Test
  void the_cards_of_the_guide_are_cards() throws IOException {
    Map<String, Card> shipped =
        Shelf.shipped().stream().collect(Collectors.toMap(Card::id, card -> card));
    List<String> cards =
        CARD.matcher(Files.readString(Path.of("src", "docs", "guide", "cards.md")))
            .results()
            .map(one -> one.group(1))
            .toList();
    assertThat(cards).hasSize(2);
    for (String card : cards) {
      assertThat(AllRules.entry(OwnCard.read("guide", card, shipped)).check()).isNotNull();
    }
  }
}
