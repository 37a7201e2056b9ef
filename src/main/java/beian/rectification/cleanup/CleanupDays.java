package beian.rectification.cleanup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * After how many idle days an owner is reminded and a transfer is marked: a dated table with the
 * place each number comes from.
 *
 * @param reminders days after which a reminder goes out, rising
 * @param limit the last day; the first night after it may mark
 */
public record CleanupDays(List<Integer> reminders, int limit) {
  private static final String TABLE = "days.csv";

  public CleanupDays {
    reminders = List.copyOf(reminders);
  }

  /** The numbers in force on a day. */
  public static CleanupDays on(LocalDate day) {
    List<Integer> reminders = new ArrayList<>();
    int limit = 0;
    for (String line : lines()) {
      String[] cells = line.split(",", 6);
      if (!LocalDate.parse(cells[4]).isAfter(day)) {
        if (cells[0].equals("mark")) {
          limit = Integer.parseInt(cells[1]);
        } else {
          reminders.add(Integer.valueOf(cells[1]));
        }
      }
    }
    return new CleanupDays(reminders.stream().sorted().toList(), limit);
  }

  /** The latest reminder that is due after so many idle days. */
  public Optional<Integer> due(long idle) {
    return reminders.stream().filter(days -> days <= idle).reduce((first, second) -> second);
  }

  private static List<String> lines() {
    try (InputStream in = CleanupDays.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n")).skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
