package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that write and read a {@link FilingRow}, made from its annotations. */
final class FilingSql {
  private static final String KEY = "filing_key";
  private static final String FIRST_IMPORT = "imported_at";

  private static final List<Cell> ALL = cells();
  private static final List<Cell> CHANGING =
      ALL.stream().filter(c -> !c.column.equals(KEY) && !c.column.equals(FIRST_IMPORT)).toList();

  /** All columns of one row. */
  static final String INSERT =
      ALL.stream()
              .map(Cell::column)
              .collect(Collectors.joining(", ", "insert into filing (", ") values ("))
          + ALL.stream().map(cell -> "?").collect(Collectors.joining(", "))
          + ")";

  /** All columns of the row under a key but that of its first import. */
  static final String UPDATE =
      CHANGING.stream()
          .map(cell -> cell.column + " = ?")
          .collect(Collectors.joining(", ", "update filing set ", " where " + KEY + " = ?"));

  /** Every column of {@link #ALL}, from the table under its own name. */
  static final String SELECT =
      ALL.stream()
          .map(cell -> "filing." + cell.column)
          .collect(Collectors.joining(", ", "select ", " "));

  private FilingSql() {}

  /** One column: the embedded part that holds its field, if one does, and the field. */
  private record Cell(String column, @Nullable Field part, Field field) {
    @Nullable Object of(FilingRow row) {
      try {
        return field.get(part == null ? row : part.get(row));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    void set(FilingRow row, @Nullable Object value) {
      try {
        field.set(part == null ? row : part.get(row), value);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The row that a result of {@link #SELECT} stands on. */
  static FilingRow read(ResultSet result) throws SQLException {
    FilingRow row = new FilingRow();
    row.owner = new OwnerCells();
    row.website = new WebsiteCells();
    row.paper = new PaperCells();
    for (int i = 0; i < ALL.size(); i++) {
      Cell cell = ALL.get(i);
      Class<?> type = cell.field.getType();
      if (type == int.class) {
        cell.set(row, result.getInt(i + 1));
      } else if (type == Instant.class) {
        OffsetDateTime value = result.getObject(i + 1, OffsetDateTime.class);
        cell.set(row, value == null ? null : value.toInstant());
      } else {
        cell.set(
            row, type == String.class ? result.getString(i + 1) : result.getObject(i + 1, type));
      }
    }
    return row;
  }

  static @Nullable Object[] insertion(FilingRow row) {
    return ALL.stream().map(cell -> cell.of(row)).toArray();
  }

  static @Nullable Object[] update(FilingRow row) {
    List<@Nullable Object> values = new ArrayList<>(CHANGING.size() + 1);
    CHANGING.forEach(cell -> values.add(cell.of(row)));
    values.add(row.key);
    return values.toArray();
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Field field : FilingRow.class.getDeclaredFields()) {
      if (field.isAnnotationPresent(Embedded.class)) {
        for (Field inner : field.getType().getDeclaredFields()) {
          add(cells, field, inner);
        }
      } else {
        add(cells, null, field);
      }
    }
    return List.copyOf(cells);
  }

  private static void add(List<Cell> cells, @Nullable Field part, Field field) {
    Column column = field.getAnnotation(Column.class);
    if (column != null) {
      cells.add(new Cell(column.name(), part, field));
    }
  }
}
