package beian.filing.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.platform.database.Transactions;
import beian.testing.OlderDatabase;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A filing that came in before a column was there. */
@OnEachDatabase
class OlderFilingsTest {
  /** The last migration of when the table had the columns it was made with, and no others. */
  private static final int AS_MADE = 27;

  private static final String ROW =
      "insert into filing (filing_key, bucket, filing_no, domain, server_months, silent, originals,"
          + " extras, source_file, source_sheet, source_row, content_hash, imported_at, changed_at,"
          + " standing_since) values ('%1$s', 0, '%1$s', 'example.cn; example.com', 12, '%2$s',"
          + " '{\"domain\":\"示例\"}', '{}', '名单.xlsx', 'Sheet1', 7, 'h', @, @, @)";

  private static final String AT = "timestamp with time zone '2026-11-24 01:00:00+00'";

  private final TestDatabase test;

  OlderFilingsTest(TestDatabase test) {
    this.test = test.empty();
  }

  @Test
  void its_sheet_is_silent_of_the_column_and_says_all_else_as_before() throws SQLException {
    List<String> keys = List.of("京ICP备00000001号-1", "京ICP备00000002号-1");
    OlderDatabase.keep(
        test,
        AS_MADE,
        List.of(
            ROW.formatted(keys.get(0), "").replace("@", AT),
            ROW.formatted(keys.get(1), "remark site_name").replace("@", AT)));
    Set<String> before = OlderDatabase.columns(test, "filing");

    Transactions transactions = test.open().transactions();
    List<StoredFiling> found = new FilingStore(transactions).find(keys);

    assertThat(found).extracting(StoredFiling::key).isEqualTo(keys);
    for (StoredFiling one : found) {
      Filing filing = one.filing();
      assertThat(FilingColumns.values(filing))
          .isEqualTo(
              Map.of(
                  "filing_no",
                  one.key(),
                  "domain",
                  List.of("example.cn", "example.com"),
                  "server_months",
                  12));
      assertThat(one.originals()).isEqualTo(Map.of("domain", "示例"));
      for (ColumnSpec column : ColumnSpec.all()) {
        if (!before.contains(column.key())) {
          assertThat(filing.speaksOf(column.key())).as(column.key()).isFalse();
        }
      }
      assertThat(filing.silent())
          .isSubsetOf(ColumnSpec.all().stream().map(ColumnSpec::key).toList());
    }
    assertThat(found.get(0).filing().speaksOf("remark")).isTrue();
    assertThat(found.get(1).filing().silent()).contains("remark", "site_name");

    new FilingDomains(transactions).complete();
    assertThat(new FilingDomains(transactions).keys("www.example.com"))
        .containsExactlyElementsOf(keys);
  }
}
