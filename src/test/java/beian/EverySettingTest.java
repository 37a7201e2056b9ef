package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.AllSettings;
import beian.app.SettingsPage;
import beian.platform.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EverySettingTest {
  private static final Path PAGE = Path.of("src", "docs", "guide", "settings.md");

  static List<Setting<?>> settings() {
    return AllSettings.all();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void every_setting_says_what_it_is_and_starts_with_a_value_it_takes(Setting<?> setting) {
    assertThat(setting.name()).matches("beian\\.[a-z]+(\\.[a-z0-9-]+)+");
    assertThat(setting.zh()).matches("(?s).*\\p{IsHan}.*");
    assertThat(setting.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    if (!setting.initial().isEmpty()) {
      assertThat(setting.reader().apply(setting.initial(), setting.name())).isNotNull();
    }
  }

  @Test
  void no_name_stands_for_two_settings() {
    assertThat(settings().stream().map(Setting::name)).doesNotHaveDuplicates();
    assertThat(settings().stream().map(Setting::variable)).doesNotHaveDuplicates();
  }

  @Test
  void the_settings_page_is_the_one_the_settings_make() throws IOException {
    String page = SettingsPage.of(AllSettings.all());
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
