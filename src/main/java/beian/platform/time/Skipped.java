package beian.platform.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A day that was not counted.
 *
 * @param day the day
 * @param why the holiday's Chinese name, or {@code 周六} or {@code 周日}
 */
public record Skipped(LocalDate day, String why) {
  private static final Map<String, String> ENGLISH =
      Map.of(
          "周六", "Saturday",
          "周日", "Sunday",
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Qingming Festival",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day");

  /** The same in English; a holiday that a home's own table adds keeps its name. */
  public String whyInEnglish() {
    return Arrays.stream(why.split("、"))
        .map(text -> ENGLISH.getOrDefault(text, text))
        .collect(Collectors.joining(" and "));
  }
}
