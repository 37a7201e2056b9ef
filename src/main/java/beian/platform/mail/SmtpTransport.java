package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Daemons;
import beian.platform.pace.Pace;
import beian.platform.text.Decoding;
import beian.platform.tls.TrustFile;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters over one SMTP connection that is kept open between letters and opened again when
 * the server dropped it. A letter is tried again by itself only when it certainly did not leave.
 */
public final class SmtpTransport implements MailTransport {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

  private final SmtpSettings settings;
  private final ScheduledThreadPoolExecutor writeTimer;
  private final Properties properties;
  private final Pace pace;
  private final Waiting waiting;
  private final Letters letters = new Letters();
  private @Nullable SmtpChannel channel;

  /** Waits for a while; a fake one moves the fake clock. */
  @FunctionalInterface
  interface Waiting {
    void nanos(long nanos) throws InterruptedException;
  }

  /**
   * Connects with the first letter.
   *
   * @throws ProblemException SET-002 when the trust file is unusable
   */
  public SmtpTransport(SmtpSettings settings) {
    this(settings, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  SmtpTransport(SmtpSettings settings, LongSupplier ticker, Waiting waiting) {
    this.settings = settings;
    this.writeTimer = new ScheduledThreadPoolExecutor(1, Daemons.named("mail-write-timer"));
    this.writeTimer.setRemoveOnCancelPolicy(true);
    this.properties = properties(settings, writeTimer);
    this.pace = Pace.perMinute(settings.ratePerMinute(), ticker);
    this.waiting = waiting;
  }

  @Override
  public synchronized Sent send(Letter letter, Runnable leaving) {
    Mailbox to = Mailbox.parse(letter.to()).orElse(null);
    if (to == null) {
      return LocalRefusal.unusableAddress();
    }
    Mailbox envelopeFrom = Letters.mailbox("envelope-from", letter.envelopeFrom());
    byte[] bytes = letters.bytes(letter);
    try {
      waiting.nanos(pace.take());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Sent.Unreachable(problem("stopped while waiting"));
    }
    Sent sent = deliver(bytes, envelopeFrom, to, leaving);
    LOG.info(
        "mail.sent id={} to={} result={}",
        Letters.messageId(letter),
        to.masked(),
        sent.getClass().getSimpleName());
    return sent;
  }

  private Sent deliver(byte[] bytes, Mailbox envelopeFrom, Mailbox to, Runnable leaving) {
    while (true) {
      boolean reused = channel != null;
      try {
        SmtpChannel open = channel == null ? SmtpChannel.open(settings, properties) : channel;
        channel = open;
        if (to.needsSmtpUtf8() && !open.offersUtf8()) {
          return LocalRefusal.needsSmtpUtf8();
        }
        return new Sent.Accepted(Mailbox.maskAll(open.send(bytes, envelopeFrom, to, leaving)));
      } catch (MessagingException | IllegalStateException failed) {
        Sent sent = failure(failed);
        boolean left = sent instanceof Sent.Uncertain;
        if (brokeOff(failed)) {
          hangUp();
          if (reused && !left) {
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
    return new Problem(
        PlatformError.MAIL_SERVER, settings.host() + ":" + settings.port(), found, "");
  }

  private void hangUp() {
    if (channel != null) {
      try {
        channel.close();
      } catch (MessagingException alreadyGone) {
        LOG.debug("mail.connection_was_gone server={}", settings.host());
      }
      channel = null;
    }
  }

  private static Properties properties(SmtpSettings settings, Object writeTimer) {
    boolean login = settings.user() != null;
    Properties all = new Properties();
    all.put("mail.mime.allowutf8", "true");
    all.put("mail.smtp.localhost", settings.hello());
    all.put("mail.smtp.connectiontimeout", "" + settings.connectTimeout().toMillis());
    all.put("mail.smtp.timeout", "" + settings.timeout().toMillis());
    all.put("mail.smtp.writetimeout", "" + settings.timeout().toMillis());
    all.put("mail.smtp.executor.writetimeout", writeTimer);
    all.put("mail.smtp.auth", "" + login);
    all.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    all.put("mail.smtp.quitwait", "false");
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case TLS -> all.put("mail.smtp.ssl.enable", "true");
      case STARTTLS -> all.put("mail.smtp.starttls.required", "true");
      case STARTTLS_OPTIONAL -> {
        all.put("mail.smtp.starttls.enable", "true");
        all.put("mail.smtp.starttls.required", "" + login);
      }
      case NONE -> all.put("mail.smtp.starttls.enable", "false");
    }
    if (settings.trustFile() != null) {
      all.put(
          "mail.smtp.ssl.socketFactory",
          new TrustFile(settings.trustFile()).context().getSocketFactory());
    }
    return all;
  }

  @Override
  public boolean provesDelivery() {
    return true;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public synchronized void close() {
    hangUp();
    writeTimer.shutdownNow();
  }
}
