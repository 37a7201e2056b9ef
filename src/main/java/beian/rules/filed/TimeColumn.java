package beian.rules.filed;

import beian.filing.Filing;
import beian.inspection.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of days or of moments, as cards name it.
 *
 * @param key its key
 * @param value what a filing says there, a {@link LocalDate} or an {@link Instant}; null when
 *     nothing
 */
public record TimeColumn(String key, Function<Filing, @Nullable Temporal> value) {
  /** Sheets tell moments to the minute. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Map<String, TimeColumn> ALL =
      Stream.of(
              new TimeColumn("approved_at", Filing::approvedAt),
              new TimeColumn(
                  "submitted_to_bureau_at", of -> of.application().submittedToBureauAt()),
              new TimeColumn("edit_at", of -> of.application().editedAt()),
              new TimeColumn("returned_at", of -> of.application().returnedAt()),
              new TimeColumn("sms_sent_at", of -> of.application().smsSentAt()),
              new TimeColumn("sms_verified_at", of -> of.application().smsVerifiedAt()),
              new TimeColumn("dereg_submitted_at", of -> of.deregistration().submittedAt()),
              new TimeColumn("dereg_done_at", of -> of.deregistration().doneAt()),
              new TimeColumn("withdraw_at", of -> of.deregistration().withdrawnAt()),
              new TimeColumn("domain_registered_at", of -> of.domain().registeredAt()),
              new TimeColumn("site_launch_at", of -> of.website().launchedAt()),
              new TimeColumn("psb_submitted_at", of -> of.publicSecurity().submittedAt()),
              new TimeColumn("psb_approved_at", of -> of.publicSecurity().approvedAt()),
              new TimeColumn("psb_displayed_at", of -> of.publicSecurity().displayedAt()),
              new TimeColumn("icbp_opinion_at", of -> of.culturePermit().opinionAt()),
              new TimeColumn("icbp_decision_at", of -> of.culturePermit().decisionAt()),
              new TimeColumn("change_submitted_at", of -> of.change().submittedAt()),
              new TimeColumn("change_done_at", of -> of.change().doneAt()))
          .collect(Collectors.toUnmodifiableMap(TimeColumn::key, column -> column));

  /** Those cards may name, by key. */
  public static Map<String, TimeColumn> byKey() {
    return ALL;
  }

  /** A day or a moment; null when nothing is filed. */
  public @Nullable Temporal of(Filing filing) {
    return value.apply(filing);
  }

  /** The day, of a moment that in China; null when nothing is filed. */
  public @Nullable LocalDate day(Filing filing) {
    Temporal time = of(filing);
    return time == null ? null : day(time);
  }

  /** The day, of a moment that in China. */
  public static LocalDate day(Temporal time) {
    return time instanceof Instant moment ? Facts.day(moment) : (LocalDate) time;
  }

  /** Whether that came later; of a day and a moment, or of two days, by the day. */
  public static boolean isAfter(@Nullable Temporal time, Temporal other) {
    if (time == null) {
      return false;
    }
    return time instanceof Instant moment && other instanceof Instant before
        ? moment.isAfter(before)
        : day(time).isAfter(day(other));
  }

  /** Whether that day, or that minute, is over. */
  public static boolean isOver(Temporal last, Facts facts) {
    return last instanceof Instant moment
        ? facts.reached(moment.plus(MINUTE))
        : facts.reached(day(last).plusDays(1));
  }

  /** As people read it, to the minute. */
  public static String shown(@Nullable Temporal time) {
    if (time instanceof Instant moment) {
      return Facts.minute(moment);
    }
    return time == null ? "-" : time.toString();
  }
}
