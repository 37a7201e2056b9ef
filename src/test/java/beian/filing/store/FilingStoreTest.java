package beian.filing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.platform.database.Transactions;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class FilingStoreTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T02:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-02T02:00:00.123456Z");

  private final Transactions transactions;
  private final FilingStore store;

  FilingStoreTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.store = new FilingStore(transactions);
  }

  @BeforeEach
  void empty_table() {
    transactions.run(() -> transactions.sql().update("delete from filing"));
  }

  private static StoredFiling stored(Instant at, Filing filing) {
    Provenance provenance = new Provenance("名单.xlsx", "Sheet1", 7);
    return StoredFiling.imported(filing, new ImportedRow(0, at, provenance), Map.of(), Map.of());
  }

  private static Filing numbered(int number, String... more) {
    List<String> changes = new ArrayList<>(List.of(more));
    changes.addAll(List.of("filing_no", "京ICP备%08d号-1".formatted(number)));
    return Filings.with(changes.toArray(String[]::new));
  }

  @Test
  void the_table_stands_as_it_is_defined() {
    assertThat(store.differences()).isEmpty();
  }

  @Test
  void every_column_comes_back_as_it_went_in() {
    Map<String, Object> values = new HashMap<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      String text =
          switch (column.type()) {
            case DATE -> "9999-12-31";
            case DATE_TIME -> "2026-09-01 10:00";
            case YES_NO -> "否";
            case INTEGER -> "12";
            case MONEY -> "1000000.50";
            case LIST, CODE_LIST, DOMAIN_LIST, IP_LIST -> "甲; " + column.key();
            default -> "文 " + column.key();
          };
      Filings.set(values, column.key(), text);
    }
    StoredFiling full =
        StoredFiling.imported(
            FilingColumns.filing(values),
            new ImportedRow(0, LATER, new Provenance("名单.xlsx", "Sheet1", 7)),
            Map.of("domain", "http://甲\n乙"),
            Map.of("内部 编号", "=1+1"));

    store.save(List.of(full));

    assertThat(store.find(full.key())).contains(full);
    assertThat(full.filing().entity().registeredCapital()).isEqualTo(new BigDecimal("1000000.50"));
  }

  @Test
  void an_almost_empty_filing_comes_back() {
    StoredFiling bare = stored(FIRST, FilingColumns.filing(Map.of("order_no", "B1")));
    store.save(List.of(bare));
    assertThat(store.find("order:B1")).contains(bare);
  }

  @Test
  void saving_the_same_again_changes_nothing() {
    store.save(List.of(stored(FIRST, numbered(1))));
    Saved again =
        store.save(
            List.of(stored(LATER, numbered(1)), stored(LATER, numbered(2, "domain", "b.example"))));

    assertThat(again).isEqualTo(new Saved(1, 0, 1));
    assertThat(store.find("京ICP备00000001号-1").orElseThrow().changedAt()).isEqualTo(FIRST);
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void a_change_keeps_the_first_import() {
    store.save(List.of(stored(FIRST, numbered(1))));
    StoredFiling changed = stored(LATER, numbered(1, "site_name", "", "domain", "a.example"));

    assertThat(store.save(List.of(changed))).isEqualTo(new Saved(0, 1, 0));
    StoredFiling found = store.find(changed.key()).orElseThrow();
    assertThat(found.filing()).isEqualTo(changed.filing());
    assertThat(found.importedAt()).isEqualTo(FIRST);
    assertThat(found.changedAt()).isEqualTo(LATER);
    assertThat(found.contentHash()).isEqualTo(changed.contentHash());
  }

  @Test
  void pages_meet_every_filing_once() {
    List<StoredFiling> all =
        IntStream.range(0, 60).mapToObj(i -> stored(FIRST, numbered(i))).toList();
    store.save(all);

    List<String> met = new ArrayList<>();
    for (int bucket = 0; bucket < FilingStore.BUCKETS; bucket++) {
      List<StoredFiling> page = store.page(bucket, "", 2);
      while (!page.isEmpty()) {
        page.forEach(filing -> met.add(filing.key()));
        page = store.page(bucket, page.get(page.size() - 1).key(), 2);
      }
    }
    assertThat(met)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(StoredFiling::key).toList());
  }

  @Test
  void open_transfers_are_those_preliminarily_approved() {
    String[] open = {
      "order_type", "TRANSFER",
      "order_status", "PRELIMINARILY_APPROVED",
      "prelim_approved_at", "2026-09-01 10:00"
    };
    store.save(
        List.of(
            stored(FIRST, numbered(2, open)),
            stored(FIRST, numbered(1, open)),
            stored(FIRST, numbered(3, "order_type", "FIRST", open[2], open[3], open[4], open[5])),
            stored(FIRST, numbered(4, open[0], open[1], "order_status", "APPROVED"))));

    assertThat(store.openTransfers("", 10))
        .extracting(StoredFiling::key)
        .containsExactly("京ICP备00000001号-1", "京ICP备00000002号-1");
    assertThat(store.openTransfers("京ICP备00000001号-1", 10)).hasSize(1);
  }

  @Test
  void filings_of_one_website_person_are_found_together() {
    store.save(
        List.of(
            stored(FIRST, numbered(1, "site_pic_doc_no", "110108198808080006")),
            stored(
                FIRST,
                numbered(
                    2,
                    "site_pic_doc_no",
                    "110108198808080006",
                    "entity_doc_no",
                    "",
                    "entity_type",
                    "个人",
                    "entity_name",
                    "王示例")),
            stored(FIRST, numbered(3, "site_pic_doc_no", "110108199001010001")),
            stored(
                FIRST,
                numbered(
                    4, "site_pic_doc_no", "110108198808080006", "filing_status", "DEREGISTERED")),
            stored(
                FIRST, numbered(5, "site_pic_doc_no", "110108198808080006", "entity_type", ""))));

    Map<String, Sharers> found = store.sharing(Tie.SITE_PERSON, List.of("110108198808080006", "X"));
    assertThat(found).containsOnlyKeys("110108198808080006");
    Sharers sharers = found.get("110108198808080006");
    assertThat(sharers.whole()).isTrue();
    assertThat(sharers.peers())
        .extracting(Peer::number, peer -> peer.of("entity_name"), Peer::organization, Peer::ended)
        .containsExactly(
            tuple("京ICP备00000001号-1", "北京示例科技有限公司", true, false),
            tuple("京ICP备00000002号-1", "王示例", false, false),
            tuple("京ICP备00000004号-1", "北京示例科技有限公司", true, true),
            tuple("京ICP备00000005号-1", "北京示例科技有限公司", false, false));
  }

  @Test
  void of_a_domain_that_filings_share_each_is_found() {
    store.save(
        List.of(
            stored(FIRST, numbered(1, "domain", "example.cn;example.com")),
            stored(FIRST, numbered(2, "domain", "www.example.com"))));

    assertThat(store.sharing(Tie.DOMAIN, List.of("example.com")).get("example.com").peers())
        .extracting(Peer::key)
        .containsExactly("京ICP备00000001号-1", "京ICP备00000002号-1");
  }

  @Test
  void of_a_value_that_very_many_share_the_first_are_read() {
    List<StoredFiling> many = new ArrayList<>();
    for (int n = 1; n <= Sharers.MOST + 3; n++) {
      many.add(stored(FIRST, numbered(n, "account_id", n == 2 ? "100002" : "100001")));
    }
    store.save(many);

    Map<String, Sharers> found = store.sharing(Tie.ACCOUNT, List.of("100001", "100002"));
    assertThat(found.get("100001").whole()).isFalse();
    assertThat(found.get("100001").peers()).hasSize(Sharers.MOST + 1);
    assertThat(found.get("100002").whole()).isTrue();
  }

  @Test
  void an_application_goes_on_under_its_filing_number_once_it_has_one() {
    Filing open = Filings.with("filing_no", "", "order_no", "B1");
    store.save(List.of(stored(FIRST, open)));

    assertThat(store.save(List.of(stored(LATER, numbered(1, "order_no", "B1")))))
        .extracting(Saved::added, Saved::changed)
        .containsExactly(0, 1);
    assertThat(store.find("order:B1").orElseThrow().filing().filingNo())
        .as("it keeps its key")
        .isEqualTo("京ICP备00000001号-1");
    assertThat(store.count()).isEqualTo(1);

    StoredFiling outdated = stored(LATER, Filings.with("filing_no", "", "order_no", "B1"));
    assertThat(store.save(List.of(outdated))).isEqualTo(new Saved(0, 0, 1));
    assertThat(store.count()).isEqualTo(1);
  }
}
