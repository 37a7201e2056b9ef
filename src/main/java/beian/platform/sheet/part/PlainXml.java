package beian.platform.sheet.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document of the plainest kind, as programs write worksheets, several times faster than a
 * parser: UTF-8, names of ASCII, namespaces declared at the root alone, nothing but elements, texts
 * and the five named entities. Of any other document, and of one that is not well-formed, it says
 * nothing; whoever has to know asks {@link XmlPart}. What it walks to the end is well-formed.
 */
public final class PlainXml {
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml version=([\"'])1\\.0\\1( encoding=([\"'])[Uu][Tt][Ff]-8\\3)?"
              + "( standalone=([\"'])(yes|no)\\5)?\\s*\\?>");
  private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_DECLARATION = 100;
  private static final int MOST_ATTRIBUTES = 32;
  private static final int DEEPEST = 64;
  private static final int END = -1;

  /** By byte: what may stand in a text as it is. */
  private static final boolean[] TEXT = new boolean[256];

  /** By byte: what a name may have. */
  private static final boolean[] NAME = new boolean[256];

  static {
    Arrays.fill(TEXT, ' ', 0x7F, true);
    TEXT['\t'] = true;
    TEXT['\n'] = true;
    TEXT['\r'] = true;
    TEXT['<'] = false;
    TEXT['>'] = false;
    TEXT['&'] = false;
    for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_".toCharArray()) {
      NAME[c] = true;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private final String[] open = new String[DEEPEST];
  private int depth;
  private final String[] attributes = new String[MOST_ATTRIBUTES];
  private int attributeCount;
  private final Set<String> prefixes = new HashSet<>(Set.of("xml"));

  private final String element;
  private final String attribute;
  private final String except;
  private final List<String> found = new ArrayList<>();

  private final byte[] nameBytes = new byte[LONGEST_NAME];

  /** The names met last, by what they hash to. */
  private final @Nullable String[] names = new String[256];

  private PlainXml(InputStream in, String element, String attribute, String except) {
    this.in = in;
    this.element = element;
    this.attribute = attribute;
    this.except = except;
  }

  /** That the document is not of the plainest kind. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }

  /**
   * The values of an attribute that every element of a name has, by local names, in the order of
   * the document.
   *
   * @param in the document, which is closed
   * @param except an element whose inside does not count
   * @return null when the document is not of the plainest kind, or cannot be read
   */
  public static @Nullable List<String> values(
      InputStream in, String element, String attribute, String except) {
    try (in) {
      PlainXml xml = new PlainXml(in, element, attribute, except);
      xml.document();
      return xml.found;
    } catch (NotPlain | IOException e) {
      return null;
    }
  }

  private void document() throws NotPlain, IOException {
    prolog();
    int c = read();
    while (isSpace(c)) {
      c = read();
    }
    require(c == '<');
    tag(name(read()));
    while (depth > 0) {
      text();
      c = read();
      if (c == '/') {
        endTag();
      } else {
        tag(name(c));
      }
    }
    while (c != END) {
      c = read();
      require(c == END || isSpace(c));
    }
  }

  /** Goes past the byte order mark and the declaration. */
  private void prolog() throws NotPlain, IOException {
    fill();
    if (end > 2 && buffer[0] == (byte) 0xEF) {
      require(buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF);
      at = 3;
    }
    int from = at;
    if (end > at + 1 && buffer[at] == '<' && buffer[at + 1] == '?') {
      while (at < end && at - from < LONGEST_DECLARATION && buffer[at] != '>') {
        at++;
      }
      require(at < end && buffer[at] == '>');
      at++;
      String said = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
      require(DECLARATION.matcher(said).matches());
    } else {
      require(end > at && buffer[at] == '<');
    }
  }

  /** A start tag whose name was read. */
  private void tag(String name) throws NotPlain, IOException {
    boolean root = depth == 0;
    boolean counts = local(name).equals(element) && !isInside(except);
    int before = found.size();
    attributeCount = 0;
    int c = read();
    while (isSpace(c)) {
      while (isSpace(c)) {
        c = read();
      }
      if (c != '/' && c != '>') {
        attribute(name(c), root, counts);
        c = read();
      }
    }
    requireBound(name);
    for (int i = 0; i < attributeCount; i++) {
      requireBound(attributes[i]);
    }
    require(!counts || found.size() == before + 1);
    if (c == '/') {
      require(read() == '>');
    } else {
      require(c == '>' && depth < DEEPEST);
      open[depth++] = name;
    }
  }

  private void attribute(String name, boolean root, boolean counts) throws NotPlain, IOException {
    require(read() == '=');
    int quote = read();
    require(quote == '"' || quote == '\'');
    boolean wanted = counts && name.equals(attribute);
    if (name.equals("xmlns") || name.startsWith("xmlns:")) {
      require(root && isNamespace(value(quote)));
      if (name.length() > 6) {
        require(!name.startsWith("xml", 6) && prefixes.add(name.substring(6)));
      }
      return;
    }
    require(!name.startsWith("xml:") || name.equals("xml:space"));
    for (int i = 0; i < attributeCount; i++) {
      require(!local(attributes[i]).equals(local(name)));
    }
    require(attributeCount < MOST_ATTRIBUTES);
    attributes[attributeCount++] = name;
    if (wanted) {
      found.add(value(quote));
    } else {
      characters(quote);
      require(read() == quote);
    }
  }

  /** A value without anything that XML changes. */
  private String value(int quote) throws NotPlain, IOException {
    StringBuilder value = new StringBuilder();
    for (int c = read(); c != quote; c = read()) {
      require(c > ' ' && TEXT[c] && value.length() < LONGEST_DECLARATION);
      value.append((char) c);
    }
    return value.toString();
  }

  private static boolean isNamespace(String value) {
    return value.startsWith("http://") && !value.contains("www.w3.org");
  }

  private void requireBound(String name) throws NotPlain {
    int colon = name.indexOf(':');
    require(colon < 0 || prefixes.contains(name.substring(0, colon)));
  }

  private void endTag() throws NotPlain, IOException {
    String name = open[--depth];
    for (int i = 0; i < name.length(); i++) {
      require(read() == name.charAt(i));
    }
    require(read() == '>');
  }

  private void text() throws NotPlain, IOException {
    characters('<');
    require(read() == '<');
  }

  /** Goes to the byte that ends a text. */
  private void characters(int until) throws NotPlain, IOException {
    int length = 0;
    while (true) {
      int from = at;
      while (at < end && TEXT[buffer[at] & 0xFF] && buffer[at] != until) {
        at++;
      }
      length += at - from;
      require(length < LONGEST_TEXT);
      if (at == end) {
        require(fill());
        continue;
      }
      int c = buffer[at] & 0xFF;
      if (c == until) {
        return;
      }
      at++;
      if (c == '&') {
        require(ENTITIES.contains(name(read())) && last() == ';');
        at++;
      } else {
        require(c >= 0x80);
        character(c);
        length++;
      }
    }
  }

  /** What follows the first byte of a character of several bytes. */
  private void character(int first) throws NotPlain, IOException {
    if (first >= 0xC2 && first <= 0xDF) {
      require(isNext(read()));
      return;
    }
    require(first >= 0xE0 && first <= 0xEF);
    int second = read();
    int third = read();
    require(isNext(second) && isNext(third));
    int c = (first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F;
    require(c >= 0x800 && c < 0xFFFE && (c < 0xD800 || c > 0xDFFF));
  }

  private static boolean isNext(int c) {
    return c >= 0x80 && c < 0xC0;
  }

  /** A name of which the first byte was read; stands at the byte behind it. */
  private String name(int first) throws NotPlain, IOException {
    int length = 0;
    int hash = 0;
    int colon = -1;
    int c = first;
    while (c != END && (NAME[c] || c == ':' && colon < 0 || c == '-' || c == '.')) {
      boolean begins = length == 0 || length == colon + 1;
      require(length < LONGEST_NAME && (!begins || NAME[c] && (c < '0' || c > '9')));
      colon = c == ':' ? length : colon;
      nameBytes[length++] = (byte) c;
      hash = hash * 31 + c;
      c = read();
    }
    require(length > 0 && colon < length - 1 && c != END);
    at--;
    String known = names[hash & 0xFF];
    if (known != null && isSame(known, length)) {
      return known;
    }
    String name = new String(nameBytes, 0, length, StandardCharsets.ISO_8859_1);
    names[hash & 0xFF] = name;
    return name;
  }

  private boolean isSame(String name, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != nameBytes[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isInside(String name) {
    for (int i = 0; i < depth; i++) {
      if (local(open[i]).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private int last() {
    return buffer[at] & 0xFF;
  }

  private int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : END;
  }

  /** Reads on, only when everything was taken; false behind the last byte. */
  private boolean fill() throws IOException {
    end = in.readNBytes(buffer, 0, BUFFER);
    at = 0;
    return end > 0;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }
}
