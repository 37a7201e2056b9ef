package beian.platform.sheet.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls elements out of UTF-8 XML as spreadsheets have it, straight from the bytes: several times
 * faster than a general parser, because text becomes a string only when somebody asks for it. Names
 * are local names. A document type declaration is refused, so there are no entities beyond the five
 * of XML itself. Not for several threads.
 */
public final class XmlScanner extends XmlBuffer {
  private static final int MAX_DEPTH = 1000;

  private final XmlNames names = new XmlNames();
  private String[] open = new String[16];
  private int depth;
  private boolean start;
  private boolean selfClosed;
  private String name = "";

  private final XmlAttributes attributes = new XmlAttributes();
  private final XmlText gathered = new XmlText();
  private byte[] textBytes = buffer;
  private int textFrom;
  private int textTo;

  /**
   * @throws IOException when it is not UTF-8
   */
  public XmlScanner(InputStream in) throws IOException {
    super(in);
  }

  /**
   * Goes to the next start or end of an element, over text, comments and instructions.
   *
   * @return false after the end of the document
   */
  public boolean next() throws IOException {
    if (selfClosed) {
      selfClosed = false;
      start = false;
      depth--;
      return true;
    }
    while (true) {
      while (position < limit && buffer[position] != '<') {
        position++;
      }
      if (!ensure(2)) {
        if (depth > 0 || position < limit) {
          throw damaged("it ends inside <" + (depth > 0 ? open[depth - 1] : "") + ">");
        }
        return false;
      }
      if (buffer[position] != '<') {
        continue;
      }
      switch (buffer[position + 1]) {
        case '!' -> skipDeclaration();
        case '?' -> skipPast("?>");
        case '/' -> {
          endTag(position);
          start = false;
          return true;
        }
        default -> {
          startTag();
          start = true;
          return true;
        }
      }
    }
  }

  /** Whether the scanner stands at the start of an element, not at its end. */
  public boolean isStart() {
    return start;
  }

  /** The local name of the element; usually the same object for the same name. */
  public String name() {
    return name;
  }

  /** Whether the scanner stands at the end of this element. */
  public boolean isEnd(String element) {
    return !start && name.equals(element);
  }

