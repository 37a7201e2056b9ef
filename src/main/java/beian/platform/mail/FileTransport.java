package beian.platform.mail;

import beian.platform.file.WholeFile;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each letter to a file of its own, {@code <message id>.eml}, complete or not at all
 * (temporary file, fsync, rename). A letter that is there already counts as sent.
 */
public final class FileTransport implements MailTransport {
  private static final Logger LOG = LoggerFactory.getLogger(FileTransport.class);

  private final Path folder;
  private final boolean fileIsDelivery;
  private final Letters letters = new Letters();

  /**
   * @param folder made when it is missing
   * @param fileIsDelivery whether a gateway sends what is written here, so that a written file
   *     proves delivery
   */
  public FileTransport(Path folder, boolean fileIsDelivery) {
    this.folder = folder;
    this.fileIsDelivery = fileIsDelivery;
  }

  @Override
  public synchronized Sent send(Letter letter, Runnable leaving) {
    if (Mailbox.parse(letter.to()).isEmpty()) {
      return LocalRefusal.unusableAddress();
    }
    byte[] bytes = letters.bytes(letter);
    Path file = folder.resolve(fileName(Letters.messageId(letter)));
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        LOG.info("mail.letter_was_there file={}", file.getFileName());
        return new Sent.Accepted(named(file));
      }
      leaving.run();
      WholeFile.write(file, bytes);
      LOG.info("mail.written file={} bytes={}", file.getFileName(), bytes.length);
      return new Sent.Accepted(named(file));
    } catch (IOException failed) {
      return Sent.Unreachable.folder(folder, failed);
    }
  }

  @Override
  public Optional<Sent.Accepted> handedOver(String messageId) {
    Path file = folder.resolve(fileName(messageId));
    return Files.exists(file) ? Optional.of(new Sent.Accepted(named(file))) : Optional.empty();
  }

  /** Readable and the same for the same message id; different ids never share a name. */
  static String fileName(String messageId) {
    String safe = messageId.replaceAll("[^A-Za-z0-9._@-]", "_");
    if (!safe.equals(messageId) || safe.length() > 120 || safe.startsWith(".")) {
      String cut = safe.substring(0, Math.min(safe.length(), 100));
      safe = "_" + cut + "-" + Sha256.of(messageId).substring(0, 16);
    }
    return safe + ".eml";
  }

  /** Its file without what stands behind the sign of addresses, which lists mask. */
  private static String named(Path file) {
    String name = String.valueOf(file.getFileName());
    int at = name.indexOf('@');
    return "→ " + (at < 0 ? name : name.substring(0, at) + "…");
  }

  @Override
  public boolean provesDelivery() {
    return fileIsDelivery;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public void close() {}
}
