package beian.inspection.card;

import beian.filing.table.Table;
import beian.platform.list.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A place where the FAQ contradicts itself, is silent or lost its text, and how the product reads
 * it.
 *
 * @param id {@code C-} and two digits
 * @param state what decides there
 * @param by the switch, the table, the key of the card; empty where there is nothing to choose
 * @param rules the rules that depend on it
 * @param question what the FAQ leaves open
 * @param done what the product does, and where it offers no choice why
 */
public record DoubtfulPlace(
    String id, State state, String by, List<String> rules, Words question, Words done) {
  private static final String TABLE = "/beian/rules/readings.csv";

  /** What decides how it is read. */
  public enum State implements Term {
    /** A setting {@code beian.reading.*}. */
    SWITCH("开关", "switch"),
    /** Rows of a data table, which have their days. */
    TABLE("数据表", "data table"),
    /** What a card says. */
    CARD("卡片", "card"),
    /** No verdict depends on it, or it is no choice of a home. */
    FIXED("无需选择", "no choice");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }

    @Override
    public String word() {
      return CardReader.name(this);
    }
  }

  /** Copies the list. */
  public DoubtfulPlace {
    rules = List.copyOf(rules);
  }

  /** All of them, in order. */
  public static List<DoubtfulPlace> all() {
    Map<String, State> states = CardReader.named(State.values());
    return Table.read(DoubtfulPlace.class, TABLE).rows().stream()
        .map(
            row ->
                new DoubtfulPlace(
                    row.get("id"),
                    Objects.requireNonNull(states.get(row.get("state"))),
                    row.get("by"),
                    row.each("rules"),
                    new Words(row.get("zh"), row.get("en")),
                    new Words(row.get("done_zh"), row.get("done_en"))))
        .toList();
  }

  /** Where it is decided, as a home has it; empty where there is nothing to choose. */
  public String where() {
    return state == State.SWITCH ? "beian.reading." + by : by;
  }
}
