package beian.platform.mail.incoming;

import beian.platform.mail.MailStatus;
import beian.platform.mail.incoming.Incoming.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a machine says about the delivery of a letter to a mailbox, by the standards (RFC 3464,
 * 8098) or in its own words.
 *
 * @param kind what became of the letter
 * @param status the enhanced status code; empty when there is none
 * @param diagnostic the server's words, addresses masked, at most 300 characters
 * @param recipients the addresses of that mailbox, in small letters; empty when it names none
 */
record DeliveryReport(Kind kind, String status, String diagnostic, List<String> recipients) {
  /** How mailing programs say in a list that a letter arrived. */
  private static final Set<String> ARRIVED =
      Set.of("delivered", "已送达", "送达", "送达成功", "投递成功", "发送成功", "成功");

  /** Words of an action that RFC 3464 does not know and that mean: given up. */
  private static final Pattern FINAL_ACTION =
      Pattern.compile("expired|fail.*|bounced?|reject(?:ed)?|undeliver.*|returned|dropped|hard.*");

  private static final Pattern HELP =
      Pattern.compile("^(?:postmaster|mailer-daemon|abuse|support|help(?:desk)?|service|kefu)@");

  /**
   * How the code ends that says that the time for trying is over (RFC 3463), whatever its class.
   */
  private static final String EXPIRED = ".4.7";

  DeliveryReport {
    diagnostic = Incoming.shown(diagnostic);
    recipients = List.copyOf(recipients);
  }

  /** Whether it says for sure that the mailbox does not exist. */
  boolean badAddress() {
    return kind == Kind.BOUNCE_PERMANENT && MailStatus.saysBadAddress(status, diagnostic);
  }

  /**
   * Whether it names a mailbox, perhaps by the host that keeps it: a@mail.b.example for
   * a@b.example.
   */
  boolean names(String mailbox) {
    int at = mailbox.indexOf('@') + 1;
    return recipients.stream()
        .anyMatch(
            named ->
                named.equals(mailbox)
                    || named.startsWith(mailbox.substring(0, at))
                        && (named.substring(at).endsWith("." + mailbox.substring(at))
                            || mailbox.substring(at).endsWith("." + named.substring(at))));
  }

  /**
   * The reports a mail makes, the worst first; none when it is no report.
   *
   * @param ours whether it came to a return address, or names a letter of ours
   */
  static List<DeliveryReport> of(MailHead head, MailParts parts, boolean ours) {
    if (!parts.deliveryStatus().isEmpty()) {
      return standard(parts, ours);
    }
    if (!parts.disposition().isEmpty()) {
      boolean failed = field(parts.disposition(), "disposition").contains("failed");
      Kind read = failed ? Kind.UNKNOWN : Kind.DELIVERED;
      return List.of(new DeliveryReport(read, "", "", recipients(parts.disposition())));
    }
    boolean failed = !head.header("X-Failed-Recipients").isEmpty();
    if (!failed && head.personAnswers()) {
      return List.of();
    }
    DeliveryReport inWords = failed || head.machine() ? habitual(head, parts, failed, ours) : null;
    return inWords == null ? List.of() : List.of(inWords);
  }

  /** RFC 3464: a group for each recipient. */
  private static List<DeliveryReport> standard(MailParts parts, boolean ours) {
    List<DeliveryReport> all = new ArrayList<>();
    for (String group : parts.deliveryStatus().split("\\r?\\n[ \\t]*\\r?\\n")) {
      String action = field(group, "action").strip().toLowerCase(Locale.ROOT);
      String status = MailStatus.enhanced(field(group, "status")).orElse("");
      if (action.isEmpty() && status.isEmpty()) {
        continue;
      }
      String words = field(group, "diagnostic-code").replaceFirst("(?i)^\\s*[\\w-]+\\s*;\\s*", "");
      all.add(new DeliveryReport(kind(action, status), status, words, recipients(group)));
    }
    if (all.isEmpty()) {
      Kind silent = ours ? Kind.BOUNCE_IN_DOUBT : Kind.UNKNOWN;
      return List.of(new DeliveryReport(silent, "", "", List.of()));
    }
    all.sort(Comparator.comparing(DeliveryReport::kind));
    return all;
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
    if (status.startsWith("2") || ARRIVED.contains(word)) {
      return Kind.DELIVERED;
    }
    return inWords(status, diagnostic, BounceWords.diagnostic(diagnostic), false);
  }

  /**
   * What free words say. A code that refuses is clear whatever stands beside it; that the time for
   * trying is over, beside words of trying, is not.
   */
  private static Kind inWords(String status, String words, String diagnostic, boolean failed) {
    if (status.startsWith("5") || LetterFate.refused(words)) {
      return Kind.BOUNCE_PERMANENT;
    }
    boolean over = failed || status.endsWith(EXPIRED);
    Kind said = LetterFate.of(words);
    if (said != Kind.UNKNOWN) {
      return over && said == Kind.BOUNCE_TEMPORARY ? Kind.BOUNCE_IN_DOUBT : said;
    }
    if (over || MailStatus.saysBadAddress(status, diagnostic)) {
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
    if (forAPerson && !LetterFate.givenUp(head.subject()) && !MailStatus.saysNoMailbox(all)) {
      return null; // holidays: such answers have an empty return path too
    }
    boolean ofAMail = failed || LetterFate.ofAMail(all);
    if (!ofAMail && OwnWords.owners(words)) {
      return null; // filings are sent back too, and a person may write under a server's name
    }
    String status = MailStatus.enhanced(words).orElse("");
    String diagnostic = BounceWords.diagnostic(words);
    Kind kind = ofAMail ? inWords(status, all, diagnostic, failed) : Kind.BOUNCE_IN_DOUBT;
    if (kind == Kind.BOUNCE_IN_DOUBT && !ours) {
      return null;
    }
    List<String> listed = BounceWords.addresses(head.header("X-Failed-Recipients"));
    List<String> named = listed.isEmpty() ? inWords(head, words) : listed;
    return new DeliveryReport(kind, status, diagnostic, named);
  }

  /**
   * Whether a person may have written in it beside what it reports: people answer with the receipt,
   * and hand on what came back to them; words of refusal that say nothing of a mail may be
   * anybody's.
   */
  static boolean more(MailHead head, MailParts parts) {
    String words = BounceWords.beforeQuote(parts.text());
    if (!parts.deliveryStatus().isEmpty()) {
      boolean byMachine = head.machine() || head.automatic();
      return byMachine ? OwnWords.owners(words) : !words.isBlank();
    }
    if (!parts.disposition().isEmpty()) {
      return OwnWords.besideReceipt(words);
    }
    String all = head.subject() + "\n" + words;
    return OwnWords.owners(words) || !LetterFate.ofAMail(all) && LetterFate.of(all) != Kind.UNKNOWN;
  }

  /** The addresses that may be the ones it could not reach: not its own, not whom one may ask. */
  private static List<String> inWords(MailHead head, String words) {
    List<String> known = BounceWords.addresses(String.join(" ", head.recipients()));
    return BounceWords.addresses(words).stream()
        .filter(named -> !named.equals(head.from()) && !known.contains(named))
        .filter(named -> !HELP.matcher(named).find())
        .toList();
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
