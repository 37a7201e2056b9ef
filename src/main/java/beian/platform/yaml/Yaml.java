package beian.platform.yaml;

import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value of a YAML file: a text, a list or a map. All that is no list and no map is text as it
 * stands, so that a day stays a day and 是 a word. What is wrong is told with file and line, under
 * the code of the room that reads the file.
 */
public final class Yaml {
  private static final int NAMED = 3;

  private final ErrorCode code;
  private final String file;
  private final Node node;

  private Yaml(ErrorCode code, String file, Node node) {
    this.code = code;
    this.file = file;
    this.node = node;
  }

  /**
   * The one value of a file.
   *
   * @param code what an error is called
   * @param file as places name it
   * @throws ProblemException when it is no YAML
   */
  public static Yaml read(ErrorCode code, String file, String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .map(node -> new Yaml(code, file, node))
          .orElseThrow(() -> new ProblemException(new Problem(code, file, "-", "YAML")));
    } catch (MarkedYamlEngineException e) {
      String place = e.getProblemMark().map(mark -> place(file, mark)).orElse(file);
      throw new ProblemException(new Problem(code, place, e.getProblem(), "YAML"), e);
    } catch (YamlEngineException e) {
      throw new ProblemException(
          new Problem(code, file, String.valueOf(e.getMessage()), "YAML"), e);
    }
  }

  /** {@code file:line}. */
  public String place() {
    return node.getStartMark().map(mark -> place(file, mark)).orElse(file);
  }

  private static String place(String file, Mark mark) {
    return file + ":" + (mark.getLine() + 1);
  }

  /** Whether it is a text. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** Whether it is a map. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The text. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(isMap() ? "{…}" : "[…]", "text");
  }

  /** The text as what it names. */
  public <T> T text(Map<String, T> known) {
    T value = known.get(text());
    if (value == null) {
      throw unknown(text(), known.keySet());
    }
    return value;
  }

  /** The text as what it says. */
  public <T> T text(String form, Function<String, T> reading) {
    try {
      return reading.apply(text());
    } catch (RuntimeException e) {
      throw e instanceof ProblemException ? e : problem(text(), form);
    }
  }

  /** The values of a list; of anything else itself alone. */
  public List<Yaml> list() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(eachNode -> new Yaml(code, file, eachNode)).toList()
        : List.of(this);
  }

  /** The texts of a list. */
  public List<String> texts() {
    return list().stream().map(Yaml::text).toList();
  }

  /** The values of a map by name, in the order of the file; each name once. */
  public Map<String, Yaml> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem(isText() ? text() : "[…]", "{name: value}");
    }
    Map<String, Yaml> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml name = new Yaml(code, file, tuple.getKeyNode());
      if (map.put(name.text(), new Yaml(code, file, tuple.getValueNode())) != null) {
        throw name.problem(name.text(), "");
      }
    }
    return map;
  }

  /** The values of a map that has no other names than these. */
  public Map<String, Yaml> map(Collection<String> known) {
    Map<String, Yaml> map = map();
    for (Map.Entry<String, Yaml> entry : map.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry.getValue().unknown(entry.getKey(), known);
      }
    }
    return map;
  }

  /** The texts of a map. */
  public Map<String, String> textMap() {
    return map().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().text(),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /** That something stands here that is not to. */
  public ProblemException problem(String found, String expected) {
    return new ProblemException(new Problem(code, place(), found, expected));
  }

  /** That nothing of that name is known; the nearest names are told. */
  public ProblemException unknown(String found, Collection<String> known) {
    return problem(found, String.join(", ", Nearest.to(found, known, NAMED)));
  }

  /** A value that must be there. */
  public Yaml needed(String name, @Nullable Yaml value) {
    if (value == null) {
      throw problem("-", name);
    }
    return value;
  }
}
