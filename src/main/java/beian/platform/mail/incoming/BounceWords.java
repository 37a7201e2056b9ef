package beian.platform.mail.incoming;

import beian.platform.mail.MailStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in which mail servers say what became of a letter when they do not follow RFC 3464:
 * qmail, Exchange, and the Chinese hosts (Tencent, NetEase, Alibaba, Sina, 21CN, Coremail), which
 * write pages for people. Where in them the reason stands, and whom they name.
 */
final class BounceWords {
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
