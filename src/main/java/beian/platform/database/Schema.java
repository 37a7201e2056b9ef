package beian.platform.database;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables, as the migrations in {@code db/migration} make them. Flyway is started only when one
 * of them is missing in the database, because starting it takes longer than most commands. {@code
 * ${binary}} behind a text column's type makes it ordered by its bytes in both dialects; {@code
 * ${place}} is the place of an observation by its columns kind and subject.
 */
final class Schema {
  private static final String FOLDER = "db/migration";
  private static final Pattern MIGRATION = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");
  static final String APPLIED =
      "select \"version\" from \"flyway_schema_history\""
          + " where \"success\" and \"version\" is not null";

  /** Those too that did not end: H2 keeps what a migration did until it failed. */
  private static final String BEGUN =
      "select \"version\" from \"flyway_schema_history\" where \"version\" is not null";

  private final DataSource pool;
  private final String place;
  private final Dialect dialect;
  private final FileMark mark;

  Schema(DataSource pool, DatabaseSettings settings, Dialect dialect) {
    this.pool = pool;
    this.place = settings.place();
    this.dialect = dialect;
    this.mark = FileMark.of(settings);
  }

  void bringUpToDate() {
    SortedSet<Integer> known = known();
    SortedSet<Integer> applied = versions(APPLIED);
    SortedSet<Integer> begun = versions(BEGUN);
    int newest = known.isEmpty() ? 0 : known.last();
    if (!begun.isEmpty() && begun.last() > newest) {
      throw new ProblemException(
          new Problem(
              PlatformError.NEWER_SCHEMA,
              place,
              Integer.toString(begun.last()),
              Integer.toString(newest)));
    }
    if (applied.isEmpty() && mark.isThere()) {
      throw new ProblemException(Problem.at(PlatformError.DATABASE_DAMAGED, place));
    }
    if (!applied.equals(known)) {
      migrate();
    }
    mark.set();
  }

  private static Map<String, String> placeholders(Dialect dialect) {
    return dialect == Dialect.H2
        ? Map.of(
            "binary",
            "",
            "place",
            "CAST(X'00' || SUBSTRING(HASH('SHA-256', kind || ' ' || subject) FROM 1 FOR 3)"
                + " AS INTEGER)")
        : Map.of(
            "binary",
            "COLLATE \"C\"",
            "place",
            "CAST(CAST('x' || SUBSTR(ENCODE(SHA256(CONVERT_TO(kind || ' ' || subject, 'UTF8')),"
                + " 'hex'), 1, 6) AS BIT(24)) AS INTEGER)");
  }

  private void migrate() {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:" + FOLDER)
          .placeholders(placeholders(dialect))
          .load()
          .migrate();
    } catch (FlywayException e) {
      String found = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new ProblemException(
          new Problem(PlatformError.SCHEMA_NOT_MIGRATED, place, found, ""), e);
    }
  }

  private SortedSet<Integer> versions(String sql) {
    try (Connection connection = pool.getConnection()) {
      List<Integer> versions =
          new Sql(connection, () -> {}).list(sql, row -> Integer.valueOf(row.getString(1)));
      return new TreeSet<>(versions);
    } catch (SqlFailure e) {
      return Collections.emptySortedSet(); // no such table: the database is empty
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static SortedSet<Integer> known() {
    SortedSet<Integer> versions = new TreeSet<>();
    try (Stream<String> names = names()) {
      names
          .map(MIGRATION::matcher)
          .filter(Matcher::matches)
          .forEach(name -> versions.add(Integer.valueOf(name.group(1))));
      return versions;
    } catch (IOException e) {
      throw new IllegalStateException("the migrations cannot be listed", e);
    }
  }

  private static Stream<String> names() throws IOException {
    URL folder = Schema.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      throw new IOException(FOLDER + " is not on the class path");
    }
    URLConnection connection = folder.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER));
    }
    return Files.list(Path.of(URI.create(folder.toString())))
        .map(file -> file.getFileName().toString());
  }
}
