package beian.platform.mail.incoming;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Bystanders;
import beian.platform.mail.Verp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of {@code .eml} files that came back: bounces, receipts, replies. */
public final class MailFolder {
  /** What stands behind the first two megabytes of a mail says nothing about delivery. */
  private static final int MAX_BYTES = 2 << 20;

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
   * The {@code .eml} files, by name; none when there is no such folder.
   *
   * @throws ProblemException MAI-003 when the folder cannot be listed
   */
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".eml"))
          .filter(file -> Files.isRegularFile(file) && !Bystanders.is(file))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw problem(folder, failed);
    }
  }

  /**
   * What one file says; a file that is no mail is {@link Incoming.Kind#UNKNOWN}.
   *
   * @throws ProblemException MAI-003 when the file cannot be read
   */
  public Incoming read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.read(String.valueOf(file.getFileName()), in.readNBytes(MAX_BYTES));
    } catch (IOException failed) {
      throw problem(file, failed);
    }
  }

  private static ProblemException problem(Path place, IOException failed) {
    return new ProblemException(
        new Problem(
            PlatformError.MAIL_FOLDER, place.toString(), failed.getClass().getSimpleName(), ""),
        failed);
  }
}
