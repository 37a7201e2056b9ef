package beian.platform.settings;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings in force: the command line beats the environment, the environment beats the file,
 * the file beats the defaults. Every name is known beforehand; a name nobody knows is refused with
 * the nearest ones.
 */
public final class Settings {
  private static final String PREFIX = "beian.";

  /** Variables of the launcher; they set no setting. */
  private static final Set<String> LAUNCHER =
      Set.of("BEIAN_HOME", "BEIAN_JAVA_OPTS", "BEIAN_LANG", "BEIAN_NO_REBUILD");

  private final Map<String, Setting<?>> known;
  private final SmallRyeConfig config;

  private Settings(Map<String, Setting<?>> known, SmallRyeConfig config) {
    this.known = known;
    this.config = config;
  }

  /**
   * Reads all sources and every value once.
   *
   * @param file the home's file; it need not exist
   * @param environment the process's environment
   * @param given names and values from the command line
   * @param settings all settings there are
   * @throws ProblemException SET-001 unknown name, SET-002 or the reader's own for a bad value
   */
  public static Settings load(
      Path file,
      Map<String, String> environment,
      Map<String, String> given,
      Collection<Setting<?>> settings) {
    Map<String, Setting<?>> known = new TreeMap<>();
    settings.forEach(setting -> known.put(setting.name(), setting));
    Map<String, String> written = read(file);
    check(written.keySet(), file.getFileName().toString(), known.keySet());
    check(given.keySet(), "--set", known.keySet());
    Map<String, String> variables = variables(environment, known);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(initials(known), "default", 100),
                new PropertiesConfigSource(written, file.getFileName().toString(), 200),
                new EnvConfigSource(variables, 300),
                new PropertiesConfigSource(given, "command line", 400))
            .build();
    Settings loaded = new Settings(known, config);
    known.values().forEach(loaded::get);
    return loaded;
  }

  /** The value of a setting. */
  public <T> T get(Setting<T> setting) {
    ConfigValue value = config.getConfigValue(setting.name());
    String text = value.getValue() == null ? setting.initial() : value.getValue().strip();
    return setting.reader().apply(text, origin(setting) + ": " + setting.name());
  }

  /** Every setting with its text and where that comes from, by name; secrets are hidden. */
  public List<InForce> all() {
    return known.values().stream()
        .map(
            setting -> {
              String text = config.getConfigValue(setting.name()).getValue();
              String shown = text == null ? "" : text;
              return new InForce(
                  setting,
                  setting.secret() && !shown.isEmpty() ? Setting.HIDDEN : shown,
                  origin(setting));
            })
        .toList();
  }

  private String origin(Setting<?> setting) {
    String source = config.getConfigValue(setting.name()).getConfigSourceName();
    if (source == null) {
      return "default";
    }
    return source.startsWith("EnvConfigSource")
        ? "environment"
        : source.replaceAll("^Properties.*source=(.*)]$", "$1");
  }

  private static Map<String, String> initials(Map<String, Setting<?>> known) {
    return known.values().stream()
        .filter(setting -> !setting.initial().isEmpty())
        .collect(Collectors.toMap(Setting::name, Setting::initial));
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> values = new HashMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new ProblemException(
            new Problem(
                PlatformError.BAD_SETTING,
                file.toString(),
                e instanceof CharacterCodingException
                    ? "not UTF-8"
                    : String.valueOf(e.getMessage()),
                "a UTF-8 file of lines name=value"),
            e);
      }
      properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
    }
    return values;
  }

  private static Map<String, String> variables(
      Map<String, String> environment, Map<String, Setting<?>> known) {
    Map<String, String> ours = new HashMap<>();
    Set<String> names = known.values().stream().map(Setting::variable).collect(Collectors.toSet());
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("BEIAN_") && !LAUNCHER.contains(name)) {
            check(Set.of(name), "environment", names);
            ours.put(name, value);
          }
        });
    return ours;
  }

  private static void check(Set<String> found, String place, Set<String> known) {
    for (String name : found) {
      if (!known.contains(name)) {
        throw new ProblemException(
            new Problem(
                PlatformError.UNKNOWN_SETTING,
                place,
                name,
                String.join(", ", Nearest.to(name, known, name.startsWith(PREFIX) ? 3 : 2))));
      }
    }
  }

  /**
   * A setting as it is in force.
   *
   * @param setting which
   * @param text its text; secrets as asterisks
   * @param origin {@code default}, the file's name, {@code environment} or {@code command line}
   */
  public record InForce(Setting<?> setting, String text, String origin) {}
}
