package beian.app;

import beian.inspection.Catalog;
import beian.platform.list.References;
import beian.platform.list.UnknownValueException;
import java.util.List;

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
      case "case" -> suite.rectification().desk().find(suite.names().caseNo(given)).no();
      case "campaign" -> suite.rectification().campaigns().find(given).no();
      case "rule" -> rule(given);
      default -> throw new IllegalArgumentException("no reference: " + filter);
    };
  }

  private String rule(String given) {
    List<String> rules = suite.catalog().entries().stream().map(Catalog.Entry::id).toList();
    return rules.stream()
        .filter(given::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> new UnknownValueException("rule", given, rules));
  }
}
