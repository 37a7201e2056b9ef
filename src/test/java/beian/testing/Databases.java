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
    return Stream.<java.util.function.Supplier<TestDatabase>>of(
            Databases::h2File, Databases::postgres)
        .map(database -> Arguments.of(database.get()));
  }

  /** An H2 in memory: the quickest, for tests that need some database. */
  public static TestDatabase h2() {
    return new TestDatabase("H2", settings("jdbc:h2:mem:" + UUID.randomUUID()));
  }

  /** An H2 in a file of its own, which a second process can try to open. */
  public static TestDatabase h2File() {
    try {
      Path folder = Files.createTempDirectory("h2-");
      return new TestDatabase("H2", settings("jdbc:h2:file:" + folder.resolve("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database on this process's PostgreSQL server. */
  public static TestDatabase postgres() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    return new TestDatabase("PostgreSQL", DatabaseSettings.of(url, "postgres", "postgres"));
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
