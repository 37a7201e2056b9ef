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
            one ->
                page.append("| `")
                    .append(one.name())
                    .append("` | ")
                    .append(one.initial().isEmpty() ? "" : "`" + cell(one.initial()) + "`")
                    .append(" | `")
                    .append(cell(one.shape()))
                    .append("` | ")
                    .append(cell(one.en()))
                    .append(" | ")
                    .append(cell(one.zh()))
                    .append(" |\n"));
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
