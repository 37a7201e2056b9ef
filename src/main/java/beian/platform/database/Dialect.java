package beian.platform.database;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two kinds of database, for the few places where their SQL must differ. */
public enum Dialect {
  /** H2 in this process, in a file that one process holds at a time, or in memory. */
  H2,
  /** A PostgreSQL server, 15 or newer. */
  POSTGRESQL;

  /**
   * The dialect a JDBC URL speaks.
   *
   * @throws ProblemException SET-002 for any other database, and for an H2 that several processes
   *     could open, because then nothing would keep two of them from running jobs at once
   */
  static Dialect of(DatabaseSettings settings) {
    String url = settings.url().toLowerCase(Locale.ROOT);
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    boolean embedded = url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:");
    if (embedded && !url.contains("auto_server=true")) {
      return H2;
    }
    throw new ProblemException(
        new Problem(
            PlatformError.BAD_SETTING,
            "database.url",
            settings.place(),
            "jdbc:h2:file:…, jdbc:h2:mem:… (without AUTO_SERVER), jdbc:postgresql:…"));
  }

  /**
   * A statement that inserts a row or, where a row with the same key stands already, changes it.
   * Its parameters are the keys, then the other columns, in the order given.
   *
   * @param keys the columns of a primary key or unique constraint
   * @param others the columns to change; may be empty, then a standing row stays as it is
   */
  public String upsert(String table, List<String> keys, List<String> others) {
    List<String> columns = Stream.concat(keys.stream(), others.stream()).toList();
    String names = String.join(", ", columns);
    String holes = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    String key = String.join(", ", keys);
    if (this == H2) {
      return "merge into %s (%s) key (%s) values (%s)".formatted(table, names, key, holes);
    }
    String changes =
        others.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
    String action = others.isEmpty() ? "nothing" : "update set " + changes;
    return "insert into %s (%s) values (%s) on conflict (%s) do %s"
        .formatted(table, names, holes, key, action);
  }
}
