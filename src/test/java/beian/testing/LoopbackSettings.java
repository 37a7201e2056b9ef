package beian.testing;

import beian.evidence.EvidenceSettings;
import beian.platform.settings.Settings;
import java.nio.file.Path;
import java.util.Map;

/** Settings of evidence for tests that ask servers on the loopback address. */
public final class LoopbackSettings {
  private LoopbackSettings() {}

  /** Asks these resolvers, quickly tired. */
  public static EvidenceSettings asking(String... resolvers) {
    Map<String, String> given =
        Map.of(
            "beian.evidence.resolvers", String.join(",", resolvers),
            "beian.evidence.dns-timeout-seconds", "1",
            "beian.evidence.dns-attempts", "1",
            "beian.evidence.per-resolver-per-second", "0",
            "beian.evidence.page-timeout-seconds", "2",
            "beian.evidence.registrations", "false");
    return EvidenceSettings.from(
        Settings.load(Path.of("none.properties"), Map.of(), given, EvidenceSettings.all()));
  }
}
