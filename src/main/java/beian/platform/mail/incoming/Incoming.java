package beian.platform.mail.incoming;

import beian.platform.mail.Verp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came back, as far as it could be understood.
 *
 * @param file its file's name
 * @param kind what it is
 * @param token the {@link Verp} token of the letter it answers; {@code null} when it names none
 * @param originalMessageId the message id, without brackets, of the letter it answers; {@code null}
 *     when it names none
 * @param status the enhanced status code (RFC 3463), {@code 5.1.1}; empty when it gives none
 * @param diagnostic the server's words, addresses masked, at most 300 characters; empty for replies
 * @param badAddress whether it says that the mailbox does not exist; never true for policy (5.7.x),
 *     full mailboxes or anything temporary
 * @param subject its subject, one line
 * @param receivedAt when our server took it (the topmost Received header, else the Date header);
 *     {@code null} when it says nothing
 */
public record Incoming(
    String file,
    Kind kind,
    @Nullable String token,
    @Nullable String originalMessageId,
    String status,
    String diagnostic,
    boolean badAddress,
    String subject,
    @Nullable Instant receivedAt) {

  /** What a letter that came back is. */
  public enum Kind {
    /** The letter was given up: it did not arrive and will not be tried again. */
    BOUNCE_PERMANENT,
    /** The letter has not arrived yet; the server keeps trying. */
    BOUNCE_TEMPORARY,
    /** A receipt: the letter reached the mailbox or the last server. */
    DELIVERED,
    /**
     * A machine answered for a person: holidays, ticket systems. Neither a bounce nor an answer.
     */
    AUTO_REPLY,
    /** A person answered. */
    REPLY,
    /** None of these, or not readable. */
    UNKNOWN
  }
}
