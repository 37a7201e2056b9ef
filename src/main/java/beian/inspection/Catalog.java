package beian.inspection;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Kind;
import beian.inspection.card.Opinion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules of an inspection, and the cards of all other kinds, in the order of their ids. */
public final class Catalog {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Card> cards = new TreeMap<>();

  /** Findings alone. */
  public Catalog(List<Entry> rules) {
    this(rules, List.of());
  }

  /**
   * @param others the cards of the other kinds
   * @throws IllegalArgumentException when two rules share an id
   */
  public Catalog(List<Entry> rules, List<Card> others) {
    others.forEach(card -> cards.put(card.id(), card));
    rules.stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(
            entry -> {
              if (entries.put(entry.id(), entry) != null
                  | cards.put(entry.id(), entry.card()) != null) {
                throw new IllegalArgumentException("two rules are called " + entry.id());
              }
            });
  }

  /** The cards of every kind, by id. */
  public List<Card> cards() {
    return List.copyOf(cards.values());
  }

  /** The card of that id, whatever its kind. */
  public Optional<Card> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** The cards of one kind, by id. */
  public List<Card> cards(Kind kind) {
    return cards.values().stream().filter(card -> card.kind() == kind).toList();
  }

  /** The rules that filings are inspected by, by id. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule of that id that filings are inspected by. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The columns a rule reads; none when filings are not inspected by it. */
  public List<String> reads(String id) {
    return find(id).map(entry -> entry.card().reads()).orElseGet(List::of);
  }

  /** What a rule may ask of evidence about a filing: subjects by kind. */
  public Map<EvidenceKind, Set<String>> subjects(String id, Filing filing) {
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    find(id).stream()
        .flatMap(entry -> entry.card().evidence().stream())
        .map(Kinds::of)
        .flatMap(Optional::stream)
        .forEach(kind -> subjects.put(kind, kind.subjects(filing)));
    return subjects;
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
  public static final class Entry {
    private final Card card;
    private final Check check;
    private final long since;
    private final boolean ends;

    public Entry(Card card, Check check) {
      this.card = card;
      this.check = check;
      this.since = card.since().toEpochDay();
      this.ends = !card.until().equals(LocalDate.MAX);
    }

    /** What it is to people. */
    public Card card() {
      return card;
    }

    /** What it looks at. */
    public Check check() {
      return check;
    }

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

    /** The same of the day of those facts, whose horizon hears of a day that has not come. */
    boolean inForce(Facts facts) {
      if (!ends && since <= facts.dayNumber()) {
        return true;
      }
      return facts.reached(card.since()) && (!ends || !facts.reached(card.until()));
    }
  }
}
