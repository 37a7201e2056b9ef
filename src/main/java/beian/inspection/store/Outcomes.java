package beian.inspection.store;

import beian.inspection.Outcome;
import java.util.Map;
import java.util.TreeMap;

/** The outcomes of one inspection as one short text: {@code ACC-001=PASS ACC-002=FAIL}. */
final class Outcomes {
  private Outcomes() {}

  static String text(Map<String, Outcome> outcomes) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(outcomes)
        .forEach(
            (rule, outcome) ->
                text.append(text.isEmpty() ? "" : " ")
                    .append(rule)
                    .append('=')
                    .append(outcome.name()));
    return text.toString();
  }

  static Map<String, Outcome> parse(String text) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (String part : text.split(" ")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        outcomes.put(part.substring(0, equals), Outcome.valueOf(part.substring(equals + 1)));
      }
    }
    return outcomes;
  }
}
