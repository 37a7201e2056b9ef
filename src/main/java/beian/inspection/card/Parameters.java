package beian.inspection.card;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.yaml.Yaml;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card tells its check. A check takes what it understands when it is made; what is left then
 * is an error of the card's.
 */
public final class Parameters {
  private final Yaml at;
  private final Map<String, Yaml> given;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> tunable = new HashSet<>();

  /**
   * @param at what stands behind the check's name, or the name alone
   */
  Parameters(Yaml at) {
    this.at = at;
    this.given = at.isText() ? Map.of() : at.map();
  }

  /** The constant of that name, in small letters with dashes or as columns are called. */
  public <T> T one(String name, Map<String, T> known) {
    return needed(name).text(known);
  }

  /** A text; empty when it is not given. */
  public String text(String name) {
    Yaml value = take(name);
    return value == null ? "" : value.text();
  }

  /** Texts; none when it is not given. */
  public List<String> texts(String name) {
    Yaml value = take(name);
    return value == null ? List.of() : value.texts();
  }

  /** Constants by their names; none when it is not given. */
  public <T> List<T> each(String name, Map<String, T> known) {
    Yaml value = take(name);
    return value == null ? List.of() : value.list().stream().map(text -> text.text(known)).toList();
  }

  /** The constant of that name; the other when it is not given. */
  public <T> T one(String name, Map<String, T> known, T otherwise) {
    Yaml value = take(name);
    return value == null ? otherwise : value.text(known);
  }

  /** The constant of that name; empty when it is not given. */
  public <T> Optional<T> perhaps(String name, Map<String, T> known) {
    Yaml value = take(name);
    return value == null ? Optional.empty() : Optional.of(value.text(known));
  }

  /** Whether; not, when it is not given. */
  public boolean yes(String name) {
    Yaml value = take(name);
    return value != null && value.text(Map.of("yes", true, "no", false));
  }

  /** A number that may be raised but not lowered: fewer would prove less. */
  public int atLeast(String name, int least) {
    tunable.add(name);
    Yaml value = take(name);
    int number = value == null ? least : value.text("1, 2, …", Integer::valueOf);
    if (number < least) {
      throw needed(name).problem(Integer.toString(number), ">= " + least);
    }
    return number;
  }

  /**
   * That the check they are for is not there.
   *
   * @param expected the classes that it may be
   */
  public RuntimeException noSuchCheck(String check, String expected) {
    return at.problem(check, expected);
  }

  /** Says that nothing else was given. */
  public void end() {
    given.forEach(
        (name, value) -> {
          if (!taken.contains(name)) {
            throw value.unknown(name, taken);
          }
        });
  }

  /**
   * Says that they are those of the product's card but for numbers that may be raised: the card's
   * words are about what the others name.
   *
   * @param shipped the product's
   */
  public void keep(Parameters shipped) {
    Map<String, String> own = shown();
    Map<String, String> theirs = shipped.shown();
    own.keySet().removeAll(tunable);
    theirs.keySet().removeAll(tunable);
    if (!own.equals(theirs)) {
      throw new ProblemException(
          new Problem(CardError.CARD_GOES_TOO_FAR, at.place(), own.toString(), theirs.toString()));
    }
  }

  /** As the page shows them, in the order of the card. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    given.forEach((name, value) -> shown.put(name, String.join(", ", value.texts())));
    return shown;
  }

  private Yaml needed(String name) {
    Yaml value = take(name);
    if (value == null) {
      throw at.problem("-", name);
    }
    return value;
  }

  private @Nullable Yaml take(String name) {
    taken.add(name);
    return given.get(name);
  }
}
