package beian.platform.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What status codes and the words around them say about a mailbox (RFC 3463). Only a clear "no such
 * mailbox" counts against an address: policy (5.7.x), full mailboxes (5.2.2), those that are
 * disabled (5.2.1, perhaps for a while) and everything temporary do not.
 */
public final class MailStatus {
  /** No mailbox, no such domain, bad syntax, moved, recipient not found. */
  private static final Set<String> BAD_ADDRESS =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?=[ -]|$)");
  private static final Pattern NO_SUCH_MAILBOX =
      Pattern.compile(
          "user unknown|unknown user|no such user|user not found|mailbox not found|no mailbox"
              + "|user (?:(?:does ?n.t|does not) exist|not exists?)|recipient not found|user not known"
              + "|(?:account|address|mailbox)[^.\\n]{0,40}(?:does not exist|doesn't exist)"
              + "|no such (?:mailbox|recipient|account)|invalid recipient|mailbox is disabled"
              + "|(?:用户|[帐账][号户]|收[件信]人|邮箱|地址)(?:名称?|[帐账][号户]|邮箱|邮件)?(?:地址)?(?:在.{0,10})?不存在"
              + "|不存在(?:的|该|此|这个)?(?:用户|邮箱|帐号|账号|收[件信]人)|[无没]有?[此该]用户"
              + "|(?:邮箱|[帐账][号户])已?被?(?:停用|禁用|注销)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_THE_ADDRESS =
      Pattern.compile(
          "spam|blocked|blacklist|black list|policy|reputation|rejected due|dmarc|spf|quota"
              + "|mailbox (?:is )?full|over ?quota|too large|rate limit|too many|垃圾邮件|拦截|拒收"
              + "|黑名单|容量|已满|频率|内容",
          Pattern.CASE_INSENSITIVE);

  private MailStatus() {}

  /** The first enhanced status code in a text, {@code 5.1.1}. */
  public static Optional<String> enhanced(String text) {
    Matcher found = ENHANCED.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The first SMTP reply code in a text, {@code 550}. */
  public static Optional<String> replyCode(String text) {
    Matcher found = REPLY.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Whether a text says that there is no such mailbox, whatever else it says. */
  public static boolean saysNoMailbox(String text) {
    return NO_SUCH_MAILBOX.matcher(text).find();
  }

  /** Whether a text says why a letter was refused: no such mailbox, or another reason. */
  public static boolean givesReason(String text) {
    return NO_SUCH_MAILBOX.matcher(text).find() || NOT_THE_ADDRESS.matcher(text).find();
  }

  /**
   * Whether a final refusal says that the mailbox does not exist.
   *
   * @param status the enhanced code, empty when unknown
   * @param text the diagnostic or the text of the mail
   */
  public static boolean saysBadAddress(String status, String text) {
    Optional<String> inText = enhanced(text);
    if (inText.filter(code -> code.startsWith("5.7.") || code.startsWith("4.")).isPresent()) {
      return false;
    }
    String code = status.endsWith(".0.0") || status.isEmpty() ? inText.orElse(status) : status;
    if (!code.isEmpty() && !code.endsWith(".0.0")) {
      return BAD_ADDRESS.contains(code);
    }
    return NO_SUCH_MAILBOX.matcher(text).find() && !NOT_THE_ADDRESS.matcher(text).find();
  }
}
