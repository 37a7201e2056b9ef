package beian.app;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import beian.platform.database.Transactions;
import beian.platform.list.ListRows;
import beian.rectification.list.CaseList;
import beian.rectification.list.DeadlineList;
import beian.rectification.list.FilingList;
import beian.rectification.list.FindingList;
import beian.rectification.list.MarkList;
import beian.rectification.list.NoticeList;
import beian.rectification.list.PlanLineList;
import beian.testing.StoredHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of a list is asked for with as many questions as one row is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  private static final int FEW = 2;
  private static final int MANY = 20;

  private Database database;

  /** A list of which the stored home has many rows. */
  enum Listed {
    CASES(CaseList::in),
    NOTICES(NoticeList::in),
    MARKS(MarkList::in),
    DEADLINES(DeadlineList::in),
    PLAN_LINES(PlanLineList::in),
    FINDINGS(FindingList::in),
    FILINGS(FilingList::in);

    private final Function<Transactions, ListRows<?>> rows;

    Listed(Function<Transactions, ListRows<?>> rows) {
      this.rows = rows;
    }
  }

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    Path file = StoredHome.to(folder.resolve("home.mv.db"));
    String url = "jdbc:h2:file:" + file.toString().replace(".mv.db", "");
    database = Database.open(new DatabaseSettings(url, "", "", 2));
    database
        .transactions()
        .run(() -> database.transactions().sql().update("set query_statistics_max_entries 10000"));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void many_rows_cost_no_more_questions_than_few(Listed list) {
    ListRows<?> rows = list.rows.apply(database.transactions());
    questions(rows, FEW); // what is asked once in a process
    long few = questions(rows, FEW);
    assertThat(few).isBetween(1L, 10L);
    assertThat(questions(rows, MANY)).isEqualTo(few);
  }

  /** How many statements a page takes, as the database counts them. */
  private long questions(ListRows<?> rows, int size) {
    switchCounting(false);
    switchCounting(true);
    assertThat(rows.where(Map.of(), (filter, value) -> value).page(null, size).rows())
        .hasSize(size);
    return database
        .transactions()
        .read(
            () ->
                database
                    .transactions()
                    .sql()
                    .number(
                        "select coalesce(sum(execution_count), 0)"
                            + " from information_schema.query_statistics"
                            + " where lower(sql_statement) like 'select%'"));
  }

  private void switchCounting(boolean on) {
    database
        .transactions()
        .run(() -> database.transactions().sql().update("set query_statistics " + on));
  }
}
