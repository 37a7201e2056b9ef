package beian.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The key of something there may not be: empty here, null in the table, for its foreign key. */
@Converter
public final class BlankConverter implements AttributeConverter<String, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable String key) {
    return key == null || key.isEmpty() ? null : key;
  }

  @Override
  public String convertToEntityAttribute(@Nullable String key) {
    return key == null ? "" : key;
  }
}
