package beian.platform.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server.
 *
 * @param host name or address of the server; the certificate must be for this name
 * @param port usually 587 with {@link Security#STARTTLS}, 465 with {@link Security#TLS}
 * @param security how the connection is protected
 * @param user {@code null} for a server without login
 * @param password goes with {@code user}
 * @param trustFile certificates (PEM) of the authorities to trust instead of the public ones
 * @param hello the name we introduce ourselves by (EHLO)
 * @param ratePerMinute at most so many letters a minute, evenly and over all connections together;
 *     0 for no limit
 * @param connections over how many connections at once, at least 1
 * @param connectTimeout for the connection
 * @param timeout for each reply
 */
public record SmtpSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path trustFile,
    String hello,
    int ratePerMinute,
    int connections,
    Duration connectTimeout,
    Duration timeout) {

  /** How the connection to the mail server is protected. */
  public enum Security {
    /** Not at all; a login would go over the wire for everybody to read. */
    NONE,
    /** By STARTTLS when the server offers it; with a login it is required all the same. */
    STARTTLS_OPTIONAL,
    /** By STARTTLS or no letter is sent. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + " " + security + "]";
  }
}
