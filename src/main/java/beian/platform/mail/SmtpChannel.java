package beian.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server. Knows how far the last letter came, because a connection that
 * breaks before the closing dot has sent nothing, and one that breaks after it may have.
 */
final class SmtpChannel extends SMTPTransport {
  private Stage stage = Stage.CONNECTING;
  private boolean utf8;
  private Runnable leaving = () -> {};

  /** How far the conversation came. */
  enum Stage {
    /** Greeting, TLS, login. */
    CONNECTING,
    /** Our envelope sender was named. */
    SENDER,
    /** The recipient was named, or the text is being transferred. */
    LETTER,
    /** The closing dot was sent. */
    HANDED_OVER
  }

  private SmtpChannel(Session session, URLName server) {
    super(session, server);
  }

  static SmtpChannel open(SmtpSettings settings, Properties properties) throws MessagingException {
    Session session = Session.getInstance(properties);
    URLName server =
        new URLName("smtp", settings.host(), settings.port(), null, settings.user(), null);
    SmtpChannel channel = new SmtpChannel(session, server);
    channel.connect(settings.host(), settings.port(), settings.user(), settings.password());
    return channel;
  }

  /** Whether the server offered SMTPUTF8. */
  boolean offersUtf8() {
    return super.supportsExtension("SMTPUTF8");
  }

  Stage stage() {
    return stage;
  }

  /** Says that the letter was held back at the last moment, by whoever was told that it leaves. */
  static final class NotLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException why;

    NotLeft(RuntimeException why) {
      super(why);
      this.why = why;
    }

    RuntimeException why() {
      return why;
    }
  }

  /**
   * Sends one letter whose bytes are ready; returns the server's reply.
   *
   * @param beforeLast called right before the closing dot, without which a server takes nothing
   */
  synchronized String send(byte[] letter, Mailbox envelopeFrom, Mailbox to, Runnable beforeLast)
      throws MessagingException {
    stage = Stage.CONNECTING;
    leaving = beforeLast;
    utf8 = to.needsSmtpUtf8() || envelopeFrom.needsSmtpUtf8();
    SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(letter));
    message.setEnvelopeFrom(envelopeFrom.address());
    InternetAddress recipient = new InternetAddress();
    recipient.setAddress(to.address());
    sendMessage(message, new Address[] {recipient});
    return getLastServerResponse().strip();
  }

  /**
   * SMTPUTF8 is asked for only when a letter needs it: a server further on that lacks it would
   * bounce a plain letter for nothing.
   */
  @Override
  public boolean supportsExtension(String extension) {
    return "SMTPUTF8".equals(extension)
        ? stage == Stage.CONNECTING || utf8
        : super.supportsExtension(extension);
  }

  @Override
  protected void mailFrom() throws MessagingException {
    stage = Stage.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    stage = Stage.LETTER;
    super.rcptTo();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    try {
      leaving.run();
    } catch (RuntimeException heldBack) {
      throw new NotLeft(heldBack);
    }
    stage = Stage.HANDED_OVER;
    super.finishData();
  }
}
