package beian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is the usual one while it is open, and was never touched afterwards. */
@OnEachDatabase
class RehearsalTest {
  private final TestDatabase test;
  private Database rehearsal;
  private Transactions transactions;

  RehearsalTest(TestDatabase test) {
    this.test = test;
  }

  @BeforeEach
  void rehearse() {
    test.open();
    test.close();
    rehearsal = Database.rehearse(test.settings());
    transactions = rehearsal.transactions();
  }

  @AfterEach
  void nothing_is_left() {
    rehearsal.close();
    Transactions after = test.open().transactions();
    assertThat(after.<Long>read(() -> count(after))).isZero();
    test.close();
  }

  private static long count(Transactions transactions) {
    return transactions.sql().number("select count(*) from batch_job_instance");
  }

  private long rows() {
    return transactions.read(() -> count(transactions));
  }

  private void insert(String name) {
    transactions.run(
        () ->
            transactions.sql().update("insert into batch_job_instance (jobname) values (?)", name));
  }

  @Test
  void what_is_committed_is_seen_by_the_next_and_what_fails_is_undone() {
    insert("kept");
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      insert("undone");
                      throw new IllegalArgumentException("half way");
                    }))
        .hasMessage("half way");
    assertThat(rows()).isOne();
  }

  @Test
  void a_statement_that_fails_takes_only_its_own_unit_with_it() {
    insert("before");
    assertThatThrownBy(
            () ->
                transactions.run(() -> transactions.sql().update("insert into nowhere values (1)")))
        .isInstanceOf(SqlFailure.class);
    insert("after");
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void many_threads_take_turns() {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> IntStream.range(0, 10).forEach(j -> insert(i + "." + j)), "t" + i))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(rows()).isEqualTo(80);
  }

  @Test
  void a_library_that_commits_by_itself_commits_nothing_either() throws SQLException {
    try (Connection own = rehearsal.joining().getConnection();
        Statement statement = own.createStatement()) {
      statement.executeUpdate("insert into batch_job_instance (jobname) values ('each')");
      own.setAutoCommit(false);
      statement.executeUpdate("insert into batch_job_instance (jobname) values ('committed')");
      own.commit();
      statement.executeUpdate("insert into batch_job_instance (jobname) values ('not committed')");
    }
    assertThat(rows()).isEqualTo(2);
  }
}
