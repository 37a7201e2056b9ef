package beian.app;

import beian.evidence.store.FileReadingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the inbox or the evidence folder and nobody has read, or nobody reads. A night that
 * is taken up days after it was cut off does not read again, and marks nobody past a correction.
 */
public final class Unread {
  private final Suite suite;
  private @Nullable List<String> evidence;

  Unread(Suite suite) {
    this.suite = suite;
  }

  /** The sheets in the inbox that wait for the next import, by name. */
  List<String> sheets() {
    try {
      return suite.home().intake().waiting().stream()
          .map(sheet -> String.valueOf(sheet.getFileName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files of evidence whose content no night has read, by name; as they lay when first asked.
   */
  public synchronized List<String> evidence() {
    List<String> known = evidence;
    if (known == null) {
      known = suite.evidenceFolder().unread(new FileReadingStore(suite.transactions()));
      evidence = known;
    }
    return known;
  }

  /** All of it, and what nobody ever reads, as seen from the home. */
  List<String> files() {
    List<String> files = new ArrayList<>(suite.home().intake().unread());
    sheets().forEach(name -> files.add(suite.home().inbox().getFileName() + "/" + name));
    evidence().forEach(name -> files.add(suite.home().evidence().getFileName() + "/" + name));
    return files;
  }
}
