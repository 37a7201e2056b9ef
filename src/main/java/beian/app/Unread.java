package beian.app;

import beian.evidence.store.FileReadingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the inbox or the evidence folder and nobody has read, or nobody reads. A night that
 * is taken up days after it was cut off does not read again, and marks nobody past a correction.
 */
final class Unread {
  private final Suite suite;
  private @Nullable List<String> evidence;

  Unread(Suite suite) {
    this.suite = suite;
  }

  /** Their names, as seen from the home; of evidence, as it lay when first asked. */
  synchronized List<String> files() {
    List<String> files = new ArrayList<>(suite.home().intake().unread());
    try {
      for (Path sheet : suite.home().intake().waiting()) {
        files.add(suite.home().root().relativize(sheet).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> known = evidence;
    if (known == null) {
      known =
          suite.evidenceFolder().unread(new FileReadingStore(suite.transactions())).stream()
              .map(name -> suite.home().evidence().getFileName() + "/" + name)
              .toList();
      evidence = known;
    }
    files.addAll(known);
    return files;
  }
}
