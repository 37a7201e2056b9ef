package beian.platform.mail.incoming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail says itself, without the letter it quotes. */
final class OwnWords {
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?im)^\\s*(?:[-=_]{2,}\\s*(?:原始邮件|原邮件|转发|original|forwarded)|(?:发件人|from)\\s*[:：]"
              + "|在.{0,80}写道\\s*[:：]|.{0,80}于.{0,60}写道\\s*[:：]|on\\b.{0,120}\\bwrote\\s*:)");
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s*[>|].*$");

  /** Words of those who answer for the thing itself, not of those who are away. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "申诉|申辩|异议|不服|复核|复查|误判|不属实|有误|已经?(?:于.{1,12})?(?:整改|更正|更新|更换|修改|修正|补充|变更|改正|恢复)"
              + "|\\bappeal|\\bobject(?:ion)?s?\\b|\\bdisput|\\bmistake"
              + "|\\b(?:have|has|been|already)\\s+(?:been\\s+)?"
              + "(?:corrected|updated|changed|fixed|rectified|replaced)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("[。！!？?；;，,、\\n\\r]+|\\.(?=\\s|$)");

  /** What our letters are about: whoever speaks of it does more than say that they are away. */
  private static final Pattern SUBJECT_MATTER =
      Pattern.compile(
          "[号號][码碼]|[网網]站|域名|[备備]案|整改|[变變]更|更[换換正]|修改|接通|打通|正常|[错錯误誤]|新"
              + "|\\b(?:numbers?|websites?|domains?|filings?|works?|working|wrong|correct)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What owners speak of and mail servers do not, unless they quote. */
  private static final Pattern OWNERS_MATTER =
      Pattern.compile(
          "[号號][码碼]|[备備]案|整改|接通|打[得不]?通|重新提交"
              + "|\\b(?:our|my|the) (?:filing|(?:tele)?phone|mobile)\\b|\\bnumber (?:is|works)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a server says of a letter without meaning it: its subject, its title in brackets. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "【[^】\\n]*】|《[^》\\n]*》|[“\"「][^”\"」\\n]*[”\"」]"
              + "|^\\s*(?:邮件)?(?:主\\s*题|标\\s*题|subject).*$|主题为?[^，。\\n]*"
              + "|(?:地址|邮箱|域名|收件人).{0,8}有误|\\bif\\b[^.\\n]*",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** What a receipt says in its text (RFC 8098), line by line. */
  private static final Pattern RECEIPT =
      Pattern.compile(
          "(?!.*(?:但|不同意|不认可|\\bbut\\b|disagree)).*(?:\\b(?:displayed|read|opened|receipt|guarantee|deleted|understood)\\b|已阅|阅读|已读|回执|收条|显示"
              + "|已打开|已查看|送达).*|(?:your|the) (?:message|mail).{0,40}|您(?:的|发送的).{0,10}邮件.{0,20}"
              + "|(?:to|cc|from|subject|sent|date|收件人|发件人|抄送|主题|标题|发送时间|时间|日期)\\s*[:：].*",
          Pattern.CASE_INSENSITIVE);

  /** What stands in anybody's mail and says nothing: greetings, thanks, whom to call meanwhile. */
  private static final Pattern COURTESY =
      anyOf(
          "(?:您|你|大家)好|尊敬的.{0,12}|(?:感谢|谢谢|多谢).{0,30}|(?:dear|hi|hello)\\b.{0,30}",
          "thank(?:s| you)\\b.{0,60}|(?:best|kind)?\\s*regards|best wishes|此致|敬礼|祝.{0,10}|.{0,12}敬上",
          "(?:如|若)?.{0,10}(?:急事|紧急|急件|有事).{0,10}",
          ".{0,10}(?:请|可)(?:直接)?(?:联系|致电|拨打|与.{0,12}联系).{0,40}|.{0,30}\\b(?:contact|call|reach)\\b.{0,60}",
          "(?:电话|手机|邮箱|传真|地址|网址|微信|tel|phone|mobile|fax|e-?mail|wechat|qq)\\s*[:：].{0,60}",
          "发自.{0,20}|sent from.{0,30}",
          "[\\d\\s.:/()（）+-]*|(?:本人|我)?将?[于自从在]?[\\d年月日号至到起止上下午:：~～—. -]+(?:期间)?");

  /** Sentences of whoever is away, and of a mailbox that says a mail arrived. */
  private static final Pattern AWAY =
      anyOf(
          ".{0,30}(?:休假|年假|产假|病假|婚假|休息|放假|外出|出差|不在|离岗).{0,30}",
          ".{0,40}\\b(?:out of (?:the )?office|on (?:\\w+ )?(?:leave|vacation|holidays?)|away)\\b.{0,80}",
          "(?:i (?:will|shall|am)|i'll|i'm|we (?:will|are)|we'll)\\b.{0,60}"
              + "\\b(?:away|back|return(?:ing)?|reply|respond|answer|out|get to)\\b.{0,80}",
          "(?:back|returning|return)\\b.{0,100}",
          ".{0,16}(?:已经?|成功)?收到.{0,20}|.{0,40}\\breceived\\b.{0,60}",
          ".{0,30}(?:返回|回来|上班|返岗).{0,12}(?:处理|回复|答复|查看|查阅|阅读|联系.{0,6})?",
          ".{0,30}(?:尽快|稍后|随后|及时|周.|[0-9]{1,2}[日号]).{0,12}(?:处理|回复|答复|查看|查阅|阅读|联系.{0,6})",
          ".{0,30}自动(?:回复|答复|应答|发送).{0,20}|请勿.{0,6}回复.{0,20}",
          "(?:this is an )?auto(?:matic|mated).{0,60}|(?:please )?do not reply.{0,40}");

  /** The line of whoever signs: a name without a verb. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[^。！!？?；;，,已被给由向将为是在请把归改换转应要不没未可能会]{0,30}"
              + "(?:有限公司|客服|客户服务|经理|部门?|中心)[\\s\\p{IsHan}]{0,6}");

  /**
   * What whoever is merely away does not say: that they have left or sold, were told nothing, or
   * ask for time.
   */
  private static final Pattern MORE_THAN_AWAY =
      Pattern.compile(
          "不再|已不|不是|不属|没有|没(?=收|接)|从未|未(?!来)|离职|离任|辞职|调离|调岗|转让|转给|过户|宽限|延期|推迟|暂缓|顺延"
              + "|宽延|来电|电话[:：]?(?:一直|都|能|可以|打)|核实|核对|再(?:次)?(?:拨|打)|请.{0,2}(?:给|等|允许)"
              + "|\\bno\\b(?!-?\\s?reply)|\\bnever\\b|\\b(?:extend|extension|sold|transferred)\\b"
              + "|\\bnot\\b(?! (?:reply|available|(?:be )?(?:in|at) (?:the|my) (?:office|desk)|be able to"
              + " (?:reply|respond|answer)|be (?:reading|checking|available|reachable)))|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  private OwnWords() {}

  private static Pattern anyOf(String... sentences) {
    return Pattern.compile(String.join("|", sentences), Pattern.CASE_INSENSITIVE);
  }

  /**
   * What stands before the quoted letter, and below it when its lines are marked as quoted; those
   * lines are left out. All of it when nothing else is there: a mail that begins like a quoted
   * letter is one that was handed on, or a form.
   */
  static String of(String text) {
    Matcher quote = QUOTE.matcher(text);
    String own = text;
    if (quote.find()) {
      int below = quote.end();
      for (Matcher line = QUOTED_LINE.matcher(text); line.find(); ) {
        below = line.start() > quote.start() ? line.end() : below;
      }
      own = text.substring(0, quote.start()) + (below > quote.end() ? text.substring(below) : "");
    }
    String rest = QUOTED_LINE.matcher(own).replaceAll("");
    return rest.isBlank() ? text : rest;
  }

  /** Whether words speak of what our letters are about: an objection, or that it was put right. */
  static boolean answer(String words) {
    return ANSWER.matcher(words).find();
  }

  /**
   * Whether words that came as a server's may be an owner's: they answer, or speak of what servers
   * do not speak of.
   */
  static boolean owners(String words) {
    String own = QUOTED.matcher(of(words)).replaceAll("");
    return answer(own) || OWNERS_MATTER.matcher(own).find();
  }

  /** Whether the text of a receipt says more than that the letter was read. */
  static boolean besideReceipt(String words) {
    return owners(words)
        || of(words)
            .lines()
            .map(String::strip)
            .anyMatch(line -> !RECEIPT.matcher(line).matches() && !onlyCourtesy(line));
  }

  private static boolean onlyCourtesy(String line) {
    return SENTENCE_END
        .splitAsStream(line)
        .map(String::strip)
        .allMatch(sentence -> sentence.isEmpty() || harmless(sentence));
  }

  /**
   * Whether words say no more than that somebody is away or a mail arrived. Each sentence has to be
   * known to say that: whatever else stands there, a person may have written. So may one who wrote
   * nothing but a greeting.
   *
   * @param automatic whether the subject says already that a machine answers for somebody
   */
  static boolean onlyAway(String words, boolean automatic) {
    List<String> sentences =
        words
            .lines()
            .map(String::strip)
            .filter(line -> !SIGNATURE.matcher(line).matches())
            .flatMap(SENTENCE_END::splitAsStream)
            .map(String::strip)
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    return sentences.stream().allMatch(OwnWords::harmless)
        && (automatic ? !sentences.isEmpty() : sentences.stream().anyMatch(OwnWords::away));
  }

  private static boolean harmless(String sentence) {
    return (away(sentence) || COURTESY.matcher(sentence).matches())
        && !SUBJECT_MATTER.matcher(sentence).find()
        && !MORE_THAN_AWAY.matcher(sentence).find();
  }

  private static boolean away(String sentence) {
    return AWAY.matcher(sentence).matches();
  }
}
