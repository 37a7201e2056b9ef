package beian.platform.mail.incoming;

import beian.platform.mail.HeaderText;
import beian.platform.mail.MailStatus;
import beian.platform.mail.Mailbox;
import beian.platform.mail.Verp;
import beian.platform.mail.incoming.Incoming.Kind;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells bounces, receipts, automatic and human replies apart: first by standards (RFC 3464, 8098,
 * 3834), then by the habits of servers that do not follow them (qmail, Exchange, webmail).
 */
final class IncomingReader {
  private static final List<String> RECIPIENT_HEADERS =
      List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Cc");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^[> \\t]*message-id:\\s*<([^<>\\s]{1,250})>");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]{1,250})>");
  private static final Pattern MACHINE =
      Pattern.compile(
          "mailer-daemon|postmaster|mail delivery|mailsystem|mail system|bounce|<>"
              + "|系统管理员|邮件系统|退信",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BOUNCE_SUBJECT =
      Pattern.compile(
          "undeliver|returned (?:mail|to sender)|delivery (?:status notification|failure|has failed)"
              + "|failure notice|mail delivery (?:failed|system)|delivery.{0,20}(?:failed|delayed)"
              + "|退信|投递失败|发送失败|无法投递|无法送达|未送达|未能送达|传递失败|投递延迟",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QMAIL =
      Pattern.compile(
          "this is the qmail-send program|i'm afraid i wasn't able to deliver your message",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STILL_TRYING =
      Pattern.compile(
          "delayed|will (?:keep|continue|be) (?:on )?(?:trying|to try|retried)|no action is required"
              + "|not yet been delivered|warning message only|投递延迟|暂未送达|继续尝试|仍在尝试|稍后重试",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTO_SUBJECT =
      Pattern.compile(
          "^\\s*(?:auto(?:matic)?[ -]?(?:reply|response)|auto\\s*:|out of (?:the )?office|自动回复|自动答复"
              + "|自动应答|【自动回复】|外出)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPLY_SUBJECT =
      Pattern.compile("^\\s*(?:re|aw|sv|回复|答复|回覆)\\s*[:：]", Pattern.CASE_INSENSITIVE);

  private final Verp verp;

  IncomingReader(Verp verp) {
    this.verp = verp;
  }

  Incoming read(String file, byte[] bytes) {
    try {
      MimeMessage message = MailParts.message(bytes);
      return read(file, message, MailParts.of(message));
    } catch (MessagingException | RuntimeException noMail) {
      return new Incoming(file, Kind.UNKNOWN, null, null, "", "", false, "", null);
    }
  }

  private Incoming read(String file, MimeMessage message, MailParts parts) {
    String subject = subject(message);
    String token = token(message, parts).orElse(null);
    String original = original(message, parts).orElse(null);
    Report report = report(message, parts, subject);
    Kind kind =
        report == null ? answer(message, subject, token != null || original != null) : report.kind;
    String status = report == null ? "" : report.status;
    String diagnostic = report == null ? "" : report.diagnostic;
    boolean bad = kind == Kind.BOUNCE_PERMANENT && MailStatus.saysBadAddress(status, diagnostic);
    return new Incoming(
        file, kind, token, original, status, shown(diagnostic), bad, subject, receivedAt(message));
  }

  /** What a machine says about the delivery of a letter. */
  private record Report(Kind kind, String status, String diagnostic) {}

  private static @Nullable Report report(MimeMessage message, MailParts parts, String subject) {
    if (!parts.deliveryStatus().isEmpty()) {
      return standard(parts);
    }
    if (!parts.disposition().isEmpty()) {
      boolean failed = field(parts.disposition(), "disposition").contains("failed");
      return new Report(failed ? Kind.UNKNOWN : Kind.DELIVERED, "", "");
    }
    return looksLikeBounce(message, parts, subject) ? habitual(parts, subject) : null;
  }

  /** RFC 3464: the worst thing said about any recipient; each letter had one. */
  private static Report standard(MailParts parts) {
    Report worst = null;
    for (String group : parts.deliveryStatus().split("\\r?\\n[ \\t]*\\r?\\n")) {
      String action = field(group, "action").toLowerCase(Locale.ROOT);
      String status = MailStatus.enhanced(field(group, "status")).orElse("");
      if (action.isEmpty() && status.isEmpty()) {
        continue;
      }
      Kind kind =
          switch (action) {
            case "failed" -> Kind.BOUNCE_PERMANENT;
            case "delayed" -> Kind.BOUNCE_TEMPORARY;
            case "delivered", "relayed", "expanded" -> Kind.DELIVERED;
            default ->
                status.startsWith("5")
                    ? Kind.BOUNCE_PERMANENT
                    : status.startsWith("4") ? Kind.BOUNCE_TEMPORARY : Kind.UNKNOWN;
          };
      if (worst == null || kind.compareTo(worst.kind) < 0) {
        String words = field(group, "diagnostic-code");
        worst = new Report(kind, status, words.replaceFirst("(?i)^\\s*[\\w-]+\\s*;\\s*", ""));
      }
    }
    return worst == null ? new Report(Kind.UNKNOWN, "", "") : worst;
  }

  private static boolean looksLikeBounce(MimeMessage message, MailParts parts, String subject) {
    if (!header(message, "X-Failed-Recipients").isEmpty() || QMAIL.matcher(parts.text()).find()) {
      return true;
    }
    String sender = header(message, "From") + " " + header(message, "Return-Path");
    return MACHINE.matcher(sender).find() && BOUNCE_SUBJECT.matcher(subject).find();
  }

  /** A bounce in free words: what matters stands before the letter that is quoted below it. */
  private static Report habitual(MailParts parts, String subject) {
    String words = beforeQuote(parts.text());
    String status = MailStatus.enhanced(words).orElse("");
    boolean trying = STILL_TRYING.matcher(subject + "\n" + words).find();
    boolean temporary = trying && !status.startsWith("5");
    return new Report(
        temporary ? Kind.BOUNCE_TEMPORARY : Kind.BOUNCE_PERMANENT, status, diagnostic(words));
  }

  private static String beforeQuote(String text) {
    Matcher quote =
        Pattern.compile(
                "(?im)^-+ *(?:below this line|this is a copy|original message|原始邮件|原邮件)"
                    + "|^[> \\t]*message-id:")
            .matcher(text);
    return quote.find() ? text.substring(0, quote.start()) : text;
  }

  /** The line with the server's code when there is one, else all the words. */
  private static String diagnostic(String words) {
    return words
        .lines()
        .map(String::strip)
        .filter(line -> MailStatus.enhanced(line).isPresent())
        .findFirst()
        .or(
            () ->
                words
                    .lines()
                    .map(String::strip)
                    .filter(line -> MailStatus.replyCode(line).isPresent())
                    .findFirst())
        .orElse(words.strip());
  }

  private static Kind answer(MimeMessage message, String subject, boolean correlated) {
    String submitted = header(message, "Auto-Submitted").toLowerCase(Locale.ROOT);
    String precedence = header(message, "Precedence").toLowerCase(Locale.ROOT);
    boolean automatic =
        (!submitted.isEmpty() && !submitted.startsWith("no"))
            || precedence.matches(".*(?:auto|bulk|junk|list).*")
            || Stream.of("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "X-AutoReply")
                .anyMatch(name -> !header(message, name).isEmpty())
            || AUTO_SUBJECT.matcher(subject).find();
    if (automatic) {
      return Kind.AUTO_REPLY;
    }
    return correlated || REPLY_SUBJECT.matcher(subject).find() ? Kind.REPLY : Kind.UNKNOWN;
  }

  private Optional<String> token(MimeMessage message, MailParts parts) {
    return Stream.concat(
            RECIPIENT_HEADERS.stream().map(name -> header(message, name)),
            Stream.of(parts.returned(), parts.deliveryStatus(), parts.text()))
        .flatMap(text -> verp.token(text).stream())
        .findFirst();
  }

  private static Optional<String> original(MimeMessage message, MailParts parts) {
    return first(MESSAGE_ID, parts.returned())
        .or(() -> first(MESSAGE_ID, parts.text()))
        .or(() -> first(BRACKETED, field(parts.disposition(), "original-message-id")))
        .or(() -> first(BRACKETED, header(message, "In-Reply-To")))
        .or(() -> last(BRACKETED, header(message, "References")));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Optional<String> last(Pattern pattern, String text) {
    return pattern.matcher(text).results().reduce((a, b) -> b).map(found -> found.group(1));
  }

  /** A field of a block of headers, unfolded; empty when it is not there. */
  private static String field(String block, String name) {
    String unfolded = block.replaceAll("\\r?\\n[ \\t]+", " ");
    return unfolded
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String header(MimeMessage message, String name) {
    try {
      String value = message.getHeader(name, ", ");
      return value == null ? "" : value.substring(0, Math.min(value.length(), 8192));
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  private static String subject(MimeMessage message) {
    String raw = Decoding.again(header(message, "Subject"));
    try {
      raw = MimeUtility.decodeText(MimeUtility.unfold(raw));
    } catch (UnsupportedEncodingException unknownCharset) {
      // shown as it came
    }
    return shown(raw);
  }

  private static String shown(String text) {
    String line = Mailbox.maskAll(HeaderText.clean(text));
    return line.substring(0, Math.min(line.length(), 300));
  }

  private static @Nullable Instant receivedAt(MimeMessage message) {
    String received = header(message, "Received").split(", (?=from |by )", 2)[0];
    int semicolon = received.lastIndexOf(';');
    return instant(semicolon < 0 ? "" : received.substring(semicolon + 1))
        .or(() -> instant(header(message, "Date")))
        .orElse(null);
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
}
