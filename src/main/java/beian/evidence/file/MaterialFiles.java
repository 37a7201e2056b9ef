package beian.evidence.file;

import beian.evidence.kind.MaterialFile;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scans in the folder of materials. A file was there since it was last written; it is a list, so a
 * file that was taken away is no longer on file.
 */
final class MaterialFiles {
  /** A PDF may begin anywhere in its first kilobyte. */
  private static final int HEAD = 1024;

  private static final int TAIL = 1024;
  private static final int PNG_SIGNATURE = 8;

  /** Length, type and check sum of a chunk. */
  private static final int CHUNK = 12;

  private static final int PNG_END = 0x49454e44;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  /** Brands of the picture format of telephones (ISO 23008-12). */
  private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif");

  private static final Set<String> PICTURES = Set.of("jpg", "png", "pdf", "gif", "bmp", "tif");

  private MaterialFiles() {}

  static EvidenceItem read(Path file, String relative, Taking taking) throws IOException {
    long size = Files.size(file);
    String named = relative.substring(relative.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String claimed = named.equals("jpeg") ? "jpg" : named.equals("tiff") ? "tif" : named;
    byte[] head = new byte[(int) Math.min(HEAD, size)];
    byte[] tail = new byte[(int) Math.min(TAIL, size)];
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.readFully(head);
      bytes.seek(size - tail.length);
      bytes.readFully(tail);
    }
    String type = type(latin(head));
    boolean picture = PICTURES.contains(claimed);
    boolean broken =
        type.isEmpty() && picture || !complete(type, latin(tail)) && !endsWithin(type, file);
    String hash = Sha256.of(file);
    Instant written = Files.getLastModifiedTime(file).toInstant();
    Span at = Span.at(written.isAfter(taking.now()) ? taking.now() : written);
    return EvidenceItem.of(
        relative,
        List.of(
            new Draft(MaterialFile.KIND, relative, "file materials/" + relative, at)
                .with(MaterialFile.SIZE, Long.toString(size))
                .with(MaterialFile.SHA256, hash)
                .with(MaterialFile.TYPE, type.isEmpty() && !picture ? claimed : type)
                .with(MaterialFile.PROBLEM, size == 0 ? "empty" : broken ? "broken" : "")
                .citing("", hash)
                .seen()));
  }

  /** Whether it ends somewhere in its file, with something behind that belongs to nothing. */
  private static boolean endsWithin(String type, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return switch (type) {
      case "jpg" -> pictureEnds(bytes);
      case "png" -> chunksEnd(bytes);
      case "pdf" -> complete(type, latin(withoutPadding(bytes)));
      default -> false;
    };
  }

  /** The last bytes before those that say nothing, with which some machines fill their blocks. */
  private static byte[] withoutPadding(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return Arrays.copyOfRange(bytes, Math.max(0, end - TAIL), end);
  }

  /** Whether a PNG picture's chunks come to their last (ISO/IEC 15948, 5.3). */
  private static boolean chunksEnd(byte[] bytes) {
    ByteBuffer chunks = ByteBuffer.wrap(bytes);
    long at = PNG_SIGNATURE;
    while (at + CHUNK <= bytes.length) {
      if (chunks.getInt((int) at + Integer.BYTES) == PNG_END) {
        return true;
      }
      at += CHUNK + Integer.toUnsignedLong(chunks.getInt((int) at));
    }
    return false;
  }

  /**
   * Whether a JPEG picture ends: telephones append a film or notes of their own. The end's mark
   * cannot stand within the picture's data, but it can in a thumbnail before.
   */
  private static boolean pictureEnds(byte[] bytes) {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      at += 2 + ((bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
      if (marker == START_OF_SCAN) {
        break;
      }
    }
    for (; at + 1 < bytes.length; at++) {
      if ((bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  /** The format by its first bytes; empty when it is none of the known ones. */
  private static String type(String head) {
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "jpg";
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "png";
    }
    if (head.contains("%PDF-")) {
      return "pdf";
    }
    if (head.startsWith("GIF8")) {
      return "gif";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "webp";
    }
    if (head.startsWith("ftyp", 4)
        && HEIC.contains(head.substring(8, Math.min(12, head.length())))) {
      return "heic";
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return "tif";
    }
    return head.startsWith("BM") ? "bmp" : "";
  }

  /** Whether the mark that ends such a file is there: it was not cut off on its way. */
  private static boolean complete(String type, String tail) {
    return switch (type) {
      case "jpg" -> tail.contains("\u00ff\u00d9");
      case "png" -> tail.contains("IEND");
      case "pdf" -> tail.contains("%%EOF");
      default -> true;
    };
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
