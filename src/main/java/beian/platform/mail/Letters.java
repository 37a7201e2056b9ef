package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The bytes of a letter: RFC 5322 with a {@code multipart/alternative} body in UTF-8 and base64,
 * lines ended by CRLF. The same letter gives the same bytes.
 */
public final class Letters {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(Zone.CHINA);
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<?([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+)>?");
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final Set<String> OURS =
      Set.of(
          "date",
          "from",
          "to",
          "reply-to",
          "message-id",
          "subject",
          "mime-version",
          "cc",
          "bcc",
          "sender",
          "return-path",
          "received");

  /**
   * The letter as it goes over the wire or into a file.
   *
   * @throws ProblemException MAI-002 for an unusable address, message id or header name
   */
  public byte[] bytes(Letter letter) {
    String id = messageId(letter);
    String boundary = "=_" + sha256(id).substring(0, 32);
    StringBuilder out = new StringBuilder(4096);
    line(out, "Date: " + DATE.format(letter.date()));
    line(out, HeaderText.line("From", mailbox("from", letter.from())));
    if (letter.replyTo() != null) {
      line(out, HeaderText.line("Reply-To", mailbox("reply-to", letter.replyTo())));
    }
    line(out, HeaderText.line("To", mailbox("to", letter.to())));
    line(out, "Message-ID: <" + id + ">");
    line(out, HeaderText.line("Subject", letter.subject()));
    for (Map.Entry<String, String> header : letter.headers().entrySet()) {
      line(out, HeaderText.line(headerName(header.getKey()), header.getValue()));
    }
    line(out, "MIME-Version: 1.0");
    line(out, "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    line(out, "");
    part(out, boundary, "text/plain", letter.textPlain());
    part(out, boundary, "text/html", letter.textHtml());
    line(out, "--" + boundary + "--");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The message id without angle brackets, checked. */
  static String messageId(Letter letter) {
    var matcher = MESSAGE_ID.matcher(letter.messageId());
    if (!matcher.matches()) {
      throw unusable("message-id", HeaderText.clean(letter.messageId()), "unique-part@domain");
    }
    return matcher.group(1);
  }

  /** The mailbox of one field of a letter. */
  static Mailbox mailbox(String field, String text) {
    return Mailbox.parse(text)
        .orElseThrow(() -> unusable(field, Mailbox.mask(HeaderText.clean(text)), "name@domain"));
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String headerName(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (!HEADER_NAME.matcher(name).matches()
        || OURS.contains(small)
        || small.startsWith("content-")) {
      throw unusable("header", HeaderText.clean(name), "a header that the letter does not set");
    }
    return name;
  }

  private static void part(StringBuilder out, String boundary, String type, String text) {
    String lines = text.replaceAll("\\r\\n|\\r|\\n", "\r\n");
    line(out, "--" + boundary);
    line(out, "Content-Type: " + type + "; charset=UTF-8");
    line(out, "Content-Transfer-Encoding: base64");
    line(out, "");
    line(out, Base64.getMimeEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append("\r\n");
  }

  private static ProblemException unusable(String place, String found, String expected) {
    return new ProblemException(new Problem(PlatformError.BAD_LETTER, place, found, expected));
  }
}
