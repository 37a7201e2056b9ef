package beian.platform.settings;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One setting: its name {@code beian.<room>.<thing>}, what it is when nobody set it, what it means,
 * how its text is read. The environment variable is the name in capitals with underscores.
 *
 * @param name the name in the file
 * @param initial the text when nobody set it; may be empty
 * @param shape what a value looks like, for messages and the settings page
 * @param zh what it means, Chinese
 * @param en what it means, English
 * @param secret never shown
 * @param reader from text and place to value; throws {@link ProblemException}
 */
public record Setting<T>(
    String name,
    String initial,
    String shape,
    String zh,
    String en,
    boolean secret,
    BiFunction<String, String, T> reader) {
  /** What stands where a secret would. */
  public static final String HIDDEN = "******";

  /** Any text. */
  public static Setting<String> text(String name, String initial, String zh, String en) {
    return new Setting<>(name, initial, "text", zh, en, false, (text, place) -> text);
  }

  /** A text that is never shown: a password. */
  public static Setting<String> secret(String name, String zh, String en) {
    return new Setting<>(name, "", "text", zh, en, true, (text, place) -> text);
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> yesNo(String name, String initial, String zh, String en) {
    return new Setting<>(
        name,
        initial,
        "true|false",
        zh,
        en,
        false,
        (text, place) ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "on" -> true;
              case "false", "no", "off" -> false;
              default -> throw bad(place, text, "true or false");
            });
  }

  /** A whole number within bounds, both included. */
  public static Setting<Integer> integer(
      String name, String initial, int least, int most, String zh, String en) {
    String shape = least + ".." + most;
    return new Setting<>(
        name,
        initial,
        shape,
        zh,
        en,
        false,
        (text, place) -> {
          try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
              return value;
            }
          } catch (NumberFormatException e) {
            // said below, with the bounds
          }
          throw bad(place, text, "a whole number " + shape);
        });
  }

  /** A length of time in hours or calendar days: {@code 48h}, {@code 30d}. */
  public static Setting<Duration> duration(String name, String initial, String zh, String en) {
    return new Setting<>(
        name,
        initial,
        "48h|30d",
        zh,
        en,
        false,
        (text, place) -> {
          Period period = Period.parse(text, place);
          return switch (period.unit()) {
            case HOURS -> Duration.ofHours(period.length());
            case DAYS -> Duration.ofDays(period.length());
            case WORKING_DAYS -> throw bad(place, text, "hours or calendar days: 48h, 30d");
          };
        });
  }

  /** A period with its calendar: {@code 10wd}, {@code 15d}, {@code 48h}. */
  public static Setting<Period> period(String name, String initial, String zh, String en) {
    return new Setting<>(name, initial, "10wd|15d|48h", zh, en, false, Period::parse);
  }

  /** Texts separated by commas; empty when none. */
  public static Setting<List<String>> list(String name, String initial, String zh, String en) {
    return new Setting<>(
        name,
        initial,
        "text,text",
        zh,
        en,
        false,
        (text, place) ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(string -> !string.isEmpty())
                .toList());
  }

  /** One of the words of an enum, lower case with dashes. */
  public static <E extends Enum<E>> Setting<E> choice(
      String name, E initial, Class<E> type, String zh, String en) {
    String shape =
        Arrays.stream(type.getEnumConstants()).map(Setting::word).collect(Collectors.joining("|"));
    return new Setting<>(
        name,
        word(initial),
        shape,
        zh,
        en,
        false,
        (text, place) ->
            Arrays.stream(type.getEnumConstants())
                .filter(item -> word(item).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> bad(place, text, shape)));
  }

  /** The environment variable that sets it. */
  public String variable() {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ProblemException bad(String place, String found, String expected) {
    return new ProblemException(new Problem(PlatformError.BAD_SETTING, place, found, expected));
  }
}
