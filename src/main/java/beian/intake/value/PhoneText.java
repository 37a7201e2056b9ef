package beian.intake.value;

import beian.filing.number.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Telephone numbers as people put them into a cell, one or several. */
final class PhoneText {
  private static final Pattern BETWEEN = Pattern.compile("[/／,，;；、|\\r\\n]+");

  /** How people count several numbers in one cell: 1、… 2、…, ①… ②… */
  private static final Pattern COUNTED =
      Pattern.compile(
          "[\\u2460-\\u24FF\\u2776-\\u2793]"
              + "|(?<=^|[\\s;；,，/、])[0-9]{1,2}[、.．)）]\\s*(?=0[0-9]|1[3-9][0-9])");

  /** What a number format of a sheet makes of a mobile number. */
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([,，]\\d{3}){3}");

  /** With fewer digits it is an extension or the end of a number that began before. */
  private static final int FEWEST_DIGITS = 7;

  private PhoneText() {}

  /** The numbers, separated by semicolons; a cell of which a part is no whole number is one. */
  static String numbers(String text) {
    if (THOUSANDS.matcher(text.strip()).matches()) {
      return text.strip().replaceAll("[,，]", "");
    }
    String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    String apart = COUNTED.matcher(plain).replaceAll(";");
    if (!apart.equals(text)) {
      return numbers(apart);
    }
    List<String> numbers = new ArrayList<>();
    for (String part : BETWEEN.split(text)) {
      String number = Normal.number(part);
      if (number.isEmpty()) {
        continue;
      }
      if (number.chars().filter(c -> c >= '0' && c <= '9').count() < FEWEST_DIGITS) {
        return Normal.number(text);
      }
      numbers.add(number);
    }
    return numbers.isEmpty() ? Normal.number(text) : String.join(";", numbers);
  }
}
