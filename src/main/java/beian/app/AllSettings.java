package beian.app;

import beian.evidence.EvidenceSettings;
import beian.evidence.live.vendor.VendorQuestions;
import beian.inspection.InspectionSettings;
import beian.intake.IntakeSettings;
import beian.platform.database.DatabaseSettings;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import beian.platform.vendor.VendorSettings;
import beian.rectification.RectificationSettings;
import beian.rectification.contact.ContactSettings;
import beian.rectification.notice.LetterSettings;
import beian.rectification.notice.MailSettings;
import beian.report.ReportSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every setting there is, room by room. */
public final class AllSettings {
  private static final Setting<String> DATABASE_URL =
      Setting.text(
          "beian.database.url",
          "",
          "数据库地址；留空时使用主目录下的 H2 文件，例如 jdbc:postgresql://host/beian",
          "where the database is; empty: an H2 file in the home; for example"
              + " jdbc:postgresql://host/beian");
  private static final Setting<String> DATABASE_USER =
      Setting.text("beian.database.user", "", "数据库用户", "the database user");
  private static final Setting<String> DATABASE_PASSWORD =
      Setting.secret("beian.database.password", "数据库口令", "the database password");
  private static final Setting<Integer> DATABASE_POOL =
      Setting.integer(
          "beian.database.pool-size",
          "12",
          4,
          200,
          "同时打开的数据库连接数上限",
          "most database connections at once");

  private AllSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all =
        new ArrayList<>(List.of(DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD, DATABASE_POOL));
    all.addAll(IntakeSettings.all());
    all.addAll(InspectionSettings.all());
    all.addAll(RectificationSettings.ALL);
    all.addAll(LetterSettings.ALL);
    all.addAll(MailSettings.ALL);
    all.addAll(ContactSettings.ALL);
    all.addAll(EvidenceSettings.all());
    all.addAll(VendorSettings.ALL);
    all.addAll(VendorQuestions.ALL);
    all.addAll(ReportSettings.ALL);
    return List.copyOf(all);
  }

  /** What is in force in a home. */
  public static Settings load(
      Home home, Map<String, String> environment, Map<String, String> given) {
    return Settings.load(home.settings(), environment, given, all());
  }

  /** Where the database of a home is. */
  public static DatabaseSettings database(Settings settings, Home home) {
    String url = settings.get(DATABASE_URL);
    Path file = home.data().resolve("beian");
    return new DatabaseSettings(
        url.isEmpty() ? "jdbc:h2:file:" + file : url,
        settings.get(DATABASE_USER),
        settings.get(DATABASE_PASSWORD),
        settings.get(DATABASE_POOL));
  }
}
