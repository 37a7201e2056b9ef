package beian.testing;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.peer.Peer;
import beian.filing.peer.Tie;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Kind;
import beian.inspection.card.Shelf;
import beian.inspection.decision.Situation;
import beian.inspection.example.Example;
import beian.platform.time.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** The examples on the cards, made into the filings and facts they tell of. */
public final class Cases {
  private static final List<Card> CARDS = Shelf.shipped();

  private Cases() {}

  /** Those of findings, card by card. */
  public static List<Case> all() {
    return of(Kind.FINDING);
  }

  /** Those of the cards of these kinds, card by card. */
  public static List<Case> of(Kind... kinds) {
    List<Case> cases = new ArrayList<>();
    SortedMap<String, String> files = Shelf.files();
    for (Card card : CARDS) {
      if (List.of(kinds).contains(card.kind())) {
        String text = files.get(card.place().replaceFirst("^beian/rules/", ""));
        Example.of(card.place(), text).forEach(told -> cases.add(new Case(card.id(), told)));
      }
    }
    return cases;
  }

  /** One example of a rule. */
  public record Case(String rule, Example example) {
    public Outcome outcome() {
      return example.outcome();
    }

    public String fault() {
      return example.fault();
    }

    public Filing filing() {
      List<String> pairs = new ArrayList<>();
      example.filing().forEach((key, value) -> pairs.addAll(List.of(key, value)));
      if (!example.silent().isEmpty()) {
        pairs.addAll(List.of(FilingColumns.SILENT, String.join(";", example.silent())));
      }
      return Filings.with(pairs.toArray(String[]::new));
    }

    /** The situation of a diagnosis or an action; the sheet came in four days ago. */
    public Situation situation() {
      Map<String, String> told = new HashMap<>(Map.of("said", "2026-11-20"));
      example.facts().forEach(told::putAll);
      String cancelled = told.get("cancelled");
      return new Situation(
          filing(),
          facts(),
          Zone.endOf(LocalDate.parse(Objects.requireNonNull(told.get("said")))),
          cancelled == null ? null : LocalDate.parse(cancelled));
    }

    /** The other filings of the entity: a fact for each, with the columns it differs in. */
    public List<Filing> sisters() {
      List<Filing> sisters = new ArrayList<>();
      for (Map<String, String> fact : example.facts()) {
        if (fact.containsKey("sister")) {
          List<String> pairs = new ArrayList<>();
          fact.forEach(
              (name, value) ->
                  pairs.addAll(List.of(name.equals("sister") ? "filing_no" : name, value)));
          sisters.add(Filings.with(pairs.toArray(String[]::new)));
        }
      }
      return sisters;
    }

    /** What is known. */
    public Facts facts() {
      return told().build();
    }

    /** What was seen, to be changed. */
    public FactsBuilder told() {
      FactsBuilder facts = new FactsBuilder();
      Filing filing = filing();
      example.facts().forEach(fact -> tell(facts, filing, fact));
      return facts;
    }

    @Override
    public String toString() {
      return rule + " " + example.is() + ": " + example.story();
    }
  }

  private static void tell(FactsBuilder facts, Filing filing, Map<String, String> fact) {
    Map.Entry<String, String> first = fact.entrySet().iterator().next();
    String value = first.getValue();
    switch (first.getKey()) {
      case "said", "cancelled", "sister" -> {}
      case "today" -> facts.today(value);
      case "campaign" -> facts.campaignOpened(value);
      case "range" -> facts.range(value, fact.get("owner"), fact.get("region"), fact.get("list"));
      case "peer" -> peers(facts, filing, fact);
      case "crowded" -> facts.crowded();
      case "reading" -> facts.reading(reading(value), fact.get("is").equals("on"));
      default -> seen(facts, kind(first.getKey()), value, fact);
    }
  }

  /** Filings like this one but for the columns that are named; with {@code count} so many. */
  private static void peers(FactsBuilder facts, Filing filing, Map<String, String> fact) {
    Tie tie = CardReader.named(Tie.values()).get(fact.get("by"));
    int count = Integer.parseInt(fact.getOrDefault("count", "1"));
    for (int n = 1; n <= count; n++) {
      Map<String, String> values = new HashMap<>();
      FilingColumns.values(filing)
          .forEach(
              (column, value) -> {
                if (Peer.COLUMNS.contains(column)) {
                  values.put(column, value.toString());
                }
              });
      fact.forEach(
          (column, value) -> {
            if (!Set.of("peer", "by", "count").contains(column)) {
              values.put(column, value);
            }
          });
      String number = count == 1 ? fact.get("peer") : fact.get("peer").replace("N", "" + n);
      boolean order = number.startsWith(Filing.ORDER_KEY);
      values.put("filing_no", order ? "" : number);
      if (order && !fact.containsKey("order_no")) {
        values.put("order_no", number.substring(Filing.ORDER_KEY.length()));
      }
      String nth = Integer.toString(n);
      values.replaceAll((column, value) -> value.replace("{n}", nth));
      facts.peer(tie, new Peer(number, values));
    }
  }

  private static void seen(
      FactsBuilder facts, EvidenceKind kind, String subject, Map<String, String> fact) {
    if (fact.containsKey("failed")) {
      facts.failed(kind, subject, fact.get("failed"));
      return;
    }
    List<String> attributes = new ArrayList<>();
    fact.forEach(
        (name, value) -> {
          if (!name.equals(kind.word()) && !name.equals("day")) {
            attributes.addAll(List.of(name, value));
          }
        });
    String[] pairs = attributes.toArray(String[]::new);
    if (fact.containsKey("day")) {
      facts.seenOn(fact.get("day"), kind, subject, pairs);
    } else {
      facts.seen(kind, subject, pairs);
    }
  }

  private static EvidenceKind kind(String word) {
    return Kinds.of(word)
        .orElseThrow(() -> new IllegalArgumentException("no evidence kind " + word));
  }

  private static Reading reading(String word) {
    for (Reading reading : Reading.values()) {
      if (reading.word().equals(word)) {
        return reading;
      }
    }
    throw new IllegalArgumentException("no reading " + word);
  }
}
