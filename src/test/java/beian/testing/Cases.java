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
import beian.inspection.card.CardReader;
import beian.inspection.card.Shelf;
import beian.inspection.example.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The examples on the cards, made into the filings and facts they tell of. */
public final class Cases {
  private Cases() {}

  /** All of them, card by card. */
  public static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    Shelf.files()
        .forEach(
            (file, text) -> {
              String rule = file.substring(file.indexOf('/') + 1, file.indexOf('.'));
              Example.of(file, text).forEach(example -> cases.add(new Case(rule, example)));
            });
    return cases;
  }

  /** One example of a rule. */
  public record Case(String rule, Example example) {
    public Outcome outcome() {
      return example.is();
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
      return rule + " " + outcome() + ": " + example.story();
    }
  }

  private static void tell(FactsBuilder facts, Filing filing, Map<String, String> fact) {
    Map.Entry<String, String> first = fact.entrySet().iterator().next();
    String value = first.getValue();
    switch (first.getKey()) {
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
