package beian.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Names without spaces in one text, parted by spaces, in their order. */
@Converter
public final class NameListConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> names) {
    return String.join(" ", names);
  }

  @Override
  public List<String> convertToEntityAttribute(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
