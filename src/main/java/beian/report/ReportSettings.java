package beian.report;

import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.util.List;
import java.util.Locale;

/** What an admin sets for workbooks. */
public final class ReportSettings {
  private static final Setting<Choice> LANGUAGE =
      Setting.choice(
          "beian.report.language",
          Choice.COMMAND,
          Choice.class,
          "核查工作簿的语言：zh、en、both（中英对照），或 command（随命令的 --lang 或 BEIAN_LANG）",
          "what inspection workbooks are written in: zh, en, both, or command (as the command speaks:"
              + " --lang, else BEIAN_LANG)");

  /** All of them. */
  public static final List<Setting<?>> ALL = List.of(LANGUAGE);

  private ReportSettings() {}

  private enum Choice {
    COMMAND,
    ZH,
    EN,
    BOTH
  }

  /**
   * What a workbook is written in.
   *
   * @param spoken what the command speaks, {@code zh} or {@code en}; empty in executions of
   *     versions that did not say: both
   */
  public static Language language(Settings settings, String spoken) {
    return switch (settings.get(LANGUAGE)) {
      case ZH -> Language.ZH;
      case EN -> Language.EN;
      case BOTH -> Language.BOTH;
      case COMMAND ->
          spoken.isEmpty() ? Language.BOTH : Language.valueOf(spoken.toUpperCase(Locale.ROOT));
    };
  }
}
