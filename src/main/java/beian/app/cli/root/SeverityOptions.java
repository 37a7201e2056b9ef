package beian.app.cli.root;

import beian.app.AppError;
import beian.inspection.Catalog;
import beian.inspection.card.Consequence;
import beian.inspection.card.Severity;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code --severity RULE=SEVERITY} says, of a rule or of one of its faults. */
public final class SeverityOptions {
  private SeverityOptions() {}

  /**
   * The severities by rule, or by rule and fault.
   *
   * @throws ProblemException CLI-001 for a rule, fault or severity that there is not, and for a
   *     severity the rule must not have
   */
  public static Map<String, Severity> of(Map<String, String> given, Catalog catalog) {
    Map<String, Severity> profile = new TreeMap<>();
    given.forEach((rule, word) -> profile.put(rule, severity(rule, word, catalog)));
    return profile;
  }

  private static Severity severity(String rule, String word, Catalog catalog) {
    String[] named = rule.split("/", 2);
    Catalog.Entry entry =
        catalog
            .find(named[0])
            .orElseThrow(
                () -> bad(rule, catalog.entries().stream().map(Catalog.Entry::id).toList()));
    Severity severity =
        Arrays.stream(Severity.values())
            .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () -> bad(word, Arrays.stream(Severity.values()).map(Enum::name).toList()));
    String fault = named.length > 1 ? named[1] : "";
    if (severity.enforced() && catalog.consequence(named[0], fault) == Consequence.NONE) {
      throw bad(rule + "=" + word, List.of(rule + "=MINOR"));
    }
    if (severity.mailed() && entry.card().forStaffAlone()) {
      throw bad(rule + "=" + word, List.of(rule + "=NOTE"));
    }
    return severity;
  }

  private static ProblemException bad(String found, List<String> expected) {
    return new ProblemException(
        new Problem(
            AppError.BAD_COMMAND,
            "--severity",
            found,
            expected.stream().collect(Collectors.joining(" | "))));
  }
}
