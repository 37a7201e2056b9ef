package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.text.Decoding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the mail server after the other: it is kept open between letters and opened
 * again when the server dropped it. For one letter at a time.
 */
final class SmtpLine {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

  private final SmtpSettings settings;
  private final Properties properties;
  private @Nullable SmtpChannel channel;
  private volatile boolean open;

  SmtpLine(SmtpSettings settings, Properties properties) {
    this.settings = settings;
    this.properties = properties;
  }

  /** Whether there is a connection, as far as is known on this side. */
  boolean isOpen() {
    return open;
  }

  /** Tries once; again over a new connection only when the letter certainly did not leave. */
  synchronized Sent deliver(byte[] bytes, Mailbox envelopeFrom, Mailbox to, Runnable leaving) {
    while (true) {
      boolean reused = channel != null;
      try {
        SmtpChannel opened = channel == null ? SmtpChannel.open(settings, properties) : channel;
        channel = opened;
        open = true;
        if (to.needsSmtpUtf8() && !opened.offersUtf8()) {
          return LocalRefusal.needsSmtpUtf8();
        }
        return new Sent.Accepted(Mailbox.maskAll(opened.send(bytes, envelopeFrom, to, leaving)));
      } catch (MessagingException | IllegalStateException failed) {
        Sent sent = failure(failed);
        boolean handedOver = channel != null && channel.stage() == SmtpChannel.Stage.HANDED_OVER;
        if (brokeOff(failed)) {
          hangUp();
          if (reused && !handedOver) {
            LOG.info("mail.connection_was_lost server={}", settings.host());
            continue;
          }
        }
        return sent;
      } catch (SmtpChannel.NotLeft stopped) {
        hangUp();
        throw stopped.why();
      }
    }
  }

  /** What a failure means, by how far the letter had come. */
  private Sent failure(Exception failed) {
    SmtpChannel.Stage stage = channel == null ? SmtpChannel.Stage.CONNECTING : channel.stage();
    int code = replyCode(failed);
    if (code < 400) {
      return stage == SmtpChannel.Stage.HANDED_OVER
          ? new Sent.Uncertain(problem("connection lost after the letter"))
          : new Sent.Unreachable(problem(cause(failed)));
    }
    String reply = Mailbox.maskAll(reply(failed));
    boolean permanent = code >= 500;
    if (permanent && stage == SmtpChannel.Stage.SENDER) {
      return new Sent.Unreachable(problem("sender refused: " + reply));
    }
    boolean badAddress =
        permanent && MailStatus.saysBadAddress(MailStatus.enhanced(reply).orElse(""), reply);
    return new Sent.Refused(reply, permanent, badAddress);
  }

  /** Whether the connection is of no use any more: broken, or closed by the server (421). */
  private static boolean brokeOff(Exception failed) {
    int code = replyCode(failed);
    return code < 400 || code == 421;
  }

  /** The server's reply code; below 400 when there was no reply. */
  private static int replyCode(Exception failed) {
    for (Exception at = failed; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (at instanceof SMTPSendFailedException send) {
        return send.getReturnCode();
      }
    }
    return -1;
  }

  private static String reply(Exception failed) {
    Exception at = failed;
    for (Exception next = failed; next != null && !said(at); next = next(next)) {
      at = next;
    }
    return Decoding.again(String.valueOf(at.getMessage()).strip());
  }

  private static boolean said(Exception at) {
    return at instanceof SMTPAddressFailedException || at instanceof SMTPSendFailedException;
  }

  private static @Nullable Exception next(Exception failed) {
    return failed instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** What a person understands: the message, and the kind only where the message says little. */
  private static String io(Throwable failed) {
    String message = failed.getMessage();
    return message == null || !message.contains(" ")
        ? failed.getClass().getSimpleName() + ": " + Mailbox.maskAll("" + message)
        : Mailbox.maskAll(message);
  }

  private static String cause(Exception failed) {
    if (failed instanceof AuthenticationFailedException) {
      return "login refused";
    }
    Throwable root = failed;
    while (true) {
      Throwable deeper =
          root instanceof MessagingException mail && mail.getNextException() != null
              ? mail.getNextException()
              : root.getCause();
      if (deeper == null) {
        return root instanceof IOException
            ? io(root)
            : Mailbox.maskAll(("" + root.getMessage()).strip());
      }
      root = deeper;
    }
  }

  private Problem problem(String found) {
    return problem(settings, found);
  }

  /** That no server took part, for that reason. */
  static Problem problem(SmtpSettings settings, String found) {
    return new Problem(
        PlatformError.MAIL_SERVER, settings.host() + ":" + settings.port(), found, "");
  }

  /** Ends the connection, after the letter that is under way. */
  synchronized void close() {
    hangUp();
  }

  private void hangUp() {
    open = false;
    if (channel != null) {
      try {
        channel.close();
      } catch (MessagingException alreadyGone) {
        LOG.debug("mail.connection_was_gone server={}", settings.host());
      }
      channel = null;
    }
  }
}
