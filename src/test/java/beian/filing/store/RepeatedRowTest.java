package beian.filing.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.FilingColumns;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.platform.database.Transactions;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A row that was heard last is not merged again. Whatever wide and narrow sheets say in turn, the
 * filings are those that merging every row makes.
 */
@OnEachDatabase
class RepeatedRowTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T02:00:00Z");
  private static final List<String> KEYS = List.of("京ICP备00000001号-1", "京ICP备00000002号-1");
  private static final List<String> COLUMNS =
      List.of("entity_name", "entity_doc_no", "entity_doc_expiry", "site_name", "domain", "psb_no");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "entity_name", List.of("", "北京示例甲有限公司", "北京示例乙有限公司"),
          "entity_doc_no", List.of("", "91110108000000027Y", "91110108000000043L"),
          "entity_doc_expiry", List.of("", "2030-01-01", "2031-01-01"),
          "site_name", List.of("", "示例一", "示例二"),
          "domain", List.of("", "a.example", "b.example"),
          "psb_no", List.of("", "京公网安备11010502000001号"));

  private final Transactions transactions;
  private final FilingStore store;

  RepeatedRowTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.store = new FilingStore(transactions);
  }

  private static StoredFiling row(Random random) {
    Map<String, Object> values = new HashMap<>();
    Set<String> silent = new HashSet<>();
    Filings.set(values, "filing_no", KEYS.get(random.nextInt(KEYS.size())));
    for (String column : COLUMNS) {
      List<String> words = WORDS.get(column);
      if (random.nextInt(3) == 0) {
        silent.add(column);
      } else {
        Filings.set(values, column, words.get(random.nextInt(words.size())));
      }
    }
    values.put(FilingColumns.SILENT, Set.copyOf(silent));
    return StoredFiling.imported(
        FilingColumns.filing(values),
        new ImportedRow(0, FIRST, new Provenance("a.xlsx", "Sheet1", 2)),
        Map.of(),
        random.nextBoolean() ? Map.of() : Map.of("备注", "示例"));
  }

  private static StoredFiling at(StoredFiling row, int night) {
    return StoredFiling.imported(
        row.filing(),
        new ImportedRow(
            0, FIRST.plus(Duration.ofDays(night)), new Provenance("a.xlsx", "Sheet1", 2 + night)),
        row.originals(),
        row.extras());
  }

  /** What stands after each night. */
  private List<List<StoredFiling>> played(int seed, boolean forgetting) {
    transactions.run(() -> transactions.sql().update("delete from filing"));
    Random random = new Random(seed);
    List<StoredFiling> pool = new ArrayList<>();
    List<List<StoredFiling>> nights = new ArrayList<>();
    for (int night = 0; night < 12; night++) {
      StoredFiling row =
          pool.isEmpty() || random.nextInt(3) == 0
              ? row(random)
              : pool.get(random.nextInt(pool.size()));
      pool.add(row);
      if (forgetting) {
        transactions.run(() -> transactions.sql().update("update filing set row_hash = null"));
      }
      store.save(List.of(at(row, night)));
      nights.add(store.find(KEYS));
    }
    return nights;
  }

  @Test
  void a_row_that_comes_again_leaves_what_merging_it_would() {
    for (int seed = 0; seed < 60; seed++) {
      assertThat(played(seed, false))
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*rowHash")
          .isEqualTo(played(seed, true));
    }
  }

  private static StoredFiling saying(Map<String, String> words) {
    Map<String, Object> values = new HashMap<>();
    words.forEach((column, word) -> Filings.set(values, column, word));
    Set<String> silent = new HashSet<>(COLUMNS);
    silent.removeAll(words.keySet());
    values.put(FilingColumns.SILENT, Set.copyOf(silent));
    return StoredFiling.imported(
        FilingColumns.filing(values),
        new ImportedRow(0, FIRST, new Provenance("a.xlsx", "Sheet1", 2)),
        Map.of(),
        Map.of());
  }

  @Test
  void a_narrow_row_is_heard_once() {
    String number = KEYS.get(0);
    StoredFiling wide =
        saying(Map.of("filing_no", number, "site_name", "示例一", "psb_no", "京公网安备11010502000001号"));
    StoredFiling narrow = saying(Map.of("filing_no", number, "site_name", "示例二"));
    store.save(List.of(at(wide, 0)));
    store.save(List.of(at(narrow, 1)));
    StoredFiling stands = store.find(number).orElseThrow();

    assertThat(stands.contentHash()).isNotEqualTo(narrow.contentHash());
    assertThat(Known.of(stands).knows(at(narrow, 2))).isTrue();
    assertThat(Known.of(stands).knows(at(wide, 2))).isFalse();
  }
}
