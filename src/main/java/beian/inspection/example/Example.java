package beian.inspection.example;

import beian.inspection.Outcome;
import beian.inspection.card.CardError;
import beian.platform.yaml.Yaml;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filing, what was seen, and what the rule says.
 *
 * @param story what is special about it
 * @param is the outcome
 * @param fault FAIL: the fault; else empty
 * @param filing the columns in which it differs from a filing in order; an empty value clears
 * @param silent the columns its sheet does not have
 * @param facts what was seen; the first name of each says what sort of fact it is: an evidence kind
 *     with its subject ({@code day}: when, {@code failed}: the look-up's failure), {@code range},
 *     {@code peer}, {@code crowded}, {@code today}, {@code campaign}, {@code reading}
 */
public record Example(
    String story,
    Outcome is,
    String fault,
    Map<String, String> filing,
    List<String> silent,
    List<Map<String, String>> facts) {
  private static final List<String> NAMES =
      List.of("story", "is", "fault", "filing", "silent", "facts");
  private static final Map<String, Outcome> OUTCOMES =
      Arrays.stream(Outcome.values()).collect(Collectors.toMap(Enum::name, outcome -> outcome));

  /**
   * The examples of a card's file, in its order.
   *
   * @throws beian.platform.error.ProblemException RUL-001 when they are none
   */
  public static List<Example> of(String file, String text) {
    Yaml examples = Yaml.read(CardError.BAD_CARD, file, text).map().get("examples");
    return examples == null ? List.of() : examples.list().stream().map(Example::of).toList();
  }

  private static Example of(Yaml example) {
    Map<String, Yaml> of = example.map(NAMES);
    return new Example(
        example.needed("story", of.get("story")).text(),
        example.needed("is", of.get("is")).text(OUTCOMES),
        of.containsKey("fault") ? of.get("fault").text() : "",
        of.containsKey("filing") ? of.get("filing").textMap() : new LinkedHashMap<>(),
        of.containsKey("silent") ? of.get("silent").texts() : List.of(),
        of.containsKey("facts")
            ? of.get("facts").list().stream().map(Yaml::textMap).toList()
            : List.of());
  }
}
