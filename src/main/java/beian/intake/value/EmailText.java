package beian.intake.value;

import beian.filing.number.Normal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses as people write them into a cell: several, with remarks, behind names. */
final class EmailText {
  /**
   * A whole address in any surroundings; of one that is masked no part is another address. The
   * slash and the bar, which RFC 5322 allows in a local part, stand between addresses here.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9.!#$%&'*+=?^_`{}~-])[A-Za-z0-9._%+-]+"
              + "@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");

  /**
   * What stands around addresses and is no part of one: words for a mailbox, the numbers of a list,
   * remarks in brackets, names in other networks. Whatever else is written in Latin letters may be.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:qq|163|126|139|189|foxmail|gmail|outlook|hotmail|sina|sohu|yahoo)?\\s*(?:邮箱|邮件)(?:地址)?\\s*\\d{0,2}"
              + "|e-?mail|mail(?:to)?|(?<![A-Za-z0-9])\\d{1,2}[、)）]|[(（][^()（）@]*[)）]"
              + "|(?:qq|微信|wechat|weixin)号?\\s*[:：]?\\s*[a-z0-9_-]{5,20}");

  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}\\.(?=.)");

  /**
   * A telephone number behind the last address; one in front may be the beginning of an address
   * that was written with a blank in it.
   */
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile(
          "(?<=\\.[A-Za-z]{2,24})[^A-Za-z0-9@*]+\\d[\\d -]{4,}\\d(?![A-Za-z0-9@*.])(?![^@]*@)");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9@*]");

  /** An address as mail programs show it: behind a name, or as a link. */
  private static final Pattern SHOWN =
      Pattern.compile("(?i)^(?:[^<>@]*<(?:mailto:)?([^<>@]+@[^<>@]+)>|mailto:([^<>@]+@[^<>@]+))$");

  private EmailText() {}

  /** The addresses of a cell, with {@code ;} between them; what holds none as it is written. */
  static String addresses(String written) {
    String text = NUMBER_BEHIND.matcher(Normal.text(written).replace('。', '.')).replaceFirst("");
    List<String> found =
        unnumbered(ADDRESS.matcher(text).results().map(MatchResult::group).toList());
    String rest = LABEL.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll("");
    return found.isEmpty() || LATIN.matcher(rest).find()
        ? single(text.replace(" ", ""))
        : String.join(";", found);
  }

  /** Without the numbers of a list (1.a@… 2.b@…), which look like the beginning of an address. */
  private static List<String> unnumbered(List<String> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      if (addresses.size() < 2 || !addresses.get(i).startsWith(i + 1 + ".")) {
        return addresses;
      }
    }
    return addresses.stream().map(each -> NUMBERED.matcher(each).replaceFirst("")).toList();
  }

  private static String single(String text) {
    Matcher shown = SHOWN.matcher(text);
    return !shown.matches() ? text : shown.group(1) == null ? shown.group(2) : shown.group(1);
  }
}
