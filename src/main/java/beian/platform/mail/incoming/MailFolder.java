package beian.platform.mail.incoming;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Lying;
import beian.platform.mail.Verp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of mails that came back: bounces, receipts, replies. A mail program may have put them
 * there under any name and in folders of its own; what is no mail is {@link Incoming.Kind#UNKNOWN}.
 */
public final class MailFolder {
  /** What stands behind the first two megabytes of a mail says nothing about delivery. */
  private static final int MAX_BYTES = 2 << 20;

  private static final int LONGEST_NAME = 300;

  private final Path folder;
  private final IncomingReader reader;

  /**
   * @param folder where the mail program puts the files; nothing is changed there
   * @param verp how our own bounce addresses look
   */
  public MailFolder(Path folder, Verp verp) {
    this.folder = folder;
    this.reader = new IncomingReader(verp);
  }

  /**
   * The files at any depth, by name; hidden ones are left out, but not the folders of a mail
   * server. None when there is no such folder.
   *
   * @throws ProblemException MAI-003 when the folder cannot be listed
   */
  public List<Path> files() {
    try {
      return Lying.belowMaildirs(folder);
    } catch (IOException | UncheckedIOException failed) {
      throw problem(folder, failed);
    }
  }

  /** A file's name within the folder, with slashes, at most 300 characters. */
  public String name(Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  /**
   * What one file says; a file that is no mail is {@link Incoming.Kind#UNKNOWN}.
   *
   * @throws ProblemException MAI-003 when the file cannot be read
   */
  public Incoming read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.read(name(file), in.readNBytes(MAX_BYTES));
    } catch (IOException failed) {
      throw problem(file, failed);
    }
  }

  private static ProblemException problem(Path place, Exception failed) {
    return new ProblemException(
        new Problem(
            PlatformError.MAIL_FOLDER, place.toString(), failed.getClass().getSimpleName(), ""),
        failed);
  }
}
