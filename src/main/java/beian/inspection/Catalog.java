package beian.inspection;

import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Opinion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an inspection, in the order of their ids. */
public final class Catalog {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two rules share an id
   */
  public Catalog(List<Entry> rules) {
    rules.stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(
            entry -> {
              if (entries.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two rules are called " + entry.id());
              }
            });
  }

  /** All rules, by id. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule of that id. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** What a fault may lead to: by the card, when it no longer knows the fault. */
  public Consequence consequence(String rule, String fault) {
    Entry entry = entries.get(rule);
    if (entry == null) {
      return Consequence.NONE;
    }
    Opinion opinion = entry.card().faults().get(fault);
    return opinion == null ? entry.card().consequence() : opinion.consequence();
  }

  /**
   * A rule.
   *
   * @param card what people read
   * @param check the logic
   */
  public record Entry(Card card, Check check) {
    /** The rule's id. */
    public String id() {
      return card.id();
    }

    @Override
    public String toString() {
      return id();
    }

    /** Whether the rule is in force on that day. */
    public boolean inForceOn(LocalDate day) {
      return !day.isBefore(card.since()) && day.isBefore(card.until());
    }
  }
}
