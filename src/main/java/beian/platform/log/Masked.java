package beian.platform.log;

import java.util.regex.Pattern;

/**
 * Text from which personal data was struck out, for logs and errors: mobile numbers keep the first
 * three and last four digits, longer numbers (identity documents, cards) the last four characters,
 * mail addresses their domain. Numbers that hold a moment in UTC ({@code P20261209T020000Z}, a
 * plan) are nobody's and stay, like shorter numbers; whoever writes the line masks what it knows.
 */
public final class Masked {
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?![A-Z][0-9]{8}T[0-9]{6}Z\\b)[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{3,6}([0-9A-Z]{4})(?![0-9A-Za-z])");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@(?=[\\w-]+\\.)");

  private Masked() {}

  /** The text without personal data. */
  public static String text(String text) {
    String mobiles = MOBILE.matcher(text).replaceAll("$1****$2");
    String documents = DOCUMENT.matcher(mobiles).replaceAll("****$1");
    return MAIL.matcher(documents).replaceAll("***@");
  }
}
