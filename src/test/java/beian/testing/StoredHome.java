package beian.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The database of a home as the version of migration 27 left it: the sample data after three
 * nights, with letters, an extension, a waiver, an appeal, an approved plan and a mark that was
 * taken back. Everything in it was made up.
 */
public final class StoredHome {
  private static final String STORED = "/beian/app/home-of-schema-27.mv.db.gz";

  private StoredHome() {}

  /** Puts the file of the database there. */
  public static Path to(Path file) throws IOException {
    try (InputStream stored = StoredHome.class.getResourceAsStream(STORED);
        InputStream unpacked = new GZIPInputStream(stored)) {
      Files.copy(unpacked, file);
    }
    return file;
  }
}
