package beian.inspection;

import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an inspection, in the order of their ids, each with its card read once. */
public final class Catalog {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when a rule has no card or two share an id
   */
  public Catalog(List<Rule> rules) {
    List<Entry> sorted = new ArrayList<>(rules.stream().map(Entry::of).toList());
    sorted.sort((a, b) -> a.id().compareTo(b.id()));
    for (Entry entry : sorted) {
      if (entries.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two rules are called " + entry.id());
      }
    }
  }

  /** All rules, by id. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule of that id. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /**
   * A rule with its card.
   *
   * @param id the rule's id; with the severity kept beside the card, whose reading is slow
   * @param rule the check
   * @param card what people read
   * @param severity the card's severity
   * @param effective first day in force
   * @param until first day no longer in force; {@link LocalDate#MAX} when still in force
   * @param opinions the card's opinions by fault
   */
  public record Entry(
      String id,
      Rule rule,
      RuleCard card,
      Severity severity,
      LocalDate effective,
      LocalDate until,
      Map<String, Opinion> opinions) {
    static Entry of(Rule rule) {
      RuleCard card = rule.getClass().getAnnotation(RuleCard.class);
      if (card == null) {
        throw new IllegalArgumentException(rule.getClass() + " carries no card");
      }
      Map<String, Opinion> opinions = new HashMap<>();
      for (Opinion opinion : card.opinions()) {
        opinions.put(opinion.fault(), opinion);
      }
      LocalDate until = card.until().isEmpty() ? LocalDate.MAX : LocalDate.parse(card.until());
      return new Entry(
          card.id(),
          rule,
          card,
          card.severity(),
          LocalDate.parse(card.effective()),
          until,
          Map.copyOf(opinions));
    }

    /** Whether the rule is in force on that day. */
    public boolean inForceOn(LocalDate day) {
      return !day.isBefore(effective) && day.isBefore(until);
    }
  }
}
