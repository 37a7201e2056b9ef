package beian.inspection.example;

import beian.inspection.Outcome;
import beian.inspection.card.CardError;
import beian.inspection.card.Words;
import beian.inspection.decision.Held;
import beian.platform.yaml.Yaml;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A filing, what was seen, and what the rule says.
 *
 * @param story what is special about it
 * @param is of a finding, a state check, a note the {@link Outcome}; of a diagnosis or an action
 *     whether it {@link Held holds}
 * @param fault FAIL: the fault; OPEN, RULED_OUT: what is asked that says so; else empty
 * @param first of a diagnosis that holds beside others, the id of the one that comes first; else
 *     empty
 * @param filing the columns in which it differs from a filing in order; an empty value clears
 * @param silent the columns its sheet does not have
 * @param facts what was seen; the first name of each says what sort of fact it is: an evidence kind
 *     with its subject ({@code day}: when, {@code failed}: the look-up's failure), {@code range},
 *     {@code peer}, {@code crowded}, {@code today}, {@code campaign}, {@code reading}
 */
public record Example(
    String story,
    String is,
    String fault,
    String first,
    Map<String, String> filing,
    List<String> silent,
    List<Map<String, String>> facts) {
  private static final List<String> NAMES =
      List.of("story", "is", "fault", "first", "filing", "silent", "facts");
  private static final Map<String, Words> ANSWERS = answers();

  /**
   * The examples of a card's file, in its order.
   *
   * @throws beian.platform.error.ProblemException RUL-001 when they are none
   */
  public static List<Example> of(String file, String text) {
    Yaml examples = Yaml.read(CardError.BAD_CARD, file, text).map().get("examples");
    return examples == null ? List.of() : examples.list().stream().map(Example::of).toList();
  }

  /** What the rule says. */
  public Outcome outcome() {
    return Outcome.valueOf(is);
  }

  /** Whether the diagnosis or action holds. */
  public Held held() {
    return Held.valueOf(is);
  }

  /** What people call what it says. */
  public Words words() {
    return Objects.requireNonNull(ANSWERS.get(is));
  }

  private static Map<String, Words> answers() {
    Map<String, Words> answers = new LinkedHashMap<>();
    Arrays.stream(Outcome.values())
        .forEach(outcome -> answers.put(outcome.name(), outcome.words()));
    Arrays.stream(Held.values()).forEach(held -> answers.put(held.name(), held.words()));
    return answers;
  }

  private static Example of(Yaml example) {
    Map<String, Yaml> of = example.map(NAMES);
    Yaml is = example.needed("is", of.get("is"));
    is.text(ANSWERS);
    return new Example(
        example.needed("story", of.get("story")).text(),
        is.text(),
        of.containsKey("fault") ? of.get("fault").text() : "",
        of.containsKey("first") ? of.get("first").text() : "",
        of.containsKey("filing") ? of.get("filing").textMap() : new LinkedHashMap<>(),
        of.containsKey("silent") ? of.get("silent").texts() : List.of(),
        of.containsKey("facts")
            ? of.get("facts").list().stream().map(Yaml::textMap).toList()
            : List.of());
  }
}
