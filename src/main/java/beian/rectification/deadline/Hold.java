package beian.rectification.deadline;

import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still. Of days, those from the first to the last are not counted,
 * as the first had not run out when it was held, unless the hold ended on the day it began; of
 * hours, none between the two moments.
 *
 * @param from when it was held, to the second
 * @param until when that was decided, to the second; null while it is open
 * @param why what holds it
 */
public record Hold(Instant from, @Nullable Instant until, Why why) {
  public Hold {
    from = from.truncatedTo(ChronoUnit.SECONDS);
    until = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
  }

  /** What holds a clock; each ends by itself. */
  public enum Why {
    /** An appeal is open. */
    APPEAL("申诉处理中", "an appeal is open", new Words("申诉期间", "appeal")),
    /** A person answered, and nobody has read it and decided. */
    REPLY("收到回信，尚未处理", "an answer has not been decided", new Words("回信待处理", "answer")),
    /** A mail server wrote back, and nobody knows whether the letter arrived. */
    DOUBT("不确定通知是否送达", "it is in doubt whether the notice arrived", new Words("送达存疑", "in doubt")),
    /** The filing was not ours, by a sheet, a setting or the ministry. */
    LEFT("备案不由本服务商接入", "the filing was not ours", new Words("不属本服务商", "not ours")),
    /** A year had begun whose holidays nobody knew, so that nobody could name the last day. */
    CALENDAR(
        "当年节假日尚未公布", "the year's holidays were not known", new Words("节假日未公布", "holidays unknown"));

    private final Words words;
    private final Words day;

    Why(String zh, String en, Words day) {
      this.words = new Words(zh, en);
      this.day = day;
    }

    /** What people call it. */
    public Words words() {
      return words;
    }

    /** How a day that was not counted is explained. */
    String day() {
      return day.zh();
    }

    /**
     * What that explanation is; empty when something else than a hold explains the day. Once the
     * English word was kept beside the Chinese one.
     */
    static Optional<Words> ofDay(String explained) {
      return Arrays.stream(values())
          .map(why -> why.day)
          .filter(day -> explained.equals(day.zh()) || explained.equals(day.zh() + " " + day.en()))
          .findFirst();
    }
  }

  /** Whether it goes on. */
  public boolean open() {
    return until == null;
  }

  /** Whether the day is not counted. */
  boolean covers(LocalDate day) {
    LocalDate first = Zone.dayOf(from);
    if (until == null) {
      return !day.isBefore(first);
    }
    LocalDate last = Zone.dayOf(until);
    return first.isBefore(last) && !day.isBefore(first) && !day.isAfter(last);
  }

  /** The same, ended at that moment, but not before it began. */
  Hold ended(Instant at) {
    return new Hold(from, at.isBefore(from) ? from : at, why);
  }

  @Override
  public String toString() {
    String word = why == Why.APPEAL ? "" : "/" + why.name().toLowerCase(Locale.ROOT);
    return from + ".." + (until == null ? "" : until) + word;
  }

  /** Reads {@link #toString}, and days, as which holds were once kept. */
  public static Hold parse(String text) {
    String[] parts = text.split("/", 2);
    int dots = parts[0].indexOf("..");
    String end = parts[0].substring(dots + 2);
    return new Hold(
        moment(parts[0].substring(0, dots)),
        end.isEmpty() ? null : moment(end),
        parts.length == 1 ? Why.APPEAL : Why.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  private static Instant moment(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay(Zone.CHINA).toInstant();
  }
}
