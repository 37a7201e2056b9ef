package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.observation.BadCell;
import beian.filing.number.Normal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows of a table are read beside.
 *
 * @param pages the folder of saved pages
 * @param provider the names of the provider who runs the suite, as they are compared
 */
record RowContext(Path pages, Set<String> provider) {
  static RowContext of(Path pages, Set<String> provider) {
    return new RowContext(
        pages, provider.stream().map(Normal::name).collect(Collectors.toUnmodifiableSet()));
  }

  /** A page in the folder of pages; nothing outside of it is ever read. */
  Path page(String file) throws BadCell {
    Path path = pages.resolve(file.startsWith("pages/") ? file.substring(6) : file).normalize();
    try {
      if (path.startsWith(pages) && path.toRealPath().startsWith(pages.toRealPath())) {
        return path;
      }
    } catch (IOException e) {
      // said below
    }
    throw missing(file);
  }

  static BadCell missing(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return new BadCell(EvidenceError.MISSING_FILE, "file", file, "pages/" + name);
  }
}
