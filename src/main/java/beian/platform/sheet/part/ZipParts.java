package beian.platform.sheet.part;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an Office Open XML package and how they point at each other (ISO/IEC 29500-2). Part
 * names are compared without case, as the standard wants it.
 */
public final class ZipParts implements Closeable {
  /** How large a part that is kept in memory may be. */
  public static final long SMALL = 256L << 20;

  /** How large a part that is only walked through may be. */
  public static final long LARGE = 16L << 30;

  private static final int MAX_PARTS = 50_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /**
   * @throws IOException when it is no zip file or a damaged one
   */
  public ZipParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    if (zip.size() > MAX_PARTS) {
      zip.close();
      throw new IOException("more than " + MAX_PARTS + " parts");
    }
    zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
  }

  /** Whether there is a part of this name. */
  public boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /**
   * Opens a part.
   *
   * @param most how many bytes it may unpack to; beyond them reading fails
   * @throws FileNotFoundException when there is none of this name
   */
  public InputStream open(String part, long most) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new FileNotFoundException("the part " + part + " is missing");
    }
    InputStream in = new LimitedInput(zip.getInputStream(entry), entry.getCompressedSize(), most);
    return new BufferedInputStream(in, 1 << 16);
  }

  /**
   * Whether a part may have an element of this name, found out without reading it as XML: a tenth
   * of the work in a sheet of a hundred megabytes. True also where nobody can say, as the part is
   * in an encoding in which an ASCII letter is no single byte.
   *
   * @param name an element's name in ASCII
   */
  public boolean mayHold(String part, String name) throws IOException {
    byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
    int[] steps = steps(wanted);
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = open(part, LARGE)) {
      int kept = in.readNBytes(bytes, 0, 4);
      if (kept < 4 || !isOfSingleBytes(bytes)) {
        return true;
      }
      for (int read = 0; read >= 0; read = in.read(bytes, kept, bytes.length - kept)) {
        int end = kept + read;
        for (int from = 0;
            from + wanted.length <= end;
            from += steps[bytes[from + wanted.length - 1] & 0xff]) {
          if (Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) {
            return true;
          }
        }
        kept = Math.min(wanted.length - 1, end);
        System.arraycopy(bytes, end - kept, bytes, 0, kept);
      }
      return false;
    }
  }

  /**
   * How far the search for a word may go on, by the byte that stands where its last one would
   * (Horspool 1980): mostly by its whole length.
   */
  private static int[] steps(byte[] word) {
    int[] steps = new int[1 << Byte.SIZE];
    Arrays.fill(steps, word.length);
    for (int i = 0; i + 1 < word.length; i++) {
      steps[word[i] & 0xff] = word.length - 1 - i;
    }
    return steps;
  }

  /** A part begins with an angle bracket, or with the byte order mark of UTF-8 before it. */
  private static boolean isOfSingleBytes(byte[] begin) {
    return begin[0] == '<' && begin[1] != 0
        || begin[0] == (byte) 0xEF && begin[1] == (byte) 0xBB && begin[2] == (byte) 0xBF;
  }

  /** Where a part points to, by relation id; the empty part name is the package itself. */
  public Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!has(rels)) {
      return relations;
    }
    try (XmlPart xml = new XmlPart(open(rels, SMALL))) {
      while (xml.next()) {
        if (xml.isStart("Relationship")) {
          String type = String.valueOf(xml.attribute("Type"));
          String target = String.valueOf(xml.attribute("Target"));
          if (!"External".equals(xml.attribute("TargetMode"))) {
            relations.put(
                String.valueOf(xml.attribute("Id")),
                new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
          }
        }
      }
    }
    return relations;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.replace('\\', '/').split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  /**
   * One pointer.
   *
   * @param kind the last word of its type, for example {@code worksheet}; the same in the strict
   *     and the transitional flavour
   * @param part the name of the part it points at
   */
  public record Relation(String kind, String part) {}
}
