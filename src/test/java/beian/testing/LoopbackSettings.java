package beian.testing;

import beian.evidence.EvidenceSettings;
import beian.platform.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of evidence for tests that ask servers on the loopback address. */
public final class LoopbackSettings {
  private LoopbackSettings() {}

  /** Asks these resolvers, quickly tired. */
  public static EvidenceSettings asking(String... resolvers) {
    return asking(Map.of(), resolvers);
  }

  /**
   * The same with other settings, said as an admin says them.
   *
   * @param more without {@code beian.evidence.}
   */
  public static EvidenceSettings asking(Map<String, String> more, String... resolvers) {
    Map<String, String> given =
        new HashMap<>(
            Map.of(
                "beian.evidence.resolvers", String.join(",", resolvers),
                "beian.evidence.dns-timeout-seconds", "1",
                "beian.evidence.dns-attempts", "1",
                "beian.evidence.per-resolver-per-second", "0",
                "beian.evidence.page-timeout-seconds", "2",
                "beian.evidence.registrations", "false"));
    more.forEach((name, value) -> given.put("beian.evidence." + name, value));
    return EvidenceSettings.from(
        Settings.load(Path.of("none.properties"), Map.of(), given, EvidenceSettings.all()));
  }
}
