package beian.app;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.store.FilingNames;
import beian.inspection.Catalog;
import beian.intake.store.RejectStore;
import beian.platform.list.References;
import beian.platform.list.UnknownValueException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What somebody means by a filing, a case, a campaign, a rule, in an opened home. */
public final class HomeReferences implements References {
  private final Suite suite;

  public HomeReferences(Suite suite) {
    this.suite = suite;
  }

  @Override
  public Object find(String filter, String given) {
    return switch (filter) {
      case "filing" -> suite.names().filings(given, "--filing");
      case "sent-back" -> sentBack(given);
      case "case" -> suite.rectification().desk().find(suite.names().oneCaseNo(given)).no();
      case "campaign" -> suite.rectification().campaigns().find(given).no();
      case "rule" -> rule(given);
      default -> throw new IllegalArgumentException("no reference: " + filter);
    };
  }

  /** The numbers under which rows of a filing may have been sent back; it need not have come in. */
  private Set<String> sentBack(String given) {
    Set<String> numbers = new TreeSet<>();
    String written = FilingNumber.parse(given).map(FilingNumber::toString).orElse(given.strip());
    RejectStore rejects = suite.rejects();
    Stream.of(written, Filing.numberOf("", given)).filter(rejects::knows).forEach(numbers::add);
    if (numbers.isEmpty()) {
      FilingNames names = suite.numbers().names();
      suite
          .names()
          .filings(given, "--filing")
          .forEach(key -> numbers.add(Filing.numberOf(names.filingNo(key), names.orderNo(key))));
    }
    return numbers;
  }

  private String rule(String given) {
    List<String> rules = suite.catalog().entries().stream().map(Catalog.Entry::id).toList();
    return rules.stream()
        .filter(given::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> new UnknownValueException("rule", given, rules));
  }
}
