package beian.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Setting<String> NAME = Setting.text("beian.provider.name", "示例云", "", "");
  private static final Setting<Duration> AGE =
      Setting.duration("beian.evidence.age.number-status", "30d", "", "");
  private static final Setting<String> SECRET = Setting.secret("beian.mail.password", "", "");
  private static final Setting<List<String>> LIST = Setting.list("beian.x.list", "", "", "");
  private static final List<Setting<?>> ALL = List.of(NAME, AGE, SECRET, LIST);

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void file() {
    file = home.resolve("beian.properties");
  }

  private Settings load(Map<String, String> environment, Map<String, String> given) {
    return Settings.load(file, environment, given, ALL);
  }

  @Test
  void command_line_beats_environment_beats_file_beats_default() throws IOException {
    assertThat(load(Map.of(), Map.of()).get(NAME)).isEqualTo("示例云");
    Files.writeString(file, "beian.provider.name=甲云\n");
    assertThat(load(Map.of(), Map.of()).get(NAME)).isEqualTo("甲云");
    Map<String, String> environment = Map.of("BEIAN_PROVIDER_NAME", "乙云");
    assertThat(load(environment, Map.of()).get(NAME)).isEqualTo("乙云");
    assertThat(load(environment, Map.of("beian.provider.name", "丙云")).get(NAME)).isEqualTo("丙云");
  }

  @Test
  void every_value_is_shown_with_its_origin_and_secrets_are_hidden() throws IOException {
    Files.writeString(file, "beian.mail.password=hunter2\n");
    Settings settings = load(Map.of("BEIAN_EVIDENCE_AGE_NUMBER_STATUS", "48h"), Map.of());
    assertThat(settings.all())
        .extracting(one -> one.setting().name() + "=" + one.text() + " (" + one.origin() + ")")
        .containsExactly(
            "beian.evidence.age.number-status=48h (environment)",
            "beian.mail.password=****** (beian.properties)",
            "beian.provider.name=示例云 (default)",
            "beian.x.list= (default)");
    assertThat(settings.get(AGE)).isEqualTo(Duration.ofHours(48));
    assertThat(settings.get(SECRET)).isEqualTo("hunter2");
    assertThat(settings.get(LIST)).isEmpty();
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest_ones() throws IOException {
    Files.writeString(file, "beian.provider.nmae=x\n");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(PlatformError.UNKNOWN_SETTING);
              assertThat(e.problem().expected()).startsWith("beian.provider.name");
            });
  }

  @Test
  void an_unknown_variable_is_refused_but_the_launchers_own_are_not() {
    assertThat(load(Map.of("BEIAN_HOME", "x", "PATH", "y"), Map.of()).get(NAME)).isNotEmpty();
    assertThatThrownBy(() -> load(Map.of("BEIAN_PROVIDER_NAM", "x"), Map.of()))
        .hasMessageContaining("BEIAN_PROVIDER_NAME");
  }

  @Test
  void a_bad_value_is_refused_when_loaded_with_its_place() throws IOException {
    Files.writeString(file, "beian.evidence.age.number-status=30\n");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("beian.properties: beian.evidence.age.number-status");
  }
}
