package beian.platform.mail.incoming;

import beian.platform.mail.HeaderText;
import beian.platform.mail.Mailbox;
import beian.platform.mail.Verp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came back, as far as it could be understood.
 *
 * @param file its file's name
 * @param kind what it is
 * @param token the {@link Verp} token of the letter it answers; {@code null} when it names none
 * @param messageIds the message ids it refers to, without brackets, the likeliest first: of the
 *     letter that is sent back, In-Reply-To, References from the last to the first
 * @param reports what it says about the delivery to each mailbox, the worst first; empty when it is
 *     no report
 * @param from who wrote it, {@code local@domain} in small letters; empty when that is no address
 * @param subject its subject, one line, addresses masked, at most 300 characters
 * @param text what a person reads in it, at most 64 kB; personal data
 * @param names what it names beside its text: whom to answer and who sent it, as {@code from};
 *     names of attached files; hosts to which its links lead
 * @param more whether a person may have put more into it than is said of it here: words in or
 *     beside a report; where it is none, a file or what cannot be read
 * @param receivedAt when our server took it (the topmost Received header, else the Date header);
 *     {@code null} when it says nothing
 */
public record Incoming(
    String file,
    Kind kind,
    @Nullable String token,
    List<String> messageIds,
    List<DeliveryReport> reports,
    String from,
    String subject,
    String text,
    List<String> names,
    boolean more,
    @Nullable Instant receivedAt) {

  public Incoming {
    names = List.copyOf(names);
    messageIds = List.copyOf(messageIds);
    reports = List.copyOf(reports);
  }

  /** What a mail that came back is. */
  public enum Kind {
    /** The letter was given up: it did not arrive and will not be tried again. */
    BOUNCE_PERMANENT,
    /**
     * A mail server wrote back and nobody can say what about: the letter may not have arrived.
     * Anything a machine sends to a return address is at least this.
     */
    BOUNCE_IN_DOUBT,
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

  /**
   * What a row of a list of bounces says.
   *
   * @param source where it stands
   * @param messageId of the letter, without brackets; empty when it names none
   * @param recipient whom it could not reach; empty when it names none
   * @param action as RFC 3464 has it, or another word; may be empty
   * @param status an enhanced status code, a reply code or a word; may be empty
   * @param diagnostic the server's words
   * @param text all of it, as a person reads it; personal data
   */
  public static Incoming listed(
      String source,
      String messageId,
      String recipient,
      String action,
      String status,
      String diagnostic,
      String text) {
    Kind kind = DeliveryReport.listed(action, status, diagnostic);
    return new Incoming(
        source,
        kind,
        null,
        messageId.isEmpty() ? List.of() : List.of(messageId),
        List.of(new DeliveryReport(kind, status, diagnostic, BounceWords.addresses(recipient))),
        "",
        "",
        text,
        List.of(),
        false,
        null);
  }

  /** A file that is no mail. */
  static Incoming unreadable(String file, String text) {
    return new Incoming(
        file, Kind.UNKNOWN, null, List.of(), List.of(), "", "", text, List.of(), false, null);
  }

  /** The first mailboxes that its text names, in small letters; personal data. */
  public List<String> namedMailboxes() {
    return BounceWords.addresses(text);
  }

  /**
   * What it says about the letter to one mailbox. A mailbox may hand its mails on: that another one
   * did not take it leaves open whether somebody read it, and that another one did proves nothing.
   *
   * @param mailbox where the letter went, in small letters
   */
  public Incoming about(String mailbox) {
    List<DeliveryReport> own = reports.stream().filter(of -> of.names(mailbox)).toList();
    if (!own.isEmpty()) {
      return with(own.get(0).kind(), own);
    }
    boolean ofAnother = reports.stream().anyMatch(of -> !of.recipients().isEmpty());
    if (!ofAnother) {
      return this;
    }
    return switch (kind) {
      case BOUNCE_PERMANENT -> with(Kind.BOUNCE_IN_DOUBT, reports);
      case DELIVERED -> with(Kind.UNKNOWN, reports);
      default -> this;
    };
  }

  private Incoming with(Kind other, List<DeliveryReport> some) {
    return new Incoming(
        file, other, token, messageIds, some, from, subject, text, names, more, receivedAt);
  }

  /**
   * Whether what it says itself, without a letter it quotes, is known to say no more than that
   * somebody is away or that a mail arrived, and nothing else is in it.
   *
   * @param subjects of the letters it may answer; a subject of its own is read too
   */
  public boolean onlyAway(Collection<String> subjects) {
    boolean automatic = MailHead.automatic(subject);
    boolean usual =
        automatic
            || subject.isBlank()
            || MailHead.answers(subject)
            || subjects.stream().anyMatch(ours -> subject.contains(beginning(ours)))
            || OwnWords.onlyAway(subject, true);
    return !more && usual && OwnWords.onlyAway(OwnWords.of(text), automatic);
  }

  /** By which a subject is known where it was cut or something was put behind it. */
  private static String beginning(String subject) {
    String shown = shown(subject);
    return shown.substring(0, Math.min(shown.length(), 12));
  }

  /** The enhanced status code (RFC 3463), {@code 5.1.1}; empty when it gives none. */
  public String status() {
    return reports.isEmpty() ? "" : reports.get(0).status();
  }

  /** The server's words, addresses masked, at most 300 characters; empty for replies. */
  public String diagnostic() {
    return reports.isEmpty() ? "" : reports.get(0).diagnostic();
  }

  /**
   * Whether it says that the mailbox does not exist; never true for policy (5.7.x), full mailboxes
   * or anything temporary.
   */
  public boolean badAddress() {
    return kind == Kind.BOUNCE_PERMANENT && reports.get(0).badAddress();
  }

  /** The addresses it reports on, in small letters; empty when it names none. */
  public List<String> recipients() {
    return reports.stream().flatMap(of -> of.recipients().stream()).distinct().toList();
  }

  /** One line, addresses masked, at most 300 characters. */
  static String shown(String text) {
    String line = Mailbox.maskAll(HeaderText.clean(text));
    return line.substring(0, Math.min(line.length(), 300));
  }

  /** Whether nothing in it can be read. */
  public boolean empty() {
    return subject.isBlank() && text.isBlank() && from.isEmpty();
  }

  /** The writer and the text are personal data: neither is shown. */
  @Override
  public String toString() {
    return "Incoming[" + file + " " + kind + " from " + Mailbox.maskAll(from) + "]";
  }
}
