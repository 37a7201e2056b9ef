package beian.platform.database.bulk;

import beian.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds: its type as {@code information_schema} of both databases tells it, and how
 * its values go into a row and come out of it.
 */
public final class SqlType {
  /** Text of any length; a {@link String}. */
  public static final SqlType TEXT = text("character varying");

  /** A whole number of 32 bits; an {@link Integer}. */
  public static final SqlType INTEGER = plain("integer", Integer.class);

  /** A whole number of 64 bits; a {@link Long}. */
  public static final SqlType LONG = plain("bigint", Long.class);

  /** A {@link Boolean}. */
  public static final SqlType YES_NO = plain("boolean", Boolean.class);

  /** A {@link java.time.LocalDate}. */
  public static final SqlType DAY = plain("date", java.time.LocalDate.class);

  /** An {@link java.time.Instant}, to the microsecond. */
  public static final SqlType INSTANT =
      new SqlType("timestamp with time zone", value -> value, Sql::instant);

  /** Bytes, any number; a {@code byte[]}. */
  public static final SqlType BYTES = plain("binary varying", byte[].class);

  /** An array of texts of any length; a {@code List<String>}. */
  public static final SqlType TEXTS =
      new SqlType(
          "array",
          value -> ((Collection<?>) value).toArray(String[]::new),
          (row, column) ->
              Arrays.stream((Object[]) row.getArray(column).getArray())
                  .map(String::valueOf)
                  .toList());

  /** A JSON object of texts, as text; a {@code Map<String, String>} that keeps its order. */
  public static final SqlType TEXT_MAP =
      new SqlType(
          TEXT.name,
          value -> JsonTexts.write((Map<?, ?>) value),
          (row, column) -> {
            String json = row.getString(column);
            return json == null ? null : JsonTexts.read(json);
          });

  private final String name;
  private final UnaryOperator<Object> toRow;
  private final FromRow fromRow;

  private SqlType(String name, UnaryOperator<Object> toRow, FromRow fromRow) {
    this.name = name;
    this.toRow = toRow;
    this.fromRow = fromRow;
  }

  /** Reads a column, from 1. */
  @FunctionalInterface
  private interface FromRow {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  /** Text of so many characters at most; a {@link String}. */
  public static SqlType text(int longest) {
    return text(TEXT.name + "(" + longest + ")");
  }

  /** Text of exactly so many characters; a {@link String}. */
  public static SqlType fixed(int length) {
    return text("character(" + length + ")");
  }

  /** A decimal number with so many digits in all and behind the point; a BigDecimal. */
  public static SqlType decimal(int digits, int behindPoint) {
    return plain("numeric(%d, %d)".formatted(digits, behindPoint), java.math.BigDecimal.class);
  }

  /** Texts in one, with this between them; a {@code List<String>} without that in any. */
  public static SqlType joined(String separator) {
    return new SqlType(
        TEXT.name,
        value ->
            ((Collection<?>) value)
                .stream().map(String::valueOf).collect(Collectors.joining(separator)),
        (row, column) -> split(row.getString(column), separator));
  }

  private static @Nullable List<String> split(@Nullable String text, String separator) {
    if (text == null) {
      return null;
    }
    if (text.isEmpty()) {
      return List.of();
    }
    return text.contains(separator) ? List.of(text.split(separator)) : List.of(text);
  }

  private static SqlType text(String name) {
    return new SqlType(name, value -> value, ResultSet::getString);
  }

  private static SqlType plain(String name, Class<?> type) {
    return new SqlType(name, value -> value, (row, column) -> row.getObject(column, type));
  }

  /** The value as {@link Sql} binds it. */
  @Nullable Object toRow(@Nullable Object value) {
    return value == null ? null : toRow.apply(value);
  }

  /** The value in a column, from 1. */
  @Nullable Object fromRow(ResultSet row, int column) throws SQLException {
    return fromRow.read(row, column);
  }

  /** As {@code information_schema} tells it: {@code character varying(128)}. */
  @Override
  public String toString() {
    return name;
  }
}
