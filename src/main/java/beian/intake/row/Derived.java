package beian.intake.row;

import beian.filing.number.FilingNumber;
import beian.filing.number.NumberCheck;
import beian.filing.number.ResidentId;
import beian.filing.number.table.Province;
import beian.intake.heading.Headings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What follows from other columns of a row when a column is empty: {@link
 * beian.filing.FilingColumns#DERIVED}.
 */
final class Derived {
  private Derived() {}

  static void complete(Map<String, Object> values, Map<String, String> originals) {
    entityNumber(values, originals);
    province(values);
    birthDate(values);
    changedFields(values, originals);
  }

  private static void entityNumber(Map<String, Object> values, Map<String, String> originals) {
    Optional<String> own = number(values, "entity_filing_no").map(FilingNumber::entityPart);
    if (own.isPresent()) {
      Object standing = values.put("entity_filing_no", own.get());
      if (!own.get().equals(standing)) {
        originals.putIfAbsent("entity_filing_no", String.valueOf(standing));
      }
    } else if (!values.containsKey("entity_filing_no")) {
      number(values, "filing_no")
          .ifPresent(number -> values.put("entity_filing_no", number.entityPart()));
    }
  }

  private static void province(Map<String, Object> values) {
    if (!values.containsKey("province")) {
      number(values, "entity_filing_no")
          .flatMap(FilingNumber::provinceOf)
          .map(Province::zh)
          .ifPresent(zh -> values.put("province", zh));
    }
  }

  private static void birthDate(Map<String, Object> values) {
    if (!values.containsKey("entity_pic_birth_date")
        && values.get("entity_pic_doc_no") instanceof String number) {
      NumberCheck check = ResidentId.check(number);
      String born = check.facts().get("birth_date");
      if (check.valid() && born != null) {
        values.put("entity_pic_birth_date", LocalDate.parse(born));
      }
    }
  }

  /** Changed fields are named by key; a heading of the sheet means its column. */
  private static void changedFields(Map<String, Object> values, Map<String, String> originals) {
    if (values.get("changed_fields") instanceof List<?> fields) {
      List<String> keys =
          fields.stream()
              .map(String::valueOf)
              .map(field -> Headings.keyOf(field).orElse(field))
              .distinct()
              .collect(Collectors.toList());
      if (!keys.equals(fields)) {
        values.put("changed_fields", keys);
        originals.putIfAbsent(
            "changed_fields",
            fields.stream().map(String::valueOf).collect(Collectors.joining(";")));
      }
    }
  }

  private static Optional<FilingNumber> number(Map<String, Object> values, String key) {
    return values.get(key) instanceof String text ? FilingNumber.parse(text) : Optional.empty();
  }
}
