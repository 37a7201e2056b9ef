package beian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.error.ProblemException;
import beian.testing.Databases;
import beian.testing.TestDatabase;
import java.net.ServerSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class DatabaseTest {
  private static DatabaseSettings login(DatabaseSettings settings, String user, String password) {
    return DatabaseSettings.of(settings.url(), user, password);
  }

  private static void assertRefused(ThrowingCallable opening, PlatformError code) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  void a_second_opening_finds_the_schema_and_the_rows(TestDatabase test) {
    test.open()
        .transactions()
        .run(
            () ->
                test.open()
                    .transactions()
                    .sql()
                    .update("insert into batch_job_instance (jobname) values ('kept')"));
    test.close();
    Transactions again = test.open().transactions();
    assertThat(
            again.<Long>read(() -> again.sql().number("select count(*) from batch_job_instance")))
        .isOne();
  }

  @ParameterizedTest
  @ArgumentsSource(Databases.class)
  void a_newer_schema_is_refused(TestDatabase test) {
    Transactions transactions = test.open().transactions();
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "update \"flyway_schema_history\" set \"version\" = '9999'"
                        + " where \"version\" = '0001'"));
    test.close();
    assertRefused(test::open, PlatformError.NEWER_SCHEMA);
  }

  @Test
  @SuppressWarnings("try")
  void a_wrong_password_is_told_apart_from_a_database_that_does_not_answer() throws Exception {
    try (TestDatabase h2 = Databases.h2();
        TestDatabase postgres = Databases.postgres();
        ServerSocket closed = new ServerSocket(0)) {
      h2.open();
      h2.close();
      assertRefused(
          () -> Database.open(login(h2.settings(), "sa", "wrong")), PlatformError.DATABASE_LOGIN);
      assertRefused(
          () -> Database.open(login(h2.settings(), "nobody", "")), PlatformError.DATABASE_LOGIN);
      String missing = postgres.settings().url() + "_missing";
      assertRefused(
          () -> Database.open(DatabaseSettings.of(missing, "postgres", "postgres")),
          PlatformError.DATABASE_UNREACHABLE);
      int port = closed.getLocalPort();
      closed.close();
      String nobody = "jdbc:postgresql://localhost:" + port + "/beian?password=secret";
      assertThatThrownBy(() -> Database.open(DatabaseSettings.of(nobody, "u", "p")))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo(PlatformError.DATABASE_UNREACHABLE);
                assertThat(e.problem().toString()).doesNotContain("secret");
              });
    }
  }

  @Test
  void a_database_that_two_processes_could_open_without_a_lock_is_refused() {
    for (String url :
        new String[] {
          "jdbc:h2:tcp://localhost/~/x", "jdbc:h2:file:/x/y;AUTO_SERVER=TRUE", "jdbc:mysql://x/y"
        }) {
      assertRefused(
          () -> Database.open(DatabaseSettings.of(url, "", "")), PlatformError.BAD_SETTING);
    }
  }
}
