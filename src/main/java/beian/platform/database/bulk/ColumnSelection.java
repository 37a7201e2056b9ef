package beian.platform.database.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of a bulk table that a question asks for, first of all it asks for. */
public final class ColumnSelection {
  private final String table;
  private final List<BulkColumn> columns;
  private final Map<String, Integer> places = new HashMap<>();

  ColumnSelection(String table, List<BulkColumn> columns) {
    this.table = table;
    this.columns = columns;
    columns.forEach(column -> places.put(column.name(), places.size()));
  }

  /** Their names for a {@code select}, from the table under its own name. */
  public String names() {
    return columns.stream()
        .map(column -> table + "." + column.name())
        .collect(Collectors.joining(", "));
  }

  /** What the row says that a result stands on. */
  public Values read(ResultSet result) throws SQLException {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).type().fromRow(result, i + 1);
    }
    return new Values(places, values);
  }
}
