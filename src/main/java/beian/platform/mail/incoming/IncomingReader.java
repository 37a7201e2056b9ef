package beian.platform.mail.incoming;

import beian.platform.mail.Verp;
import beian.platform.mail.incoming.Incoming.Kind;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells bounces, receipts, automatic and human replies apart: first by standards (RFC 3464, 8098,
 * 3834), then by the habits of servers that do not follow them. In doubt about a machine it says
 * so; in doubt whether a person wrote, one did.
 */
final class IncomingReader {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^[> \\t]*message-id:\\s*<([^<>\\s]{1,250})>");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]{1,250})>");

  private final Verp verp;

  IncomingReader(Verp verp) {
    this.verp = verp;
  }

  Incoming read(String file, byte[] bytes) {
    try {
      var message = MailParts.message(bytes);
      MailHead head = new MailHead(message);
      return head.ofAMail() && !MailParts.several(bytes)
          ? read(file, head, MailParts.of(message))
          : Incoming.unreadable(file, MailParts.note(bytes));
    } catch (MessagingException | RuntimeException noMail) {
      return Incoming.unreadable(file, "");
    }
  }

  private Incoming read(String file, MailHead head, MailParts parts) {
    Optional<String> addressed = token(head.recipients().stream());
    String token =
        addressed
            .or(() -> token(Stream.of(parts.returned(), parts.deliveryStatus(), parts.text())))
            .orElse(null);
    List<String> ids = messageIds(head, parts);
    boolean ours = token != null || !ids.isEmpty() || head.recipients().stream().anyMatch(verp::is);
    List<DeliveryReport> reports = DeliveryReport.of(head, parts, ours);
    Kind kind = reports.isEmpty() ? answer(head, parts, ours) : reports.get(0).kind();
    return new Incoming(
        file,
        kind,
        token,
        ids,
        reports,
        head.from(),
        Incoming.shown(head.subject()),
        parts.text(),
        Stream.of(head.others(), List.of(head.displayName()), parts.names())
            .flatMap(List::stream)
            .distinct()
            .toList(),
        reports.isEmpty() ? parts.more() : DeliveryReport.more(head, parts),
        head.receivedAt());
  }

  private static Kind answer(MailHead head, MailParts parts, boolean ours) {
    if (head.automatic()) {
      boolean inside = OwnWords.answer(head.subject() + "\n" + OwnWords.of(parts.text()));
      return inside ? Kind.REPLY : Kind.AUTO_REPLY;
    }
    return ours || head.answers() ? Kind.REPLY : Kind.UNKNOWN;
  }

  private Optional<String> token(Stream<String> texts) {
    return texts.flatMap(text -> verp.token(text).stream()).findFirst();
  }

  private static List<String> messageIds(MailHead head, MailParts parts) {
    List<String> references = new ArrayList<>(all(BRACKETED, head.header("References")));
    Collections.reverse(references);
    return Stream.of(
            all(MESSAGE_ID, parts.returned()),
            all(MESSAGE_ID, parts.text()),
            all(BRACKETED, DeliveryReport.field(parts.disposition(), "original-message-id")),
            all(BRACKETED, head.header("In-Reply-To")),
            references)
        .flatMap(List::stream)
        .distinct()
        .limit(50)
        .toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
