package beian.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file beside a database file that says that it was filled. H2 makes a new database where the
 * file is gone or its pages are empty, and a suite that forgot everything would write to everybody
 * again.
 */
final class FileMark {
  private static final Logger LOG = LoggerFactory.getLogger(FileMark.class);
  private static final String H2_FILE = "jdbc:h2:file:";

  private final @Nullable Path file;

  private FileMark(@Nullable Path file) {
    this.file = file;
  }

  static FileMark of(DatabaseSettings settings) {
    String place = settings.place();
    return new FileMark(
        place.startsWith(H2_FILE) ? Path.of(place.substring(H2_FILE.length()) + ".filled") : null);
  }

  boolean isThere() {
    return file != null && Files.exists(file);
  }

  void set() {
    if (file == null || isThere()) {
      return;
    }
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      LOG.debug("database.marked_meanwhile", e);
    } catch (IOException e) {
      LOG.info("database.not_marked", e); // a home that cannot be written can still be read
    }
  }
}
