package beian.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Places in the file system, as the system writes them. */
@Converter(autoApply = true)
public final class PathConverter implements AttributeConverter<@Nullable Path, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Path path) {
    return path == null ? null : path.toString();
  }

  @Override
  public @Nullable Path convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }
}
