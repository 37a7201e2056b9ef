package beian.platform.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What status codes and the words around them say about a mailbox (RFC 3463). Only a clear "no such
 * mailbox" counts against an address: policy (5.7.x), full mailboxes (5.2.2) and everything
 * temporary do not.
 */
public final class MailStatus {
  /** No mailbox, no such domain, bad syntax, moved, recipient not found, mailbox disabled. */
  private static final Set<String> BAD_ADDRESS =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?=[ -]|$)");
  private static final Pattern NO_SUCH_MAILBOX =
      Pattern.compile(
          "user unknown|unknown user|no such user|user not found|mailbox not found|no mailbox"
              + "|mailbox unavailable|user (?:does ?n.t|does not) exist|recipient not found"
              + "|(?:account|address|mailbox)[^.\\n]{0,40}(?:does not exist|doesn't exist)"
              + "|no such (?:mailbox|recipient|account)|invalid recipient|mailbox is disabled"
              + "|用户不存在|帐号不存在|账号不存在|收件人不存在|邮箱不存在|地址不存在|帐户不存在|账户不存在"
              + "|不存在的?(?:用户|邮箱|帐号|账号|收件人)|无此用户|邮箱已?被?(?:停用|禁用|注销)",
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
