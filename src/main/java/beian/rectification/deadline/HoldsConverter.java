package beian.rectification.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A clock's holds in one text, parted by spaces. */
@Converter
public final class HoldsConverter implements AttributeConverter<List<Hold>, String> {
  @Override
  public String convertToDatabaseColumn(List<Hold> holds) {
    return holds.stream().map(Hold::toString).collect(Collectors.joining(" "));
  }

  @Override
  public List<Hold> convertToEntityAttribute(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Hold::parse).toList();
  }
}
