package beian.platform.mail.incoming;

import beian.platform.text.Decoding;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The parts of a mail that matter here, taken out with bounds on depth, number and size, because
 * anybody can send anything.
 */
final class MailParts {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_PARTS = 100;
  private static final int MAX_TEXT = 64 << 10;
  private static final Pattern NEXT_MAIL =
      Pattern.compile("\\n\\r?\\nFrom \\S+ .{10,40}\\d{4}\\r?\\n");
  private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)");
  private static final Session SESSION = session();

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder deliveryStatus = new StringBuilder();
  private final StringBuilder disposition = new StringBuilder();
  private final StringBuilder returned = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private int parts;
  private boolean more;

  private MailParts() {}

  static MimeMessage message(byte[] bytes) throws MessagingException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
  }

  /** Whether a file holds several mails one after the other (mbox, RFC 4155). */
  static boolean several(byte[] bytes) {
    byte[] begin = "From ".getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.mismatch(begin, Arrays.copyOf(bytes, begin.length)) < 0
        && NEXT_MAIL.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
  }

  /** The text of a file that is no mail but a note; empty when it is no text. */
  static String note(byte[] bytes) {
    byte[] begin = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_TEXT));
    String text = new String(begin, Decoding.guess(begin));
    return text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c)) ? "" : text.strip();
  }

  /** The parts of the message; a part that cannot be read is passed over. */
  static MailParts of(MimeMessage message) {
    MailParts all = new MailParts();
    all.walk(message, 0);
    return all;
  }

  /** What a person would read, outside the returned letter. */
  String text() {
    return text.toString();
  }

  /** The names of attached files, and the hosts to which links lead. */
  List<String> names() {
    return names;
  }

  /** The message/delivery-status parts (RFC 3464); empty when there are none. */
  String deliveryStatus() {
    return deliveryStatus.toString();
  }

  /** The message/disposition-notification parts (RFC 8098); empty when there are none. */
  String disposition() {
    return disposition.toString();
  }

  /** The beginning of the letter that was sent back, headers first; empty when there is none. */
  String returned() {
    return returned.toString();
  }

  /** Whether something is in it that its text does not show: a file, a letter, too much of it. */
  boolean more() {
    return more;
  }

  private void walk(Part part, int depth) {
    if (depth > MAX_DEPTH || ++parts > MAX_PARTS) {
      more = true;
      return;
    }
    try {
      String type = type(part);
      String file = part.getFileName();
      if (file != null && !file.isBlank()) {
        names.add(MimeUtility.decodeText(file));
      }
      if (type.startsWith("multipart/")) {
        MimeMultipart several =
            new MimeMultipart(
                new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
        for (int i = 0; i < Math.min(several.getCount(), MAX_PARTS); i++) {
          BodyPart next = several.getBodyPart(i);
          walk(next, depth + 1);
        }
      } else if (type.endsWith("delivery-status")) {
        append(deliveryStatus, read(part)).append("\n\n");
      } else if (type.endsWith("disposition-notification")) {
        append(disposition, read(part)).append("\n\n");
      } else if (type.startsWith("message/") || type.equals("text/rfc822-headers")) {
        append(returned, read(part)).append("\n");
        more |= type.startsWith("message/");
      } else if (type.equals("text/html")) {
        Document page = Jsoup.parse(read(part));
        hosts(page);
        append(text, lines(page)).append("\n");
      } else if (type.startsWith("text/")) {
        append(text, read(part)).append("\n");
      } else {
        more |= !decoration(part, type);
      }
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      more = true; // the other parts may still say what is needed
    }
  }

  /** The text of a page with the lines a reader sees: a row of a table, a paragraph is one. */
  private static String lines(Document page) {
    page.select("script, style, head").remove();
    page.select("br").after("\n");
    page.select("p, div, tr, li, table, h1, h2, h3, h4, blockquote").before("\n").after("\n");
    return page.wholeText()
        .replaceAll("[ \\t\\x0B\\f\\xA0\\u3000]+", " ")
        .replaceAll("\\s*\\n\\s*", "\n")
        .strip();
  }

  /** Where links lead is not always what they show. */
  private void hosts(Document page) {
    for (Element link : page.select("a[href]")) {
      Matcher host = HOST.matcher(link.attr("href"));
      if (host.find() && names.size() < MAX_PARTS) {
        names.add(host.group(1));
      }
    }
  }

  /** Signatures, and pictures that a page shows, such as the sign of a company. */
  private static boolean decoration(Part part, String type) throws MessagingException {
    return type.endsWith("-signature")
        || type.startsWith("image/") && part.getHeader("Content-ID") != null;
  }

  private static String type(Part part) throws MessagingException {
    String raw = part.getContentType();
    return (raw == null ? "text/plain" : raw).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private String read(Part part) throws MessagingException, IOException {
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(MAX_TEXT);
    }
    more |= bytes.length == MAX_TEXT;
    return new String(bytes, charset(part, bytes));
  }

  private static Charset charset(Part part, byte[] bytes) {
    try {
      String label = new ContentType(part.getContentType()).getParameter("charset");
      return Decoding.charset(label == null ? "" : label)
          .filter(named -> Decoding.fits(bytes, named))
          .orElseGet(() -> Decoding.guess(bytes));
    } catch (MessagingException noCharset) {
      return Decoding.guess(bytes);
    }
  }

  private static StringBuilder append(StringBuilder to, String more) {
    int room = Math.max(0, MAX_TEXT - to.length());
    return to.append(more, 0, Math.min(room, more.length()));
  }

  private static Session session() {
    Properties lenient = new Properties();
    lenient.put("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
    lenient.put("mail.mime.decodetext.strict", "false");
    lenient.put("mail.mime.address.strict", "false");
    lenient.put("mail.mime.base64.ignoreerrors", "true");
    lenient.put("mail.mime.allowutf8", "true");
    return Session.getInstance(lenient);
  }
}
