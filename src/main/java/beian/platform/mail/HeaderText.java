package beian.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Header values on the wire: no control characters, RFC 2047 words, folded lines. */
public final class HeaderText {
  /** 39 bytes are 52 characters of base64 and 64 of encoded word: fits behind any usual name. */
  private static final int WORD_BYTES = 39;

  private static final int LONG_NAME = 10;
  private static final int SOFT_LINE = 76;
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");

  private HeaderText() {}

  /** An unstructured header, without the closing CRLF. */
  static String line(String name, String value) {
    String clean = clean(value);
    return plain(clean) && clean.length() <= 900
        ? fold(name + ":", clean)
        : name + (name.length() > LONG_NAME ? ":\r\n " : ": ") + encode(clean);
  }

  /** A header that holds one mailbox, without the closing CRLF. */
  static String line(String name, Mailbox mailbox) {
    String address = mailbox.address();
    if (mailbox.display().isEmpty()) {
      return name + ": " + address;
    }
    String display = clean(mailbox.display());
    if (!plain(display)) {
      return name + ": " + encode(display) + "\r\n <" + address + ">";
    }
    String phrase =
        ATOMS.matcher(display).matches()
            ? display
            : "\"" + display.replaceAll("([\\\\\"])", "\\\\$1") + "\"";
    return fold(name + ":", phrase + " <" + address + ">");
  }

  /** Runs of control characters and line separators become one space: nothing can start a line. */
  public static String clean(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  private static boolean plain(String value) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(value) && !value.contains("=?");
  }

  private static String encode(String value) {
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < value.length(); ) {
      String next = Character.toString(value.codePointAt(at));
      int size = next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > WORD_BYTES) {
        words.append(word(word)).append("\r\n ");
        word.setLength(0);
        bytes = 0;
      }
      word.append(next);
      bytes += size;
      at += next.length();
    }
    return words.append(word(word)).toString();
  }

  private static String word(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static String fold(String start, String value) {
    StringBuilder out = new StringBuilder(start);
    int column = start.length();
    for (String word : value.split(" ", -1)) {
      boolean breaks = column + 1 + word.length() > SOFT_LINE && column > start.length();
      out.append(breaks && !word.isEmpty() ? "\r\n " : " ").append(word);
      column = (breaks && !word.isEmpty() ? 0 : column) + 1 + word.length();
    }
    return out.toString();
  }
}
