package beian.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Runs the commands people wait for once, in a throw-away home, while the launcher lays out the
 * classes they load.
 */
public final class WarmUp {
  private WarmUp() {}

  /** Takes the throw-away home. */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    for (String command :
        new String[] {
          "--help", "init", "jobs", "filings", "rules list", "check uscc 1", "config show"
        }) {
      String[] words = (command + " --home " + arguments[0]).split(" ");
      Main.run(words, nowhere, nowhere, Map.of());
    }
  }
}
