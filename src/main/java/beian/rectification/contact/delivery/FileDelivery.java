package beian.rectification.contact.delivery;

import beian.platform.file.WholeFile;
import beian.platform.mail.Sent;
import beian.platform.time.Zone;
import beian.rectification.contact.CodeMessage;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.format.DateTimeFormatter;

/**
 * Writes each code to a CSV file of its own, {@code <no>.csv} with the columns number, text and
 * ends_at, for a gateway to send and to take away. Only its owner may read it, where the system
 * knows owners.
 */
public final class FileDelivery implements CodeDelivery {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  /**
   * @param folder made when it is missing
   */
  public FileDelivery(Path folder) {
    this.folder = folder;
  }

  @Override
  public Sent send(CodeMessage message) {
    Path file = folder.resolve(message.no() + ".csv");
    try {
      Files.createDirectories(folder);
      boolean owners = Files.getFileStore(folder).supportsFileAttributeView("posix");
      WholeFile.write(
          file,
          csv(message),
          owners ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
      return new Sent.Accepted("→ " + file.getFileName());
    } catch (IOException failed) {
      return Sent.Unreachable.folder(folder, failed);
    }
  }

  private static byte[] csv(CodeMessage message) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("number", "text", "ends_at");
      csv.writeRecord(
          message.number(),
          message.text(),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(message.endsAt().atZone(Zone.CHINA)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
