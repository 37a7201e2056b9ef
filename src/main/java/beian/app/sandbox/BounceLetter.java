package beian.app.sandbox;

import beian.platform.time.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a mail server writes back when a letter it took cannot be delivered after all (RFC 3464).
 */
public final class BounceLetter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT).withZone(Zone.CHINA);

  private BounceLetter() {}

  /**
   * The bytes of the letter.
   *
   * @param to the bounce address of the letter that came back
   * @param recipient whom the letter was for
   * @param at when it came back
   */
  public static byte[] of(String to, String recipient, Instant at) {
    String text =
        """
        From: Mail Delivery System <mailer-daemon@mx.example>
        To: <%1$s>
        Subject: Undelivered Mail Returned to Sender
        Date: %3$s
        Message-ID: <bounce.%2$s>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        The mailbox does not exist.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %2$s
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such user

        --b--
        """
            .formatted(to, recipient, DATE.format(at));
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
