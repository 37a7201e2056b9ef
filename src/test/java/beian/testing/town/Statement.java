package beian.testing.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * One row of an evidence file.
 *
 * @param from the earliest moment at which it can have been seen
 * @param to the latest
 */
record Statement(Map<String, String> row, Instant from, Instant to) {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Of a row as the file has it; a bare day is the whole day. */
  static Statement of(Map<String, String> row, String timeColumn) {
    String time = row.get(timeColumn);
    if (time.length() == 10) {
      Instant start = LocalDate.parse(time).atStartOfDay(CHINA).toInstant();
      Instant end = LocalDate.parse(time).plusDays(1).atStartOfDay(CHINA).toInstant();
      return new Statement(row, start, end.minusSeconds(1));
    }
    Instant at = LocalDateTime.parse(time, MINUTE).atZone(CHINA).toInstant();
    return new Statement(row, at, at);
  }

  String get(String column) {
    return row.getOrDefault(column, "");
  }
}
