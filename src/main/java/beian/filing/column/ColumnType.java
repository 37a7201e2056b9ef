package beian.filing.column;

import beian.filing.number.Mask;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the values of a column are; {@link #javaType} is what the record component holds. */
public enum ColumnType {
  FILING_NUMBER("filing number", String.class),
  TEXT("text", String.class),
  CODE("code", String.class),
  CODE_OR_NAME("code or name", String.class),
  DOCUMENT_NUMBER("document number", String.class),
  PSB_NUMBER("psb number", String.class),
  PHONE("phone", String.class),
  EMAIL("email", String.class),
  URL("url", String.class),
  FILE("file", String.class),
  DATE("date", LocalDate.class),
  DATE_TIME("datetime", Instant.class),
  YES_NO("yes/no", Boolean.class),
  INTEGER("integer", Integer.class),
  /** Yuan. */
  MONEY("money", BigDecimal.class),
  LIST("list", List.class),
  CODE_LIST("code list", List.class),
  DOMAIN_LIST("domain list", List.class),
  IP_LIST("ip list", List.class);

  private final String word;
  private final Class<?> javaType;

  ColumnType(String word, Class<?> javaType) {
    this.word = word;
    this.javaType = javaType;
  }

  /** The class of a value of this type. */
  public Class<?> javaType() {
    return javaType;
  }

  /** Whether its values say who or where a person is. */
  public boolean personal() {
    return this == DOCUMENT_NUMBER || this == PHONE || this == EMAIL;
  }

  /** A value as it may be shown to anybody. */
  public String masked(String value) {
    return switch (this) {
      case DOCUMENT_NUMBER -> Mask.document(value);
      case PHONE -> Mask.phone(value);
      case EMAIL -> Mask.email(value);
      default -> value;
    };
  }

  /** The type named in {@code columns.csv}. */
  static ColumnType of(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column type " + word));
  }
}
