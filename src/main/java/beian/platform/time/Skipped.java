package beian.platform.time;

import java.time.LocalDate;

/**
 * A day that was not counted.
 *
 * @param day the day
 * @param why the holiday's Chinese name, or {@code 周六} or {@code 周日}
 */
public record Skipped(LocalDate day, String why) {}
