package beian.rectification.notice;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import java.util.ArrayList;
import java.util.List;

/** When an owner is reminded of a running period. */
public sealed interface ReminderMoment {
  /** At half of it. */
  record Half() implements ReminderMoment {
    @Override
    public String toString() {
      return "half";
    }
  }

  /** So long before its last day. */
  record Before(Period period) implements ReminderMoment {
    @Override
    public String toString() {
      return period.toString();
    }
  }

  /** On its last day. */
  record Last() implements ReminderMoment {
    @Override
    public String toString() {
      return "last";
    }
  }

  /**
   * Reads {@code half 3wd last}.
   *
   * @param place the setting, for the error
   * @throws ProblemException SET-002 for a word that is none of them
   */
  static List<ReminderMoment> parse(String text, String place) {
    List<ReminderMoment> moments = new ArrayList<>();
    for (String word : text.strip().split("[\\s,;，；、]+")) {
      switch (word) {
        case "" -> {}
        case "half" -> moments.add(new Half());
        case "last" -> moments.add(new Last());
        default -> moments.add(new Before(period(word, place)));
      }
    }
    return List.copyOf(moments);
  }

  private static Period period(String word, String place) {
    Period period = Period.parse(word, place);
    if (period.unit() == Period.Unit.HOURS) {
      throw new ProblemException(
          new Problem(PlatformError.BAD_SETTING, place, word, "half 3wd last"));
    }
    return period;
  }
}
