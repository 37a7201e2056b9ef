package beian.platform.mail.incoming;

import beian.platform.mail.HeaderText;
import beian.platform.mail.Mailbox;
import beian.platform.text.Decoding;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a mail that came back: who sent it, whether a machine did, and when. */
final class MailHead {
  private static final Pattern MACHINE =
      Pattern.compile(
          "mailer-daemon|postmaster|mail ?delivery|mail ?system|\\bbounces?\\b"
              + "|系统管理员|邮件系统|邮箱系统|系统退信|系统邮件|退信",
          Pattern.CASE_INSENSITIVE);

  /**
   * How a machine's answer begins. Behind 回复: it is a person's answer to a machine's; and a person
   * writes of 外出 and 休假 too, so these must be all, or end in a colon.
   */
  private static final Pattern AUTO_SUBJECT =
      Pattern.compile(
          "^\\s*(?:【|\\[)?\\s*(?:auto(?:matic)?[ -]?(?:reply|response)|auto\\s*:|out of (?:the"
              + " )?office|(?:自动(?:回复|答复|应答)|(?:外出|休假)(?:自动)?(?:回复|答复|应答|通知)?)\\s*(?:[:：】\\]]|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPLY_SUBJECT =
      Pattern.compile("^\\s*(?:re|aw|sv|回复|答复|回覆)\\s*[:：]", Pattern.CASE_INSENSITIVE);

  private final MimeMessage message;

  MailHead(MimeMessage message) {
    this.message = message;
  }

  /** A header as it stands, several joined by commas; empty when it is not there. */
  String header(String name) {
    try {
      String value = message.getHeader(name, ", ");
      return value == null ? "" : value.substring(0, Math.min(value.length(), 8192));
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  /** The subject as a person reads it. */
  String subject() {
    return decoded("Subject");
  }

  /** Who wrote it, in small letters; empty when that is no address. */
  String from() {
    return address("From");
  }

  /** What the writer is called; may be empty. */
  String displayName() {
    return BounceWords.ADDRESS
        .matcher(decoded("From"))
        .replaceAll("")
        .replaceAll("[<>\"]", "")
        .strip();
  }

  /** Whom to answer and who sent it for the other, where that is somebody else. */
  List<String> others() {
    return Stream.of("Reply-To", "Sender")
        .map(this::address)
        .filter(address -> !address.isEmpty() && !address.equals(from()))
        .toList();
  }

  private String address(String header) {
    String last = decoded(header);
    return Mailbox.parse(last)
        .or(() -> BounceWords.addresses(last).stream().findFirst().flatMap(Mailbox::parse))
        .map(box -> box.address().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** Whether a mail server wrote it: an empty return path, or a name only mail servers have. */
  boolean machine() {
    return header("Return-Path").strip().equals("<>") || server();
  }

  /** Whether it bears a name only mail servers have. */
  boolean server() {
    return MACHINE.matcher(decoded("From")).find();
  }

  /**
   * Whether a person answered: the subject says so and the mail names which one it answers. A
   * gateway may have emptied the return path, and a postmaster answers letters too.
   */
  boolean personAnswers() {
    return answers() && !header("In-Reply-To").isEmpty() && !automatic();
  }

  /** Whether it has a header that only mails have. */
  boolean ofAMail() {
    return Stream.of("From", "Subject", "Date", "Received", "Message-ID", "Return-Path", "To")
        .anyMatch(name -> !header(name).isEmpty());
  }

  /**
   * Whether a machine answered for a person (RFC 3834 and older habits). That a mail goes to many
   * says nothing: mailing lists and shared mailboxes hand on what people write. A ticket system
   * sends an agent's own answer as made by a machine: where the subject answers ours, that alone is
   * no sign.
   */
  boolean automatic() {
    String submitted = header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
    String precedence = header("Precedence").toLowerCase(Locale.ROOT);
    boolean made = !submitted.isEmpty() && !submitted.startsWith("no");
    return submitted.startsWith("auto-replied")
        || precedence.contains("auto")
        || !answers() && made
        || Stream.of("X-Autoreply", "X-Autorespond", "X-AutoReply")
            .anyMatch(name -> !header(name).isEmpty())
        || automatic(subject());
  }

  /** Whether a subject is one under which machines answer for people. */
  static boolean automatic(String subject) {
    return AUTO_SUBJECT.matcher(subject).find();
  }

  /** Whether its subject says that it answers another mail. */
  boolean answers() {
    return answers(subject());
  }

  /** Whether a subject says that it answers another mail. */
  static boolean answers(String subject) {
    return REPLY_SUBJECT.matcher(subject).find();
  }

  /** When our server took it; null when no header says so. */
  @Nullable Instant receivedAt() {
    String received = header("Received").split(", (?=from |by )", 2)[0];
    int semicolon = received.lastIndexOf(';');
    return Stream.of(semicolon < 0 ? "" : received.substring(semicolon + 1), header("Date"))
        .map(MailHead::instant)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private String decoded(String name) {
    String raw = Decoding.again(header(name));
    try {
      raw = MimeUtility.decodeText(MimeUtility.unfold(raw));
    } catch (UnsupportedEncodingException unknownCharset) {
      // shown as it came
    }
    return HeaderText.clean(raw);
  }

  private static Optional<Instant> instant(String date) {
    try {
      return date.isBlank()
          ? Optional.empty()
          : Optional.of(new MailDateFormat().parse(date.strip()).toInstant());
    } catch (ParseException | RuntimeException notADate) {
      return Optional.empty();
    }
  }

  /** The headers that say to whom it came. */
  List<String> recipients() {
    return Stream.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Cc")
        .map(this::header)
        .toList();
  }
}
