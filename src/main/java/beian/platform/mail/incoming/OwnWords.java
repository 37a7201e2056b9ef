package beian.platform.mail.incoming;

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

  /** Sentences of whoever is away, and of a mailbox that says a mail arrived. */
  private static final Pattern AWAY =
      Pattern.compile(
          String.join(
              "|",
              "(?:您|你|大家)好|尊敬的.{0,12}|(?:感谢|谢谢|多谢).{0,30}|(?:dear|hi|hello)\\b.{0,30}",
              "thank(?:s| you)\\b.{0,60}|(?:best|kind)?\\s*regards|best wishes|此致|敬礼|祝.{0,10}|.{0,12}敬上",
              ".{0,30}(?:休假|年假|产假|病假|婚假|休息|放假|外出|出差|不在|离岗).{0,30}",
              ".{0,40}\\b(?:out of (?:the )?office|on (?:\\w+ )?(?:leave|vacation|holidays?)|away)\\b.{0,80}",
              "(?:i (?:will|shall|am)|i'll|i'm|we will|we'll|back|returning|return)\\b.{0,100}",
              ".{0,16}(?:已经?|成功)?收到.{0,20}|.{0,40}\\breceived\\b.{0,60}",
              ".{0,30}(?:尽快|稍后|随后|及时|返回|回来|上班|周.|[0-9]{1,2}[日号]).{0,12}(?:处理|回复|答复|查看|查阅|阅读|联系.{0,6})?",
              ".{0,30}自动(?:回复|答复|应答|发送).{0,20}|请勿.{0,6}回复.{0,20}"
                  + "|(?:this is an )?auto(?:matic|mated).{0,60}|(?:please )?do not reply.{0,40}",
              "(?:如|若)?.{0,10}(?:急事|紧急|急件|有事).{0,10}",
              ".{0,10}(?:请|可)(?:直接)?(?:联系|致电|拨打|与.{0,12}联系).{0,40}|.{0,30}\\b(?:contact|call|reach)\\b.{0,60}",
              "(?:电话|手机|邮箱|传真|地址|网址|微信|tel|phone|mobile|fax|e-?mail|wechat|qq)\\s*[:：].{0,60}",
              "发自.{0,20}|sent from.{0,30}|.{0,30}(?:有限公司|客服|客户服务|经理|部门?|中心)",
              "[\\d\\s.:/()（）+-]*"),
          Pattern.CASE_INSENSITIVE);

  private OwnWords() {}

  /**
   * What stands before the quoted letter, and below it when its lines are marked as quoted; those
   * lines are left out.
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
    return QUOTED_LINE.matcher(own).replaceAll("");
  }

  /** Whether words speak of what our letters are about: an objection, or that it was put right. */
  static boolean answer(String words) {
    return ANSWER.matcher(words).find();
  }

  /**
   * Whether words say no more than that somebody is away or a mail arrived. Each sentence has to be
   * known to say that: whatever else stands there, a person may have written.
   */
  static boolean onlyAway(String words) {
    return SENTENCE_END
        .splitAsStream(words)
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .allMatch(
            sentence ->
                AWAY.matcher(sentence).matches() && !SUBJECT_MATTER.matcher(sentence).find());
  }
}
