package beian.testing;

import beian.platform.database.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Fresh databases for tests. */
public final class Databases implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    // The second is made when its turn comes, so that H2's tests do not wait for the server.
    return Stream.<java.util.function.Supplier<TestDatabase>>of(Databases::h2, Databases::postgres)
        .map(database -> Arguments.of(database.get()));
  }

  /** An H2 in a file of its own, which a second process can try to open; its tables are there. */
  public static TestDatabase h2() {
    Path folder = folder();
    try (Stream<Path> files = Files.list(H2Template.FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return h2(folder);
  }

  /** An H2 in a file that is not there yet. */
  public static TestDatabase emptyH2() {
    return h2(folder());
  }

  /** A new database on this process's PostgreSQL server; its tables are there. */
  public static TestDatabase postgres() {
    return postgres("template " + PostgresTemplate.NAME);
  }

  /** A new database on this process's PostgreSQL server, without a table. */
  public static TestDatabase emptyPostgres() {
    return postgres("");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("h2-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestDatabase h2(Path folder) {
    return new TestDatabase("H2", settings("jdbc:h2:file:" + folder.resolve("data")));
  }

  private static TestDatabase postgres(String from) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " " + from);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase("PostgreSQL", postgresSettings(name));
  }

  private static DatabaseSettings postgresSettings(String name) {
    String url = "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    return DatabaseSettings.of(url, "postgres", "postgres");
  }

  /** Made once, since all migrations take longer than most tests. */
  private static final class H2Template {
    static final Path FOLDER = make();

    private static Path make() {
      Path folder = folder();
      try (TestDatabase template = h2(folder)) {
        template.open();
      }
      return folder;
    }
  }

  private static final class PostgresTemplate {
    static final String NAME = make();

    private static String make() {
      try (TestDatabase template = postgres("")) {
        template.open();
        String url = template.settings().url();
        return url.substring(url.lastIndexOf('/') + 1);
      }
    }
  }

  private static DatabaseSettings settings(String url) {
    return DatabaseSettings.of(url, "", "");
  }

  /** Started by whoever asks first, stopped with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "100")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
