package beian.app.bench;

import beian.app.Home;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.platform.time.AsOf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a measuring process is to do.
 *
 * @param home the sandbox it works in
 * @param at the moment at which it stands
 * @param filings how many filings there are
 * @param profiled whether it is to say where its time goes
 * @param result where its figures go
 * @param settings what is set for it
 */
record Assignment(
    Path home,
    Instant at,
    int filings,
    boolean profiled,
    Path result,
    Map<String, String> settings) {
  private static final String SETTING = "set.";

  /** Writes it down. */
  void write(Path file) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("home", home.toString());
    lines.setProperty("at", at.toString());
    lines.setProperty("filings", Integer.toString(filings));
    lines.setProperty("profiled", Boolean.toString(profiled));
    lines.setProperty("result", result.toString());
    settings.forEach((name, value) -> lines.setProperty(SETTING + name, value));
    try (OutputStream out = Files.newOutputStream(file)) {
      lines.store(out, null);
    }
  }

  /** Reads it. */
  static Assignment read(Path file) throws IOException {
    Properties lines = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      lines.load(in);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : lines.stringPropertyNames()) {
      if (name.startsWith(SETTING)) {
        settings.put(name.substring(SETTING.length()), lines.getProperty(name));
      }
    }
    return new Assignment(
        Path.of(lines.getProperty("home")),
        Instant.parse(lines.getProperty("at")),
        Integer.parseInt(lines.getProperty("filings")),
        Boolean.parseBoolean(lines.getProperty("profiled")),
        Path.of(lines.getProperty("result")),
        settings);
  }

  /** The same, with other settings. */
  Assignment with(Map<String, String> others) {
    return new Assignment(home, at, filings, profiled, result, others);
  }

  /** Opens the home. */
  Suite open() {
    return Suite.open(
        Home.at(home),
        new SuiteOptions(
            Map.of(), settings, AsOf.clock(at), at.toString(), true, false, "bench", null));
  }
}
