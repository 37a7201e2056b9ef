package beian.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Different names without spaces in one text, parted by spaces and sorted. */
@Converter
public final class NameSetConverter implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> names) {
    return String.join(" ", names);
  }

  @Override
  public Set<String> convertToEntityAttribute(String text) {
    return Collections.unmodifiableSet(
        new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" "))));
  }
}
