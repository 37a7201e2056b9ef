package beian.testing;

import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The cases every rule is tested with, {@code sample-data/cases.csv}. Columns: {@code rule}, {@code
 * outcome}, {@code fault}, {@code story}, {@code filing} (what differs from the honest company:
 * {@code key=value|key=value}), {@code facts} (what was seen, lines separated by {@code |}: {@code
 * kind subject attribute=value attribute=value @day}, {@code failed kind subject failure}, {@code
 * range CIDR owner region list}, {@code peer KEY ENTITY organization|individual}, {@code today
 * DAY}, {@code campaign DAY}, {@code reading word on|off}). In facts an underscore stands for a
 * space and {@code \\|} for a bar within a subject.
 */
public final class Cases {
  private static final Path FILE = Path.of("sample-data", "cases.csv");

  private Cases() {}

  /** All cases in the order of the file. */
  public static List<Case> all() throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      return csv.stream().map(Case::of).toList();
    }
  }

  /** One case. */
  public record Case(
      String rule, Outcome outcome, String fault, String story, Filing filing, FactsBuilder told) {
    static Case of(NamedCsvRecord row) {
      return new Case(
          row.getField("rule"),
          Outcome.valueOf(row.getField("outcome")),
          row.getField("fault"),
          row.getField("story"),
          Cases.changed(row.getField("filing")),
          Cases.told(row.getField("facts")));
    }

    /** What is known. */
    public Facts facts() {
      return told.build();
    }

    @Override
    public String toString() {
      return rule + " " + outcome + ": " + story;
    }
  }

  private static Filing changed(String changes) {
    if (changes.isBlank()) {
      return Filings.honest();
    }
    List<String> pairs =
        List.of(changes.split("\\|")).stream()
            .flatMap(
                pair ->
                    List.of(
                        pair.substring(0, pair.indexOf('=')).trim(),
                        pair.substring(pair.indexOf('=') + 1).trim())
                        .stream())
            .toList();
    return Filings.with(pairs.toArray(String[]::new));
  }

  private static FactsBuilder told(String lines) {
    FactsBuilder facts = new FactsBuilder();
    for (String line : lines.split("(?<!\\\\)\\|")) {
      if (!line.isBlank()) {
        fact(facts, line.trim().replace("\\|", "|").split("\\s+"));
      }
    }
    return facts;
  }

  private static void fact(FactsBuilder facts, String[] words) {
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('_', ' ');
    }
    switch (words[0]) {
      case "today" -> facts.today(words[1]);
      case "campaign" -> facts.campaignOpened(words.length > 1 ? words[1] : "");
      case "range" -> facts.range(words[1], words[2], words[3], words[4]);
      case "peer" -> facts.peer(words[1], words[2], words[3].equals("organization"));
      case "failed" -> facts.failed(kind(words[1]), words[2], words[3]);
      case "reading" -> facts.reading(reading(words[1]), words[2].equals("on"));
      default -> seen(facts, words);
    }
  }

  private static void seen(FactsBuilder facts, String[] words) {
    String day = "";
    java.util.List<String> attributes = new java.util.ArrayList<>();
    for (int i = 2; i < words.length; i++) {
      if (words[i].startsWith("@")) {
        day = words[i].substring(1);
      } else {
        int equals = words[i].indexOf('=');
        attributes.add(words[i].substring(0, equals).replace(' ', '_'));
        attributes.add(words[i].substring(equals + 1));
      }
    }
    String[] pairs = attributes.toArray(String[]::new);
    if (day.isEmpty()) {
      facts.seen(kind(words[0]), words[1], pairs);
    } else {
      facts.seenOn(day, kind(words[0]), words[1], pairs);
    }
  }

  private static EvidenceKind kind(String word) {
    return EvidenceKind.of(word)
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
