package beian.platform.mail;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one recipient. The same letter always has the same bytes ({@link Letters}).
 *
 * @param messageId without or with angle brackets, {@code unique-part@domain}; the identity of the
 *     letter, a second letter with the same id is the same letter
 * @param date what the Date header says
 * @param from {@code name@domain} or {@code Display name <name@domain>}
 * @param envelopeFrom where bounces go, usually a {@link Verp} address; never shown to the reader
 * @param to {@code name@domain} or {@code Display name <name@domain>}; exactly one recipient
 * @param replyTo as {@code from}; {@code null} when replies go to {@code from}
 * @param subject one line; control characters become spaces
 * @param textPlain the text for readers of plain text
 * @param textHtml the same text as HTML
 * @param headers further headers in this order, for example {@code Auto-Submitted}; headers that
 *     {@link Letters} writes itself are refused
 */
public record Letter(
    String messageId,
    Instant date,
    String from,
    String envelopeFrom,
    String to,
    @Nullable String replyTo,
    String subject,
    String textPlain,
    String textHtml,
    Map<String, String> headers) {

  public Letter {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The recipient is personal data: only its masked form is shown. */
  @Override
  public String toString() {
    return "Letter[" + messageId + " to " + Mailbox.mask(to) + "]";
  }
}
