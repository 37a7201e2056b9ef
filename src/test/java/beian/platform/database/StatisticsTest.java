package beian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class StatisticsTest {
  private static final long NEVER = -1;

  private final Database database;
  private final Transactions transactions;

  StatisticsTest(TestDatabase test) {
    this.database = test.open();
    this.transactions = database.transactions();
  }

  @BeforeEach
  void empty_table() {
    drop_table();
    transactions.run(() -> transactions.sql().update("create table looked_at (word varchar(200))"));
  }

  @AfterEach
  void drop_table() {
    transactions.run(() -> transactions.sql().update("drop table if exists looked_at"));
  }

  private void write(int rows) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    database.dialect() == Dialect.H2
                        ? "insert into looked_at select repeat('x', 200) from system_range(1, ?)"
                        : "insert into looked_at select repeat('x', 200) from generate_series(1, ?)",
                    rows));
  }

  /** How many rows PostgreSQL takes the table to have; H2 needs nobody to ask it to look. */
  private void assertKnown(long rows) {
    if (database.dialect() == Dialect.POSTGRESQL) {
      String known =
          "select cast(reltuples as bigint) from pg_class"
              + " where oid = cast('looked_at' as regclass)";
      assertThat(transactions.<Long>read(() -> transactions.sql().number(known))).isEqualTo(rows);
    }
  }

  @Test
  void a_table_that_was_filled_is_looked_at() {
    write(5_000);
    assertKnown(NEVER);
    database.statistics().renew();
    assertKnown(5_000);
  }

  @Test
  void a_small_table_is_not_worth_it() {
    write(100);
    database.statistics().renew();
    assertKnown(NEVER);
  }

  @Test
  void it_is_looked_at_again_when_it_has_grown_by_more_than_a_fifth() {
    write(50_000);
    database.statistics().renew();
    write(5_000);
    database.statistics().renew();
    assertKnown(50_000);
    write(10_000);
    database.statistics().renew();
    assertKnown(65_000);
  }

  @Test
  void within_a_step_it_is_looked_at_after_ever_more_commits() {
    write(5_000);
    for (int commit = 1; commit < 16; commit++) {
      database.statistics().committed();
    }
    assertKnown(NEVER);
    database.statistics().committed();
    assertKnown(5_000);
    write(5_000);
    for (int commit = 17; commit < 32; commit++) {
      database.statistics().committed();
    }
    assertKnown(5_000);
    database.statistics().committed();
    assertKnown(10_000);
  }

  @Test
  void a_rehearsal_leaves_what_the_database_knows_alone() {
    write(5_000);
    if (database.dialect() == Dialect.POSTGRESQL) {
      try (Database rehearsed = Database.rehearse(database.settings())) {
        rehearsed.statistics().renew();
      }
      assertKnown(NEVER);
    }
  }
}
