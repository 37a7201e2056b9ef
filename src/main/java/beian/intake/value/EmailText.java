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
   * Words in front of an address; whatever else is written in Latin letters may be a part of it.
   */
  private static final Pattern LABEL = Pattern.compile("(?i)e-?mail|mail(?:to)?");

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
    List<String> found = ADDRESS.matcher(text).results().map(MatchResult::group).toList();
    String rest = LABEL.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll("");
    return found.isEmpty() || LATIN.matcher(rest).find()
        ? single(text.replace(" ", ""))
        : String.join(";", found);
  }

  private static String single(String text) {
    Matcher shown = SHOWN.matcher(text);
    return !shown.matches() ? text : shown.group(1) == null ? shown.group(2) : shown.group(1);
  }
}
