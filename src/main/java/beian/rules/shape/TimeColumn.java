package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of days or of moments, as cards name it.
 *
 * @param key its key
 * @param value what a filing says there, a day or a moment; null when nothing
 */
public record TimeColumn(String key, Function<Filing, @Nullable Object> value) {
  private static final Map<String, TimeColumn> ALL =
      Stream.of(
              new TimeColumn(
                  "submitted_to_bureau_at", filing -> filing.application().submittedToBureauAt()),
              new TimeColumn("edit_at", filing -> filing.application().editedAt()),
              new TimeColumn("returned_at", filing -> filing.application().returnedAt()),
              new TimeColumn("sms_sent_at", filing -> filing.application().smsSentAt()),
              new TimeColumn("sms_verified_at", filing -> filing.application().smsVerifiedAt()),
              new TimeColumn("dereg_submitted_at", filing -> filing.deregistration().submittedAt()),
              new TimeColumn("dereg_done_at", filing -> filing.deregistration().doneAt()),
              new TimeColumn("withdraw_at", filing -> filing.deregistration().withdrawnAt()))
          .collect(Collectors.toUnmodifiableMap(TimeColumn::key, column -> column));

  /** Those cards may name, by key. */
  public static Map<String, TimeColumn> byKey() {
    return ALL;
  }

  /** A day or a moment; null when nothing is filed. */
  @Nullable Object of(Filing filing) {
    return value.apply(filing);
  }

  /** The moment; null when nothing is filed, or a day alone. */
  @Nullable Instant moment(Filing filing) {
    return of(filing) instanceof Instant moment ? moment : null;
  }

  /** The day, of a moment that in China; null when nothing is filed. */
  @Nullable LocalDate day(Filing filing) {
    Object value = of(filing);
    return value instanceof Instant moment ? Facts.day(moment) : (LocalDate) value;
  }

  /** As people read it, to the minute. */
  static String shown(@Nullable Object value) {
    if (value instanceof Instant moment) {
      return moment
          .atOffset(java.time.ZoneOffset.ofHours(8))
          .toLocalDateTime()
          .toString()
          .substring(0, 16)
          .replace('T', ' ');
    }
    return value == null ? "-" : value.toString();
  }
}
