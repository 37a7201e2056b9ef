package beian.platform.database.bulk;

/**
 * A column of a bulk table.
 *
 * @param name as in SQL, small letters
 * @param type what it holds
 * @param optional whether it may hold nothing
 */
public record BulkColumn(String name, SqlType type, boolean optional) {
  /** As a migration says it: {@code bucket integer not null}. */
  @Override
  public String toString() {
    return name + " " + type + (optional ? "" : " not null");
  }
}
