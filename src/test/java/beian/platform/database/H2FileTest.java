package beian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {
  private static final int ROUNDS = 40;

  @TempDir Path folder;

  @Test
  void after_much_was_written_anew_the_file_is_little_more_than_what_is_in_it()
      throws IOException, SQLException {
    Path file = folder.resolve("data.mv.db");
    String url = "jdbc:h2:file:" + folder.resolve("data");
    try (Database database = Database.open(DatabaseSettings.of(url, "", ""))) {
      database.hold();
      Transactions transactions = database.transactions();
      transactions.run(
          () ->
              transactions
                  .sql()
                  .update(
                      "create table waste as select x as no, rawtohex(secure_rand(200)) as what"
                          + " from system_range(1, 10000)"));
      for (int round = 0; round < ROUNDS; round++) {
        transactions.run(
            () -> transactions.sql().update("update waste set what = rawtohex(secure_rand(200))"));
      }
      assertThat(Files.size(file)).as("while it is open").isGreaterThan(32L << 20);
    }
    long left = Files.size(file);
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }

    assertThat(left).isLessThan(Files.size(file) * 3 / 2);
    try (Database database = Database.open(DatabaseSettings.of(url, "", ""))) {
      Transactions transactions = database.transactions();
      assertThat(
              transactions.<Long>read(
                  () -> transactions.sql().number("select count(*) from waste")))
          .isEqualTo(10_000);
    }
  }
}
