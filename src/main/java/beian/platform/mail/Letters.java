package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * The bytes of a letter: RFC 5322 with a {@code multipart/alternative} body in UTF-8 and base64,
 * lines ended by CRLF. The same letter gives the same bytes.
 */
public final class Letters {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(Zone.CHINA);
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<?([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+)>?");
  private static final int MAX_LINE = 76;
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

  /** Lets an address outside ASCII stand as it is (RFC 6532). */
  private static final Session SESSION = session();

  private static Session session() {
    // Else Jakarta Mail looks through all jars for it at each part of each letter: two thirds of
    // the
    // time a letter takes.
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  /**
   * The letter as it goes over the wire or into a file.
   *
   * @throws ProblemException MAI-002 for an unusable address, message id or header name
   */
  public byte[] bytes(Letter letter) {
    String id = messageId(letter);
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try {
      Alternative body = new Alternative(id, letter);
      MimeMessage mail = new Written(body);
      mail.setHeader("Message-ID", "<" + id + ">");
      mail.setHeader("MIME-Version", "1.0");
      mail.setHeader("Content-Type", body.getContentType());
      mail.setHeader("Date", DATE.format(letter.date()));
      address(mail, "From", letter.from());
      if (letter.replyTo() != null) {
        address(mail, "Reply-To", letter.replyTo());
      }
      address(mail, "To", letter.to());
      mail.setHeader("Subject", folded("Subject", encoded(HeaderText.clean(letter.subject()))));
      for (Map.Entry<String, String> header : letter.headers().entrySet()) {
        String name = headerName(header.getKey());
        mail.setHeader(name, folded(name, encoded(HeaderText.clean(header.getValue()))));
      }
      mail.writeTo(out);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void address(MimeMessage mail, String field, String text)
      throws MessagingException, UnsupportedEncodingException {
    Mailbox mailbox = mailbox(field.toLowerCase(Locale.ROOT), text);
    InternetAddress address = new InternetAddress();
    address.setAddress(mailbox.address());
    if (!mailbox.display().isEmpty()) {
      address.setPersonal(HeaderText.clean(mailbox.display()), "UTF-8");
    }
    mail.setHeader(field, folded(field, address.toString()));
  }

  private static String encoded(String value) throws UnsupportedEncodingException {
    return MimeUtility.encodeText(value, "UTF-8", "B");
  }

  /** A line that holds an encoded word ends before its 77th character (RFC 2047, 2). */
  private static String folded(String name, String value) {
    if (!value.startsWith("=?")) {
      return MimeUtility.fold(name.length() + 2, value);
    }
    String lines = value.replace("?= =?", "?=\r\n =?");
    int first = lines.lines().findFirst().orElse("").length();
    return name.length() + 2 + first > MAX_LINE ? "\r\n " + lines : lines;
  }

  /**
   * A mail whose body is written already. Left to itself, Jakarta Mail looks through all jars for
   * somebody who writes such a body, for each letter anew: half the time a letter takes.
   */
  private static final class Written extends MimeMessage {
    Written(MimeMultipart body) throws MessagingException, IOException {
      super(SESSION);
      ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
      body.writeTo(out);
      content = out.toByteArray();
      modified = false;
      saved = true;
    }
  }

  /** The two texts, between boundaries that follow from the id. */
  private static final class Alternative extends MimeMultipart {
    Alternative(String id, Letter letter) throws MessagingException {
      super("alternative");
      ContentType type = new ContentType(contentType);
      type.setParameter("boundary", "=_" + Sha256.of(id).substring(0, 32));
      contentType = type.toString();
      part("plain", letter.textPlain());
      part("html", letter.textHtml());
    }

    private void part(String subtype, String text) throws MessagingException {
      String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
      InternetHeaders headers = new InternetHeaders();
      headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
      headers.setHeader("Content-Transfer-Encoding", "base64");
      addBodyPart(
          new MimeBodyPart(
              headers, Base64.getMimeEncoder().encode(lines.getBytes(StandardCharsets.UTF_8))));
    }
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

  private static String headerName(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (!HEADER_NAME.matcher(name).matches()
        || OURS.contains(small)
        || small.startsWith("content-")) {
      throw unusable("header", HeaderText.clean(name), "a header that the letter does not set");
    }
    return name;
  }

  private static ProblemException unusable(String place, String found, String expected) {
    return new ProblemException(new Problem(PlatformError.BAD_LETTER, place, found, expected));
  }
}
