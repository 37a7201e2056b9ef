package beian.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Lines in one text. */
@Converter
public final class LinesConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> lines) {
    return String.join("\n", lines);
  }

  @Override
  public List<String> convertToEntityAttribute(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }
}
