package beian.platform.database.bulk;

import beian.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A table as it stands in the database, by {@code information_schema}. */
final class StandingTable {
  private static final String COLUMNS =
      "select lower(column_name) as name, lower(data_type) as type,"
          + " coalesce(character_maximum_length, 0) as longest, numeric_precision as digits,"
          + " numeric_scale as behind_point, is_nullable"
          + " from information_schema.columns"
          + " where table_schema = current_schema and lower(table_name) = ?";

  private static final String KEY =
      "select lower(k.column_name) from information_schema.key_column_usage k"
          + " join information_schema.table_constraints c"
          + " on c.constraint_schema = k.constraint_schema"
          + " and c.constraint_name = k.constraint_name and c.table_name = k.table_name"
          + " where c.constraint_type = 'PRIMARY KEY'"
          + " and k.table_schema = current_schema and lower(k.table_name) = ?"
          + " order by k.ordinal_position";

  /** What H2 says of a text of any length. */
  private static final long ANY_LENGTH = 1_000_000_000;

  private StandingTable() {}

  static List<String> differences(
      Sql sql, String table, List<BulkColumn> columns, List<String> key) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> defined = new TreeSet<>(columns.stream().map(BulkColumn::toString).toList());
    TreeSet<String> standing = new TreeSet<>(sql.list(COLUMNS, StandingTable::column, table));
    defined.stream()
        .filter(column -> !standing.contains(column))
        .forEach(column -> differences.add("defined: " + column));
    standing.stream()
        .filter(column -> !defined.contains(column))
        .forEach(column -> differences.add("standing: " + column));
    List<String> standingKey = sql.list(KEY, row -> row.getString(1), table);
    if (!standingKey.equals(key)) {
      differences.add("key defined: " + key + ", standing: " + standingKey);
    }
    return differences;
  }

  private static String column(ResultSet row) throws SQLException {
    String type = row.getString("type");
    long longest = row.getLong("longest");
    if (type.equals("bytea")) {
      type = "binary varying";
    } else if (type.equals("numeric")) {
      type += "(%d, %d)".formatted(row.getInt("digits"), row.getInt("behind_point"));
    } else if (type.startsWith("character") && longest > 0 && longest < ANY_LENGTH) {
      type += "(" + longest + ")";
    }
    boolean optional = row.getString("is_nullable").toLowerCase(Locale.ROOT).equals("yes");
    return new StringBuilder(row.getString("name"))
        .append(' ')
        .append(type)
        .append(optional ? "" : " not null")
        .toString();
  }
}
