package beian.platform.database;

import beian.platform.time.Period;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Periods as they are written: {@code 10wd}. */
@Converter(autoApply = true)
public final class PeriodConverter
    implements AttributeConverter<@Nullable Period, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Period period) {
    return period == null ? null : period.toString();
  }

  @Override
  public @Nullable Period convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : Period.parse(text, "period");
  }
}
