package beian.intake.value;

import beian.filing.number.Normal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts and amounts of money as people write them. */
final class NumberText {
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:人民币|RMB|CNY|[¥￥])? ?(-?\\d{1,15}(?:\\.\\d{1,6})?) ?(万|亿)? ?(?:元|圆|人民币|元人民币)?整?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("(-?\\d{1,9})(?:\\.0+)? ?(?:个月|月|个|次|份)?");
  private static final BigDecimal MOST = new BigDecimal("1e17");

  private NumberText() {}

  /**
   * Yuan, to the cent.
   *
   * @param unit yuan to one unit of the column; a unit behind the number counts instead
   */
  static Optional<BigDecimal> money(String text, long unit) {
    Matcher form = MONEY.matcher(withoutGrouping(Normal.number(text)));
    if (!form.matches()) {
      return Optional.empty();
    }
    String own = form.group(2);
    long factor = own == null ? unit : own.equals("万") ? 10_000 : 100_000_000;
    BigDecimal yuan =
        new BigDecimal(form.group(1))
            .multiply(BigDecimal.valueOf(factor))
            .setScale(2, RoundingMode.HALF_UP);
    return yuan.abs().compareTo(MOST) < 0 ? Optional.of(yuan) : Optional.empty();
  }

  /** A whole number. */
  static Optional<Integer> count(String text) {
    Matcher form = COUNT.matcher(withoutGrouping(Normal.number(text)));
    return form.matches() ? Optional.of(Integer.valueOf(form.group(1))) : Optional.empty();
  }

  private static String withoutGrouping(String text) {
    return text.matches(".*\\d{1,3}(,\\d{3})+(?!\\d).*") ? text.replace(",", "") : text;
  }
}
