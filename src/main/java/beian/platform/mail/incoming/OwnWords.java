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

  private OwnWords() {}

  /** What stands before the quoted letter, its quoted lines left out. */
  static String of(String text) {
    Matcher quote = QUOTE.matcher(text);
    String own = quote.find() ? text.substring(0, quote.start()) : text;
    return QUOTED_LINE.matcher(own).replaceAll("");
  }

  /** Whether words speak of what our letters are about: an objection, or that it was put right. */
  static boolean answer(String words) {
    return ANSWER.matcher(words).find();
  }
}
