package beian.rectification.deadline;

import beian.platform.time.Skipped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The days a clock did not count, a line each: the day, a tabulator, why. */
@Converter
public final class SkippedConverter implements AttributeConverter<List<Skipped>, String> {
  @Override
  public String convertToDatabaseColumn(List<Skipped> days) {
    return days.stream()
        .map(skipped -> skipped.day() + "\t" + skipped.why())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public List<Skipped> convertToEntityAttribute(String text) {
    return text.lines()
        .map(line -> line.split("\t", 2))
        .map(parts -> new Skipped(LocalDate.parse(parts[0]), parts[1]))
        .toList();
  }
}
