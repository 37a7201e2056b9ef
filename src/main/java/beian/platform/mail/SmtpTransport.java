package beian.platform.mail;

import beian.platform.error.ProblemException;
import beian.platform.machine.Daemons;
import beian.platform.mail.SmtpSettings.Security;
import beian.platform.pace.Pace;
import beian.platform.tls.TrustFile;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters over SMTP connections, as many at once as the settings allow; a further one is
 * opened only when all others are busy. Where the server takes no more connections than there are,
 * a letter waits for one of those. A letter is tried again by itself only when it certainly did not
 * leave.
 */
public final class SmtpTransport implements MailTransport {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

  private final SmtpSettings settings;
  private final ScheduledThreadPoolExecutor writeTimer;
  private final Pace pace;
  private final Waiting waiting;
  private final Letters letters = new Letters();
  private final SmtpLines lines;

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
    this.pace = Pace.perMinute(settings.ratePerMinute(), ticker);
    this.waiting = waiting;
    this.lines = new SmtpLines(settings, properties(settings, writeTimer), ticker);
  }

  @Override
  public int atOnce() {
    return settings.connections();
  }

  @Override
  public long takeTurn() {
    return pace.take();
  }

  @Override
  public Sent send(Letter letter, Runnable leaving) {
    if (Mailbox.parse(letter.to()).isEmpty()) {
      return LocalRefusal.unusableAddress(); // takes nobody's turn
    }
    try {
      waiting.nanos(takeTurn());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Sent.Unreachable(SmtpLine.problem(settings, "stopped while waiting"));
    }
    return sendNow(letter, leaving);
  }

  @Override
  public Sent sendNow(Letter letter, Runnable leaving) {
    Mailbox to = Mailbox.parse(letter.to()).orElse(null);
    if (to == null) {
      return LocalRefusal.unusableAddress();
    }
    Mailbox envelopeFrom = Letters.mailbox("envelope-from", letter.envelopeFrom());
    byte[] bytes = letters.bytes(letter);
    Sent sent = lines.send(line -> line.deliver(bytes, envelopeFrom, to, leaving));
    LOG.info(
        "mail.sent id={} to={} result={}",
        Letters.messageId(letter),
        to.masked(),
        sent.getClass().getSimpleName());
    return sent;
  }

  static Properties properties(SmtpSettings settings, Object writeTimer) {
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
    all.put("mail.smtp.socketFactory", new PromptSockets(SocketFactory.getDefault()));
    all.put("mail.smtp.socketFactory.fallback", "false");
    if (settings.security() != Security.NONE) {
      SSLSocketFactory secure =
          settings.trustFile() == null
              ? (SSLSocketFactory) SSLSocketFactory.getDefault()
              : new TrustFile(settings.trustFile()).context().getSocketFactory();
      // TLS from the start makes the socket; STARTTLS puts it over the one that is there.
      boolean first = settings.security() == Security.TLS;
      all.put("mail.smtp.ssl.socketFactory", first ? new PromptTlsSockets(secure) : secure);
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
  public void close() {
    lines.close();
    writeTimer.shutdownNow();
  }
}