  /** The value of an attribute of the element just started, by local name. */
  public @Nullable String attribute(String attribute) throws IOException {
    int at = attributes.find(buffer, attribute);
    if (at < 0) {
      return null;
    }
    int from = attributes.from(at);
    int to = attributes.to(at);
    for (int i = from; i < to; i++) {
      if (buffer[i] == '&') {
        gathered.clear();
        gathered.appendDecoded(buffer, from, to);
        return new String(gathered.bytes(), 0, gathered.length(), StandardCharsets.UTF_8);
      }
    }
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** The value of an attribute that is one of few words, without making a new string each time. */
  public String word(String attribute, String otherwise) {
    int at = attributes.find(buffer, attribute);
    return at < 0 ? otherwise : names.of(buffer, attributes.from(at), attributes.to(at));
  }

  /** An attribute as a number that is not negative, or the given value when there is none. */
  public int number(String attribute, int otherwise) throws IOException {
    int at = attributes.find(buffer, attribute);
    if (at < 0) {
      return otherwise;
    }
    return digits(buffer, attributes.from(at), attributes.to(at));
  }

  /** An attribute as XML's boolean: 1 or true. */
  public boolean flag(String attribute) throws IOException {
    String value = attribute(attribute);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** The column, from 0, of an attribute such as {@code r="C7"}; the given value without one. */
  public int column(String attribute, int otherwise) throws IOException {
    int at = attributes.find(buffer, attribute);
    if (at < 0) {
      return otherwise;
    }
    int column = 0;
    for (int i = attributes.from(at); i < attributes.to(at); i++) {
      int letter = (buffer[i] & 0xdf) - 'A';
      if (buffer[i] < 'A' || letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      if (column > 16_384) {
        throw damaged("column beyond XFD");
      }
    }
    if (column == 0) {
      throw damaged("cell without a column");
    }
    return column - 1;
  }

  /**
   * Reads the text of the element just started and goes past its end. Elements inside are left out.
   * The text stands in {@link #textBytes} until the next call of anything.
   */
  public void readText() throws IOException {
    start = false;
    if (selfClosed) {
      selfClosed = false;
      depth--;
      textFrom = 0;
      textTo = 0;
      return;
    }
    gathered.clear();
    boolean direct = true;
    int from = position;
    while (true) {
      int p = position;
      while (p < limit && buffer[p] != '<' && buffer[p] != '&') {
        p++;
      }
      position = p;
      if (limit - position < 3) {
        if (!fill(from)) {
          throw damaged("it ends inside <" + open[depth - 1] + ">");
        }
        from = 0;
        continue;
      }
      if (buffer[p] == '<' && buffer[p + 1] == '/') {
        if (direct) {
          textEnd(from, p);
        } else {
          gathered.append(buffer, from, p);
          endTag(p);
          textBytes = gathered.bytes();
          textFrom = 0;
          textTo = gathered.length();
        }
        return;
      }
      direct = false;
      gathered.append(buffer, from, p);
      if (buffer[p] == '&') {
        entity();
      } else if (buffer[p + 1] == '!') {
        declarationInText();
      } else if (buffer[p + 1] == '?') {
        skipPast("?>");
      } else {
        startTag();
        skip();
      }
      start = false;
      from = position;
    }
  }

  /** Goes past the end of the element just started. */
  public void skip() throws IOException {
    int outside = depth - 1;
    do {
      if (!next()) {
        throw damaged("it ends too early");
      }
    } while (depth > outside);
  }

  /** Goes past the end of the element just started as fast as bytes can be searched. */
  public void skipFast() throws IOException {
    if (selfClosed) {
      next();
      return;
    }
    String element = open[depth - 1];
    while (true) {
      while (position < limit && buffer[position] != '<') {
        position++;
      }
      if (!ensure(2)) {
        throw damaged("it ends inside <" + element + ">");
      }
      if (buffer[position] == '<' && buffer[position + 1] == '!') {
        skipDeclaration();
      } else if (buffer[position] == '<' && buffer[position + 1] == '/' && closes(element)) {
        endTag(position);
        start = false;
        return;
      } else {
        position++;
      }
    }
  }

  /** Where {@link #textFrom} and {@link #textTo} point into; UTF-8, never changed by the reader. */
  public byte[] textBytes() {
    return textBytes;
  }

  /** Where the text begins. */
  public int textFrom() {
    return textFrom;
  }

  /** Where the text ends, exclusive. */
  public int textTo() {
    return textTo;
  }

  /** The text last read. */
  public String text() {
    return new String(textBytes, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
  }

  /** The text last read as a number that is not negative. */
  public int textNumber() throws IOException {
    return digits(textBytes, textFrom, textTo);
  }

  private int digits(byte[] bytes, int from, int to) throws IOException {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      value = value * 10 + digit;
      if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
        throw damaged("a number was expected");
      }
    }
    if (from == to) {
      throw damaged("a number was expected");
    }
    return (int) value;
  }

  private boolean closes(String element) throws IOException {
    ensure(element.length() + 64);
    int from = position + 2;
    int to = from;
    while (to < limit && buffer[to] != '>' && buffer[to] > ' ') {
      if (buffer[to++] == ':') {
        from = to;
      }
    }
    return names.of(buffer, from, to).equals(element);
  }

  private void textEnd(int from, int to) throws IOException {
    int length = to - from;
    position = from;
    int moved = endTag(to);
    textBytes = buffer;
    textFrom = from - moved;
    textTo = textFrom + length;
  }

  /** Reads the end tag at {@code at}; what lies from {@code position} on stays in the buffer. */
  private int endTag(int at) throws IOException {
    int keep = position;
    int moved = 0;
    int from = at + 2;
    int p = from;
    while (true) {
      while (p < limit && buffer[p] != '>') {
        p++;
      }
      if (p < limit) {
        break;
      }
      if (!fill(keep)) {
        throw damaged("it ends inside a tag");
      }
      p -= keep;
      from -= keep;
      moved += keep;
      keep = 0;
    }
    int to = p;
    while (to > from && buffer[to - 1] <= ' ' && buffer[to - 1] >= 0) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (buffer[i] == ':') {
        from = i + 1;
      }
    }
    name = names.of(buffer, from, to);
    position = p + 1;
    if (depth == 0 || !open[depth - 1].equals(name)) {
      throw damaged("</" + name + "> where it does not belong");
    }
    depth--;
    return moved;
  }

  private void startTag() throws IOException {
    while (!parseStartTag()) {
      if (!fill(position)) {
        throw damaged("it ends inside a tag");
      }
    }
    if (depth == open.length) {
      if (depth >= MAX_DEPTH) {
        throw damaged("elements too deep");
      }
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = name;
  }

  /** Returns false when the tag does not end inside the buffer. */
  private boolean parseStartTag() throws IOException {
    int from = position + 1;
    int p = from;
    while (p < limit && buffer[p] > '>' | buffer[p] < 0 | isNameSign(buffer[p])) {
      if (buffer[p++] == ':') {
        from = p;
      }
    }
    if (p == limit) {
      return false;
    }
    if (p == from) {
      throw damaged("a tag without a name");
    }
    name = names.of(buffer, from, p);
    attributes.clear();
    while (true) {
      while (p < limit && buffer[p] <= ' ' && buffer[p] >= 0) {
        p++;
      }
      if (p + 1 >= limit) {
        return false;
      }
      if (buffer[p] == '>') {
        selfClosed = false;
        position = p + 1;
        return true;
      }
      if (buffer[p] == '/' && buffer[p + 1] == '>') {
        selfClosed = true;
        position = p + 2;
        return true;
      }
      p = attributes.parse(buffer, p, limit);
      if (p < 0) {
        return false;
      }
    }
  }

  private static boolean isNameSign(byte b) {
    return b >= '0' && b <= ':' || b == '-' || b == '.';
  }

  private void skipDeclaration() throws IOException {
    ensure(9);
    if (startsWith("<!--")) {
      position += 4;
      skipPast("-->");
    } else if (startsWith("<![CDATA[")) {
      skipPast("]]>");
    } else {
      throw damaged("a document type declaration");
    }
  }

  private void declarationInText() throws IOException {
    ensure(9);
    if (!startsWith("<![CDATA[")) {
      skipDeclaration();
      return;
    }
    position += 9;
    while (true) {
      if (!ensure(3)) {
        throw damaged("it ends inside CDATA");
      }
      if (startsWith("]]>")) {
        position += 3;
        return;
      }
      gathered.append(buffer, position, position + 1);
      position++;
    }
  }

  private void entity() throws IOException {
    ensure(12);
    int end = position;
    while (end < limit && buffer[end] != ';' && end - position < 12) {
      end++;
    }
    if (end == limit || buffer[end] != ';') {
      throw damaged("& without an entity");
    }
    gathered.appendDecoded(buffer, position, end + 1);
    position = end + 1;
  }
}
