package beian.platform.database.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.database.SqlFailure;
import beian.platform.database.Transactions;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class BulkTableTest {
  /** So many that PostgreSQL gets them by COPY, and so few that it does not. */
  private static final int MANY = 3000;

  private static final int FEW = 3;

  private static final String HOSTILE = "\\N\t\"甲\"\r\n{乙,丙}\\.\\\\ 'x' NULL 😀";

  private static final BulkTable<Thing> THING =
      BulkTable.<Thing>named("bulk_thing")
          .key("kind", SqlType.text(8), Thing::kind)
          .key("no", SqlType.INTEGER, Thing::no)
          .column("hash", SqlType.fixed(4), thing -> "abcd")
          .optional("said", SqlType.TEXT, Thing::said)
          .columns(
              List.of(
                  new BulkColumn("on_day", SqlType.DAY, true),
                  new BulkColumn("at_moment", SqlType.INSTANT, true),
                  new BulkColumn("money", SqlType.decimal(20, 2), true),
                  new BulkColumn("amount", SqlType.LONG, true),
                  new BulkColumn("known", SqlType.YES_NO, true)),
              Thing::exact)
          .column("words", SqlType.TEXTS, Thing::words)
          .column("joined", SqlType.joined("; "), thing -> List.of("a", "b"))
          .column("names", SqlType.TEXT_MAP, Thing::names)
          .read(BulkTableTest::thing);

  private record Thing(
      String kind,
      int no,
      @Nullable String said,
      Map<String, Object> exact,
      List<String> words,
      Map<String, String> names) {}

  private final Transactions transactions;

  BulkTableTest(TestDatabase test) {
    this.transactions = test.open().transactions();
  }

  private static Thing thing(Values row) {
    Map<String, Object> exact = new LinkedHashMap<>();
    for (String column : List.of("on_day", "at_moment", "money", "amount", "known")) {
      Object value = row.get(column);
      if (value != null) {
        exact.put(column, value);
      }
    }
    assertThat(row.texts("joined")).containsExactly("a", "b");
    return new Thing(
        row.text("kind"),
        row.get("no", Integer.class),
        (String) row.get("said"),
        exact,
        row.texts("words"),
        row.textMap("names"));
  }

  @BeforeEach
  void make_the_table() {
    transactions.run(
        () -> {
          transactions.sql().update("drop table if exists bulk_thing");
          transactions
              .sql()
              .update(
                  "create table bulk_thing (kind varchar(8) not null, no integer not null,"
                      + " hash char(4) not null, said varchar, on_day date,"
                      + " at_moment timestamp(6) with time zone, money numeric(20, 2), amount bigint,"
                      + " known boolean, words varchar array not null, joined varchar not null,"
                      + " names varchar not null, primary key (kind, no))");
        });
  }

  private static List<Thing> things(int count, String said) {
    return IntStream.range(0, count).mapToObj(no -> thing(no, said)).toList();
  }

  private static Thing thing(int no, String said) {
    if (no == 0) {
      return new Thing("k", no, null, Map.of(), List.of(), Map.of());
    }
    Map<String, Object> exact =
        Map.of(
            "on_day",
            LocalDate.of(no == 1 ? 12026 : 2026, 9, 30),
            "at_moment",
            Instant.parse("2026-09-30T15:59:59.123456Z"),
            "money",
            new BigDecimal("1000000.50"),
            "amount",
            (long) no,
            "known",
            no % 2 == 0);
    return new Thing("k", no, said, exact, List.of(said, "", "ENT-00" + no), Map.of("域 名", said));
  }

  private List<Thing> all() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list("select " + THING.selection() + " from bulk_thing order by no", THING::read));
  }

  @Test
  void rows_come_back_as_they_went_in_few_or_many() {
    for (int count : new int[] {FEW, MANY}) {
      make_the_table();
      List<Thing> things = things(count, HOSTILE);
      transactions.run(() -> THING.insert(transactions, things));
      assertThat(all()).isEqualTo(things);
    }
  }

  @Test
  void a_row_that_stands_is_changed_and_one_that_does_not_is_added() {
    for (int count : new int[] {FEW, MANY}) {
      make_the_table();
      transactions.run(() -> THING.insert(transactions, things(count - 1, "before")));
      transactions.run(
          () -> {
            THING.upsert(transactions, things(count, "between"));
            THING.upsert(transactions, things(count, HOSTILE));
          });
      assertThat(all()).isEqualTo(things(count, HOSTILE));
    }
  }

  @Test
  void rows_go_by_their_keys() {
    transactions.run(() -> THING.insert(transactions, things(FEW, "")));
    transactions.run(() -> THING.delete(transactions, List.of(thing(1, "another"))));
    assertThat(all()).extracting(Thing::no).containsExactly(0, 2);
  }

  @Test
  void a_second_row_of_a_key_is_a_duplicate_few_or_many() {
    transactions.run(() -> THING.insert(transactions, things(1, "")));
    for (int count : new int[] {FEW, MANY}) {
      assertThatThrownBy(
              () -> transactions.run(() -> THING.insert(transactions, things(count, ""))))
          .isInstanceOfSatisfying(
              SqlFailure.class, failure -> assertThat(failure.isDuplicate()).isTrue());
    }
    assertThat(all()).hasSize(1);
  }

  @Test
  void what_is_not_committed_was_never_there() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      THING.insert(transactions, things(MANY, ""));
                      THING.upsert(transactions, things(MANY, "again"));
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(all()).isEmpty();
    transactions.run(() -> THING.upsert(transactions, things(MANY, "")));
    assertThat(all()).hasSize(MANY);
  }

  @Test
  void a_table_that_stands_otherwise_is_told_column_by_column() {
    assertThat(THING.differences(transactions)).isEmpty();
    transactions.run(
        () -> {
          transactions.sql().update("alter table bulk_thing drop column said");
          transactions.sql().update("alter table bulk_thing add column more varchar(5) not null");
          transactions
              .sql()
              .update("alter table bulk_thing alter column hash set data type varchar(5)");
        });
    assertThat(THING.differences(transactions))
        .containsExactly(
            "bulk_thing: defined: hash character(4) not null",
            "bulk_thing: defined: said character varying",
            "bulk_thing: standing: hash character varying(5) not null",
            "bulk_thing: standing: more character varying(5) not null");
  }

  @Test
  void a_question_may_ask_for_some_columns() {
    transactions.run(() -> THING.insert(transactions, things(2, "x")));
    ColumnSelection some = THING.some(List.of("words", "no"));
    assertThat(
            transactions.<List<List<String>>>read(
                () ->
                    transactions
                        .sql()
                        .list(
                            "select " + some.names() + " from bulk_thing where no = 1",
                            row -> some.read(row).texts("words"))))
        .containsExactly(List.of("x", "", "ENT-001"));
  }
}
