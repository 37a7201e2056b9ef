package beian.platform.mail.incoming;

import beian.platform.mail.MailStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which mail servers say what became of a letter when they do not follow RFC 3464:
 * qmail, Exchange, and the Chinese hosts (Tencent, NetEase, Alibaba, Sina, 21CN, Coremail), which
 * write pages for people.
 */
final class BounceWords {
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "undeliver|returned (?:mail|to sender)|delivery (?:status notification \\(failure|failure"
              + "|has failed)|failure notice|mail delivery failed|delivery.{0,20}failed"
              + "|could ?n.t be delivered|could not be delivered|wasn't able to deliver"
              + "|permanent error|giv(?:en|ing) up|gave up|message expired|will not be retried"
              + "|退信|退回|被退|投递失败|发送失败|传递失败|投递错误|无法投递|无法送达|无法发送|不能送达"
              + "|未送达|未能送达|未能投递|拒收|拒绝接收|被拒绝|不再(?:尝试|重试|投递)|放弃投递|超过.{0,8}重试"
              + "|邮箱(?:空间)?(?:已满|容量已满)|空间不足|超出容量",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STILL_TRYING =
      Pattern.compile(
          "delayed|will (?:keep|continue|be) (?:on )?(?:trying|to try|retried)|no action is required"
              + "|not yet been delivered|warning message only|delivery status notification \\(delay"
              + "|投递延迟|延迟投递|暂未送达|暂时无法|继续尝试|仍在尝试|稍后重试|系统将继续|会继续",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_LONGER_TRYING =
      Pattern.compile(
          "giv(?:en|ing) up|gave up|permanent error|will not be retried|message expired"
              + "|不再(?:尝试|重试|投递)|放弃投递|已放弃|超过.{0,8}重试",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?im)^[-=_ ]*(?:below this line|this is a copy|original message|原始邮件|原邮件(?!主题)|原信)"
              + "[-=_ ]*$|^-+ *(?:below this line|this is a copy|original message|原始邮件|原邮件)"
              + "|^[> \\t]*message-id:");
  private static final Pattern REASON =
      Pattern.compile(
          "退信原因|失败原因|退回原因|拒收原因|原因|错误信息|remote host said|reason", Pattern.CASE_INSENSITIVE);

  /** What may be, not what is: advice for the sender and lists of possible reasons. */
  private static final Pattern MAYBE =
      Pattern.compile(
          "如果|如有|如您|可能|是否|建议|请检查|请确认|请核|请您|或者|常见|解决(?:方法|方案)|帮助|温馨提示"
              + "|\\bif\\b|\\bmay\\b|\\bmight\\b|please|possible|possibly|solution",
          Pattern.CASE_INSENSITIVE);

  static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>@:;,\"'()\\[\\]，。：；（）]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");

  private BounceWords() {}

  /** Whether a letter is said to have been given up. */
  static boolean giveUp(String words) {
    return GIVEN_UP.matcher(words).find();
  }

  /** Whether the server says that it goes on trying, and not that it gave up in the end. */
  static boolean stillTrying(String words) {
    return STILL_TRYING.matcher(words).find() && !NO_LONGER_TRYING.matcher(words).find();
  }

  /** What stands before the letter that is quoted below. */
  static String beforeQuote(String text) {
    Matcher quote = QUOTE.matcher(text);
    return quote.find() ? text.substring(0, quote.start()) : text;
  }

  /**
   * The line that gives the reason: the one with an enhanced code, with a reply code, with the word
   * reason, or the first that states one; else all the words. Advice states nothing.
   */
  static String diagnostic(String words) {
    List<String> lines = words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> stated = lines.stream().filter(line -> !MAYBE.matcher(line).find()).toList();
    return first(lines, line -> MailStatus.enhanced(line).isPresent())
        .or(() -> first(stated, line -> MailStatus.replyCode(line).isPresent()))
        .or(() -> reason(lines))
        .or(() -> first(stated, MailStatus::givesReason))
        .or(() -> first(lines, line -> MailStatus.replyCode(line).isPresent()))
        .orElse(words.strip());
  }

  /** The line of the reason, and the next one when it is only a heading. */
  private static Optional<String> reason(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher word = REASON.matcher(line);
      if (!word.find() || MAYBE.matcher(line).find()) {
        continue;
      }
      String rest = line.substring(word.end()).replaceAll("^[\\s:：.。|]+", "");
      String all = rest.length() < 3 && i + 1 < lines.size() ? lines.get(i + 1) : rest;
      if (MailStatus.givesReason(all) && !MAYBE.matcher(all).find()) {
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(List<String> lines, Predicate<String> wanted) {
    return lines.stream().filter(wanted).findFirst();
  }

  /** The mail addresses in a text, in small letters, each once. */
  static List<String> addresses(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .distinct()
        .limit(20)
        .toList();
  }
}
