package beian.platform.mail.incoming;

import beian.platform.mail.MailStatus;
import beian.platform.mail.incoming.Incoming.Kind;
import java.util.regex.Pattern;

/**
 * What became of a letter, in a mail server's own words. A page that says that a letter was given
 * up often advises to try again later, and one that says that the server goes on trying says what
 * happens when that fails: neither is the outcome. A final bounce that is taken for a delay lets
 * the clock of somebody run who was never told, so a letter is delayed only where nothing speaks of
 * its end.
 */
final class LetterFate {
  /** The server has stopped, whatever it says of earlier attempts. */
  private static final Pattern NO_LONGER_TRYING =
      Pattern.compile(
          "giv(?:en|ing) up|gave up|permanent(?:ly)? (?:error|fail)|message expired"
              + "|retry time(?:out)? (?:exceeded|expired)"
              + "|\\b(?:no|without) (?:further|more) (?:delivery )?(?:attempts?|retries)"
              + "|(?:(?<!\\bdo )\\bnot|\\b(?!do)\\w+n['’]t|no longer|stop(?:ped|s)?|ceased?)\\s+"
              + "(?:(?:be|being|continue|keep|going|to|again|further|any|another|make|on)\\s+){0,4}"
              + "(?:try|trying|retry|retried|retrying|attempt(?:ed|ing)?)\\b"
              + "|(?:不会|不再|不予|停止|终止|不能再)(?:再|继续|进行|自动|为您|次|重新){0,3}"
              + "(?:尝试|重试|投递|发送|派送)|(?:没有|未|无法|不)继续(?:尝试|投递|重试)"
              + "|放弃投递|已放弃|超过[^，。；,;\\n]{0,8}重试",
          Pattern.CASE_INSENSITIVE);

  /** The letter came to an end: it was sent back or refused. */
  private static final Pattern ENDED =
      Pattern.compile(
          "returned (?:mail|to (?:the )?sender)|returning message to|failure notice"
              + "|delivery (?:status notification \\(failure|failure|has failed)"
              + "|delivery.{0,20}failed|退信|退回|退还|被退|投递失败|发送失败|传递失败|投递错误"
              + "|拒收|拒绝接收|被拒绝",
          Pattern.CASE_INSENSITIVE);

  /** It has not arrived; a server that says so may still be trying. */
  private static final Pattern NOT_ARRIVED =
      Pattern.compile(
          "undeliver|could ?n[o'’]t be delivered|could not be delivered|(?:wasn['’]t|not) able to deliver"
              + "|(?<!暂时|临时)(?:无法投递|无法送达|无法发送|不能送达)|未送达|未能送达|未能投递"
              + "|邮箱(?:空间)?(?:已满|容量已满)|空间不足|超出容量",
          Pattern.CASE_INSENSITIVE);

  /** The server says that it goes on trying. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "will (?:keep|continue|be) (?:on )?(?:trying|to try|retried)|still being retried"
              + "|no action is required|not yet been delivered|warning message only"
              + "|delivery status notification \\(delay"
              + "|仍在(?:继续)?尝试|继续(?:为您)?(?:尝试|投递|重试|重新)|(?:系统|服务器|我们)(?:将|会)(?:在|于)?稍后重试",
          Pattern.CASE_INSENSITIVE);

  /** A word of waiting, which stands in reports of both kinds. */
  private static final Pattern HINT =
      Pattern.compile(
          "delayed|投递延迟|延迟投递|暂未送达|暂时无法(?:送达|投递|发送|传送|递送)" + "|(?<!请|或|者|您|可|可以|建议)稍后重试",
          Pattern.CASE_INSENSITIVE);

  /** What happens only if something else does, up to the end of the sentence. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:如果|如仍|如在|如于|若(?!干)|一旦|\\bif\\b|\\bunless\\b)[^。！!；;.\\n]*", Pattern.CASE_INSENSITIVE);

  /** Advice and lists of possible reasons, up to the end of the sentence. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?:可能|是否|建议|请检查|请确认|请核|常见|解决(?:方法|方案)|温馨提示|\\bmay\\b|\\bmight\\b|possibl|solution)"
              + "[^。！!；;.\\n]*",
          Pattern.CASE_INSENSITIVE);

  /** Words of whoever speaks of mails. */
  private static final Pattern MAIL =
      Pattern.compile(
          "邮件|来信|信件|邮箱|投递|送达|收[件信]人|退信|mail|message|deliver|recipient|sender",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("[。！!？?；;\\n]|\\.(?=\\s|$)");

  /** A reply code that refuses (RFC 5321), which is no number of a room, a price or a size. */
  private static final Pattern REFUSED = code("5(?:0[0-4]|[1-57]\\d)");

  /** One that puts off. */
  private static final Pattern LATER = code("4(?:21|[45]\\d|71)");

  private LetterFate() {}

  private static Pattern code(String digits) {
    return Pattern.compile(
        "(?<![\\d.-])"
            + digits
            + "(?!\\d|[.-]\\d{2}|\\s*(?:[kmg]?b\\b|bytes|sec(?:onds?)?\\b|min(?:utes?)?\\b|hours?|days?|室|房|号|元|人|楼|层|栋|路|条|次"
            + "|家|个|天|小时|分|秒|封|字|兆|年|月|日))",
        Pattern.CASE_INSENSITIVE);
  }

  /**
   * What the words say: given up, delayed, in doubt where they say both; {@link Kind#UNKNOWN} where
   * they say nothing of it.
   */
  static Kind of(String words) {
    String certain = CONDITION.matcher(words).replaceAll("");
    String stated = ADVICE.matcher(certain).replaceAll("");
    if (NO_LONGER_TRYING.matcher(certain).find()) {
      return Kind.BOUNCE_PERMANENT;
    }
    boolean ended = ENDED.matcher(certain).find() || MailStatus.saysNoMailbox(stated);
    if (PROMISE.matcher(stated).find()) {
      return ended ? Kind.BOUNCE_IN_DOUBT : Kind.BOUNCE_TEMPORARY;
    }
    if (ended || NOT_ARRIVED.matcher(stated).find()) {
      return Kind.BOUNCE_PERMANENT;
    }
    if (HINT.matcher(stated).find()) {
      return NOT_ARRIVED.matcher(certain).find() ? Kind.BOUNCE_IN_DOUBT : Kind.BOUNCE_TEMPORARY;
    }
    return givenUp(words) ? Kind.BOUNCE_PERMANENT : Kind.UNKNOWN;
  }

  /** Whether a letter is said to have been given up, be it as advice. */
  static boolean givenUp(String words) {
    return NO_LONGER_TRYING.matcher(words).find()
        || ENDED.matcher(words).find()
        || NOT_ARRIVED.matcher(words).find();
  }

  /** Whether a reply code refuses the letter for good. */
  static boolean refused(String words) {
    return REFUSED.matcher(words).find();
  }

  /**
   * Whether anything shows that the words are about a mail: a code, a missing mailbox, or a
   * sentence that says of a mail what became of it. Filings and short messages are sent back too.
   */
  static boolean ofAMail(String words) {
    return MailStatus.enhanced(words).isPresent()
        || refused(words)
        || LATER.matcher(words).find()
        || MailStatus.saysNoMailbox(words)
        || SENTENCE_END
            .splitAsStream(words)
            .anyMatch(sentence -> MAIL.matcher(sentence).find() && of(sentence) != Kind.UNKNOWN);
  }
}
