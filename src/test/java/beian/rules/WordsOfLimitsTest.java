package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Card;
import beian.inspection.card.Shelf;
import beian.inspection.card.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many or how long something may be is a row of a table, which a home may replace. A sentence
 * that is the same of every filing therefore names no number; what is said of one filing has a
 * hole, which the number of the day fills.
 */
class WordsOfLimitsTest {
  private static final Path TABLES =
      Path.of("src", "main", "resources", "beian", "app", "whatif", "rule-tables.txt");

  /** Diagnoses and steps whose time is a row of a table; what a question asks stands in no list. */
  private static final Set<String> DECIDED = Set.of("SMS-002", "SMS-005", "WEB-007", "WEB-010");

  static List<Card> cards() throws IOException {
    Set<String> checks = new TreeSet<>();
    for (String line : Files.readAllLines(TABLES)) {
      List<String> words = Arrays.asList(line.split(" "));
      if (words.contains("limits")) {
        checks.add(words.get(0));
      }
    }
    return Shelf.shipped().stream()
        .filter(card -> checks.contains(card.check()) || DECIDED.contains(card.id()))
        .toList();
  }

  @Test
  void there_are_such_cards() throws IOException {
    assertThat(cards())
        .extracting(Card::id)
        .contains("AUT-001", "CLN-001", "ELG-018", "SMS-001", "WEB-010");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void title_and_about_name_no_number_of_a_table(Card card) {
    Stream<Words> said =
        DECIDED.contains(card.id())
            ? Stream.of(card.holds().says(), card.holds().remedy())
            : Stream.of();
    for (String text :
        Stream.concat(Stream.of(card.title(), card.about()), said)
            .flatMap(words -> Stream.of(words.zh(), words.en()))
            .toList()) {
      String withoutIds = text.replaceAll("[A-Z]+(-[A-Z]+)?-\\d+", "");
      assertThat(withoutIds).as(card.id()).doesNotContainPattern("\\d");
    }
  }
}
