package beian.intake;

import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an admin sets for imports. */
public final class IntakeSettings {
  static final Setting<List<String>> FULL =
      Setting.list(
          "beian.import.full",
          "",
          "声明为全量的文件名，以逗号分隔，* 代表任意字符；全量文件中没有的备案会列出，且不再视为确属本服务商",
          "names of files that have every filing, separated by commas, * for anything; what they lack"
              + " is listed, and no longer counts as known to be ours");

  private IntakeSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(FULL);
  }

  /** Whether the name of a file says that it has every filing. */
  public static Predicate<String> full(Settings settings) {
    List<Pattern> patterns = settings.get(FULL).stream().map(IntakeSettings::pattern).toList();
    return name -> patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        Pattern.compile("\\*")
            .splitAsStream(words + "\0")
            .map(part -> Pattern.quote(part.replace("\0", "")))
            .collect(Collectors.joining(".*")),
        Pattern.CASE_INSENSITIVE);
  }
}
