package beian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class TransactionsTest {
  private static final String INSERT = "insert into pair (id, word) values (?, ?)";

  private final Database database;
  private final Transactions transactions;

  TransactionsTest(TestDatabase test) {
    this.database = test.open();
    this.transactions = database.transactions();
  }

  @BeforeEach
  void empty_table() {
    transactions.run(
        () -> {
          transactions.sql().update("drop table if exists pair");
          transactions
              .sql()
              .update(
                  "create table pair (id integer primary key, word varchar(20),"
                      + " at timestamp with time zone)");
        });
  }

  private long rows() {
    return transactions.read(() -> transactions.sql().number("select count(*) from pair"));
  }

  @Test
  void inner_work_joins_and_is_undone_with_the_outer() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions.run(() -> transactions.sql().update(INSERT, 1, "a"));
                      throw new IllegalArgumentException("outer");
                    }))
        .hasMessage("outer");
    assertThat(rows()).isZero();
    assertThat(transactions.isActive()).isFalse();
  }

  @Test
  void an_exception_in_joined_work_dooms_the_outer_even_when_caught() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions.sql().update(INSERT, 1, "a");
                      try {
                        transactions.run(
                            () -> {
                              throw new IllegalArgumentException("inner");
                            });
                      } catch (IllegalArgumentException e) {
                        transactions.sql().update(INSERT, 2, "b");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void work_that_waits_is_done_outside_and_the_transaction_goes_on_behind_it() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions.outside(
                          () -> {
                            assertThat(transactions.isActive()).isFalse();
                            transactions.run(() -> transactions.sql().update(INSERT, 1, "kept"));
                          });
                      transactions.sql().update(INSERT, 2, "undone");
                      throw new IllegalArgumentException("later");
                    }))
        .hasMessage("later");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void nothing_waits_once_the_transaction_has_begun_in_the_database() {
    transactions.read(
        () -> {
          transactions.sql().number("select count(*) from pair");
          assertThatThrownBy(() -> transactions.outside(() -> "an answer"))
              .isInstanceOf(IllegalStateException.class);
          return rows();
        });
    assertThat(transactions.outside(() -> "an answer")).isEqualTo("an answer");
  }

  @Test
  void committed_work_stays() {
    transactions.run(() -> transactions.sql().update(INSERT, 1, "a"));
    assertThat(rows()).isOne();
  }

  @Test
  void entities_and_plain_sql_share_the_transaction() {
    transactions.run(
        () -> {
          transactions.sql().update(INSERT, 1, "a");
          Number seen =
              (Number)
                  transactions
                      .em()
                      .createNativeQuery("select count(*) from pair")
                      .getSingleResult();
          assertThat(seen.longValue()).isOne();
          transactions
              .em()
              .createNativeQuery("insert into pair (id, word) values (2, 'b')")
              .executeUpdate();
          assertThat(transactions.sql().number("select count(*) from pair")).isEqualTo(2);
        });
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void entity_work_is_undone_with_plain_sql() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions
                          .em()
                          .createNativeQuery("insert into pair (id, word) values (2, 'b')")
                          .executeUpdate();
                      transactions.sql().update(INSERT, 2, "again");
                    }))
        .isInstanceOfSatisfying(SqlFailure.class, e -> assertThat(e.isDuplicate()).isTrue());
    assertThat(rows()).isZero();
  }

  @Test
  void reading_in_its_own_transaction_changes_nothing() {
    assertThatThrownBy(() -> transactions.read(() -> transactions.sql().update(INSERT, 1, "a")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void upsert_inserts_then_changes_and_can_leave_alone() {
    String upsert = database.dialect().upsert("pair", List.of("id"), List.of("word"));
    String keep = database.dialect().upsert("pair", List.of("id"), List.of());
    transactions.run(
        () -> {
          transactions.sql().update(upsert, 1, "a");
          transactions.sql().update(upsert, 1, "b");
          transactions.sql().update(keep, 1);
          transactions.sql().update(keep, 2);
        });
    assertThat(
            transactions.read(
                () ->
                    transactions
                        .sql()
                        .list("select id, word from pair order by id", r -> r.getString(2))))
        .containsExactly("b", null);
  }

  @Test
  void a_batch_and_a_stream_pass_more_than_one_round_trip() {
    List<Integer> numbers = IntStream.rangeClosed(1, 2_500).boxed().toList();
    Instant at = Instant.parse("2026-11-24T02:00:00.123456Z");
    transactions.run(
        () ->
            transactions
                .sql()
                .batch(
                    "insert into pair (id, word, at) values (?, ?, ?)",
                    numbers,
                    n -> new Object[] {n, "w" + n, at}));
    List<Integer> seen = new ArrayList<>();
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  "select id, at from pair where at = ? order by id",
                  row -> {
                    assertThat(Sql.instant(row, "at")).isEqualTo(at);
                    seen.add(row.getInt(1));
                  },
                  at);
          return seen;
        });
    assertThat(seen).isEqualTo(numbers);
  }

  @Test
  void on_h2_a_second_writer_waits_for_the_first_and_a_reader_does_not() {
    Thread writer =
        new Thread(() -> transactions.run(() -> transactions.sql().update(INSERT, 2, "b")));
    Thread reader = new Thread(this::rows);
    transactions.run(
        () -> {
          transactions.sql().update(INSERT, 1, "a");
          writer.start();
          reader.start();
          join(reader);
          if (database.dialect() == Dialect.H2) {
            while (writer.getState() != Thread.State.WAITING) {
              assertThat(writer.isAlive()).isTrue();
              Thread.onSpinWait();
            }
          } else {
            join(writer);
          }
        });
    join(writer);
    assertThat(rows()).isEqualTo(2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
