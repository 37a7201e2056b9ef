package beian.app.whatif;

import beian.filing.table.Table;
import beian.inspection.card.Card;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which data tables the checks of the product ask, as their cards' examples show; written by a
 * test. A home's card is {@code like} one of the product's and asks what that one asks.
 */
public final class RuleTables {
  /** The file, beside this class. */
  public static final String FILE = "rule-tables.txt";

  private static final Map<String, List<String>> BY_CHECK = read();

  private RuleTables() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String line : Table.lines(RuleTables.class, FILE)) {
      List<String> words = List.of(line.split(" "));
      tables.put(words.get(0), words.subList(1, words.size()));
    }
    return tables;
  }

  /** Whether the card's check asks the table of that name; of one that is not known, yes. */
  static boolean ask(Card card, String table) {
    List<String> asked = BY_CHECK.get(card.check());
    return asked == null || asked.contains(table);
  }
}
