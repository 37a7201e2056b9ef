package beian.platform.mail.incoming;

import beian.platform.mail.MailStatus;
import beian.platform.mail.incoming.Incoming.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a machine says about the delivery of a letter, by the standards (RFC 3464, 8098) or in its
 * own words.
 *
 * @param kind what became of the letter
 * @param status the enhanced status code; empty when there is none
 * @param diagnostic the server's words
 * @param recipients the addresses it names, in small letters
 */
record DeliveryReport(Kind kind, String status, String diagnostic, List<String> recipients) {
  /** Words of an action that RFC 3464 does not know and that mean: given up. */
  private static final Pattern FINAL_ACTION =
      Pattern.compile("expired|fail.*|bounced?|reject(?:ed)?|undeliver.*|returned|dropped|hard.*");

  /**
   * How the code ends that says that the time for trying is over (RFC 3463), whatever its class.
   */
  private static final String EXPIRED = ".4.7";

  /** Whether it says for sure that the mailbox does not exist. */
  boolean badAddress() {
    return kind == Kind.BOUNCE_PERMANENT && MailStatus.saysBadAddress(status, diagnostic);
  }

  /**
   * The report a mail is; null when it is none.
   *
   * @param ours whether it came to a return address, or names a letter of ours
   */
  static @Nullable DeliveryReport of(MailHead head, MailParts parts, boolean ours) {
    if (!parts.deliveryStatus().isEmpty()) {
      return standard(parts, ours);
    }
    if (!parts.disposition().isEmpty()) {
      boolean failed = field(parts.disposition(), "disposition").contains("failed");
      return new DeliveryReport(failed ? Kind.UNKNOWN : Kind.DELIVERED, "", "", List.of());
    }
    boolean failed = !head.header("X-Failed-Recipients").isEmpty();
    return failed || head.machine() ? habitual(head, parts, failed, ours) : null;
  }

  /** RFC 3464: the worst thing said about any recipient; each letter had one. */
  private static DeliveryReport standard(MailParts parts, boolean ours) {
    DeliveryReport worst = null;
    for (String group : parts.deliveryStatus().split("\\r?\\n[ \\t]*\\r?\\n")) {
      String action = field(group, "action").strip().toLowerCase(Locale.ROOT);
      String status = MailStatus.enhanced(field(group, "status")).orElse("");
      if (action.isEmpty() && status.isEmpty()) {
        continue;
      }
      Kind kind = kind(action, status);
      if (worst == null || kind.compareTo(worst.kind) < 0) {
        String words =
            field(group, "diagnostic-code").replaceFirst("(?i)^\\s*[\\w-]+\\s*;\\s*", "");
        worst = new DeliveryReport(kind, status, words, recipients(group));
      }
    }
    Kind silent = ours ? Kind.BOUNCE_IN_DOUBT : Kind.UNKNOWN;
    return worst == null ? new DeliveryReport(silent, "", "", List.of()) : worst;
  }

  private static Kind kind(String action, String status) {
    return switch (action) {
      case "delayed" -> Kind.BOUNCE_TEMPORARY;
      case "delivered", "relayed", "expanded" -> Kind.DELIVERED;
      default ->
          FINAL_ACTION.matcher(action).matches() || status.startsWith("5")
              ? Kind.BOUNCE_PERMANENT
              : action.isEmpty() && status.endsWith(EXPIRED)
                  ? Kind.BOUNCE_PERMANENT
                  : action.isEmpty() && status.startsWith("4")
                      ? Kind.BOUNCE_TEMPORARY
                      : Kind.BOUNCE_IN_DOUBT;
    };
  }

  /** What a row of a list says; a word of delivery or of failure may stand for action or code. */
  static Kind listed(String action, String status, String diagnostic) {
    String word = (action.isEmpty() ? status : action).strip().toLowerCase(Locale.ROOT);
    if (!action.isEmpty() || FINAL_ACTION.matcher(word).matches()) {
      return kind(word, status);
    }
    if (status.startsWith("2") || word.equals("delivered")) {
      return Kind.DELIVERED;
    }
    return inWords(status, diagnostic, BounceWords.diagnostic(diagnostic), false);
  }

  private static Kind inWords(String status, String words, String diagnostic, boolean failed) {
    boolean permanent = status.startsWith("5");
    if (BounceWords.stillTrying(words) && !permanent) {
      return Kind.BOUNCE_TEMPORARY;
    }
    if (failed || permanent || status.endsWith(EXPIRED) || BounceWords.giveUp(words)) {
      return Kind.BOUNCE_PERMANENT;
    }
    if (MailStatus.saysBadAddress(status, diagnostic)) {
      return Kind.BOUNCE_PERMANENT;
    }
    return status.startsWith("4") ? Kind.BOUNCE_TEMPORARY : Kind.BOUNCE_IN_DOUBT;
  }

  private static List<String> recipients(String group) {
    return BounceWords.addresses(
        field(group, "original-recipient") + " " + field(group, "final-recipient"));
  }

  /** A report in free words: what matters stands before the letter that is quoted below it. */
  private static @Nullable DeliveryReport habitual(
      MailHead head, MailParts parts, boolean failed, boolean ours) {
    String words = BounceWords.beforeQuote(parts.text());
    String all = head.subject() + "\n" + words;
    boolean forAPerson = !failed && !head.server() && head.automatic();
    if (forAPerson && !BounceWords.giveUp(head.subject()) && !MailStatus.saysNoMailbox(all)) {
      return null; // holidays: such answers have an empty return path too
    }
    String status = MailStatus.enhanced(words).orElse("");
    String diagnostic = BounceWords.diagnostic(words);
    Kind kind = inWords(status, all, diagnostic, failed);
    if (kind == Kind.BOUNCE_IN_DOUBT && !ours) {
      return null;
    }
    List<String> named =
        Stream.of(head.header("X-Failed-Recipients"), words)
            .map(BounceWords::addresses)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return new DeliveryReport(kind, status, diagnostic, named);
  }

  /** A field of a block of headers, unfolded; empty when it is not there. */
  static String field(String block, String name) {
    String unfolded = block.replaceAll("\\r?\\n[ \\t]+", " ");
    return unfolded
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
