package beian.rectification;

import beian.inspection.card.Severity;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A campaign's severities in one text: {@code CON-002=MINOR ENT-003=NOTE}. */
@Converter
public final class SeveritiesConverter
    implements AttributeConverter<Map<String, Severity>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, Severity> severities) {
    return severities.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public Map<String, Severity> convertToEntityAttribute(String text) {
    Map<String, Severity> severities = new TreeMap<>();
    for (String string : text.isEmpty() ? new String[0] : text.split(" ")) {
      int equals = string.indexOf('=');
      severities.put(string.substring(0, equals), Severity.valueOf(string.substring(equals + 1)));
    }
    return severities;
  }
}
