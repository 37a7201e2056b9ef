package beian.app;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in the inbox or the evidence folder unread may put right what is about to be done. */
public final class NothingWaits {
  private NothingWaits() {}

  /**
   * @throws ProblemException CLI-017 when a sheet or a file of evidence waits to be read
   */
  public static void require(Suite suite) {
    List<String> sheets = new ArrayList<>(suite.unread().sheets());
    sheets.addAll(suite.home().intake().astray());
    require(suite.home().inbox(), sheets);
    require(suite.home().evidence(), suite.unread().evidence());
  }

  private static void require(Path folder, List<String> waiting) {
    if (!waiting.isEmpty()) {
      throw new ProblemException(
          new Problem(AppError.UNREAD, folder.toString(), String.join(", ", waiting), ""));
    }
  }
}
