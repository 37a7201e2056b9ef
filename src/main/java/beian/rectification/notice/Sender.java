package beian.rectification.notice;

import beian.platform.mail.Letter;
import beian.platform.mail.Verp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who writes the letters, as the owner reads it.
 *
 * @param provider the access provider's name
 * @param contact a person, a telephone number; may be empty
 * @param email where answers go; empty: to the sender
 * @param from the sender: {@code Name <name@domain>}
 * @param domain its domain, for message ids
 * @param verp the bounce addresses
 */
public record Sender(
    String provider, String contact, String email, String from, String domain, Verp verp) {

  /** A letter of the outbox as it goes out. The same letter always has the same bytes. */
  public Letter letter(Notice notice, NoticeText text) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Beian-Notice", notice.no());
    return new Letter(
        notice.messageId(),
        notice.plannedAt(),
        from,
        verp.address(notice.token()),
        notice.to(),
        replyTo(),
        notice.subject(),
        text.plain(),
        text.html(),
        headers);
  }

  private @Nullable String replyTo() {
    return email.isEmpty() ? null : email;
  }
}
