package beian.app;

import beian.platform.settings.Setting;
import java.util.Comparator;
import java.util.List;

/** The page of the guide that lists every setting, made from the settings themselves. */
public final class SettingsPage {
  private SettingsPage() {}

  /** The page, Markdown. */
  public static String of(List<Setting<?>> settings) {
    StringBuilder page = new StringBuilder();
    page.append("# Settings / 设置\n\n")
        .append(
            "Made from the settings themselves. A setting is read from the command line (`--set"
                + " name=value`), the environment\n(`BEIAN_…`), the home's `beian.properties`, in"
                + " this order; `beian config show` prints what is in force and why.\n\n")
        .append("| setting | initially | takes | meaning | 含义 |\n|---|---|---|---|---|\n");
    settings.stream()
        .sorted(Comparator.comparing(Setting::name))
        .forEach(
            setting ->
                page.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(setting.initial().isEmpty() ? "" : "`" + cell(setting.initial()) + "`")
                    .append(" | `")
                    .append(cell(setting.shape()))
                    .append("` | ")
                    .append(cell(setting.en()))
                    .append(" | ")
                    .append(cell(setting.zh()))
                    .append(" |\n"));
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
