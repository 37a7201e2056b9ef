package beian.rectification.notice;

import beian.platform.mail.Letter;
import beian.platform.mail.Verp;
import java.time.Instant;
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
 * @param answerable whether somebody reads what is answered: an address for answers or the sender
 *     was set
 * @param domain its domain, for message ids
 * @param verp the bounce addresses
 */
public record Sender(
    String provider,
    String contact,
    String email,
    String from,
    boolean answerable,
    String domain,
    Verp verp) {

  /** A letter of the outbox as it goes out. The same letter always has the same bytes. */
  public Letter letter(Digest digest, NoticeText text) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Beian-Notice", digest.no());
    return new Letter(
        digest.mail().messageId(),
        digest.mail().plannedAt(),
        from,
        verp.address(digest.token()),
        digest.mail().to(),
        replyTo(),
        digest.mail().subject(),
        text.plain(),
        text.html(),
        headers);
  }

  /**
   * The same for a person of the house to look at: it says that it is a trial, and nothing that
   * comes back for it means anything.
   *
   * @param at when it is made
   */
  public Letter trial(Digest digest, NoticeText text, String to, Instant at) {
    String note = "【试发 trial】";
    String warning =
        "本邮件为试发，不是通知，不起算任何期限。\nThis is a trial: no notice, and it starts no period.\n\n";
    return new Letter(
        "trial." + digest.no() + "." + at.toEpochMilli() + "@" + domain,
        at,
        from,
        verp.address("trial"),
        to,
        replyTo(),
        note + digest.mail().subject(),
        warning + text.plain(),
        text.html()
            .replaceFirst(
                "(<body[^>]*>)",
                "$1<p style=\"margin:0;padding:12px;background:#7a3e00;color:#ffffff;\">"
                    + warning.strip().replace("\n", "<br>")
                    + "</p>"),
        Map.of("Auto-Submitted", "auto-generated", "X-Beian-Trial", "yes"));
  }

  private @Nullable String replyTo() {
    return email.isEmpty() ? null : email;
  }
}
