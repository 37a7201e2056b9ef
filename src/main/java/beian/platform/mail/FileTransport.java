package beian.platform.mail;

import beian.platform.file.WholeFile;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
  public Sent send(Letter letter, Runnable leaving) {
    return sendAll(List.of(letter), leaves -> leaving.run()).get(0);
  }

  /** Those of which the folder has none yet are written together. */
  @Override
  public synchronized List<Sent> sendAll(List<Letter> all, Consumer<List<Letter>> leaving) {
    Map<Letter, Path> places = new LinkedHashMap<>();
    Map<Path, byte[]> fresh = new LinkedHashMap<>();
    for (Letter letter : all) {
      if (Mailbox.parse(letter.to()).isPresent()) {
        Path file = folder.resolve(fileName(Letters.messageId(letter)));
        places.put(letter, file);
        if (Files.exists(file)) {
          LOG.info("mail.letter_was_there file={}", file.getFileName());
        } else {
          fresh.put(file, letters.bytes(letter));
        }
      }
    }
    Map<Path, IOException> stayed = new HashMap<>();
    try {
      Files.createDirectories(folder);
      WholeFile.prepare(fresh);
    } catch (IOException failed) {
      fresh.keySet().forEach(file -> stayed.put(file, failed));
    }
    if (stayed.isEmpty()) {
      leaving.accept(List.copyOf(places.keySet()));
      try {
        WholeFile.name(fresh.keySet());
      } catch (IOException failed) {
        fresh.keySet().stream().filter(WholeFile::isHalf).forEach(file -> stayed.put(file, failed));
      }
    }
    fresh.forEach(
        (file, bytes) -> {
          if (!stayed.containsKey(file)) {
            LOG.info("mail.written file={} bytes={}", file.getFileName(), bytes.length);
          }
        });
    return all.stream().map(letter -> became(places.get(letter), stayed)).toList();
  }

  private Sent became(@Nullable Path file, Map<Path, IOException> stayed) {
    if (file == null) {
      return LocalRefusal.unusableAddress();
    }
    IOException failed = stayed.get(file);
    if (failed != null) {
      return Sent.Unreachable.folder(folder, failed);
    }
    return new Sent.Accepted(named(file));
  }

  @Override
  public Optional<Sent.Accepted> handedOver(String messageId) {
    Path file = folder.resolve(fileName(messageId));
    return Files.exists(file) ? Optional.of(new Sent.Accepted(named(file))) : Optional.empty();
  }

  @Override
  public boolean stayed(String messageId) {
    return WholeFile.isHalf(folder.resolve(fileName(messageId)));
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
