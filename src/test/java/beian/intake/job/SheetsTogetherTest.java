package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import beian.filing.Filing;
import beian.filing.source.FilingChange;
import beian.filing.source.FilingChange.Kind;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import beian.intake.store.RowCounts;
import beian.platform.batch.Execution;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What several sheets say of one filing, each of the columns it has. */
@OnEachDatabase
class SheetsTogetherTest extends InImportHome {
  private static final String KEY = "京ICP备00000001号-1";
  private static final String OTHER = "京ICP备00000002号-1";
  private static final String WIDE = "备案号,主办单位名称,网站名称,域名到期时间";
  private static final String FIRST = KEY + ",示例公司,示例一,2027-01-05";

  SheetsTogetherTest(TestDatabase test) {
    super(test);
  }

  private StoredFiling stored() {
    return home.filings.find(KEY).orElseThrow();
  }

  private List<Note> notes(Execution done) {
    return home.filesOf(done).stream().flatMap(file -> file.notes().stream()).toList();
  }

  @Test
  void a_sheet_that_lacks_a_column_says_nothing_of_it() throws IOException {
    home.csv("全.csv", WIDE, FIRST);
    home.run();
    home.csv("改.csv", "备案号,网站名称", KEY + ",新名称");

    Execution done = home.run();

    StoredFiling now = stored();
    assertThat(now.filing().website().name()).isEqualTo("新名称");
    assertThat(now.filing().entity().name()).isEqualTo("示例公司");
    assertThat(now.filing().domain().expiry()).hasToString("2027-01-05");
    assertThat(now.filing().speaksOf("entity_name")).isTrue();
    assertThat(now.filing().speaksOf("site_pic_mobile")).isFalse();
    assertThat(home.filesOf(done).get(0).counts()).isEqualTo(new RowCounts(1, 0, 1, 0, 0, 0));
    assertThat(now.sourceOf("site_name").place().file()).isEqualTo("改.csv");
    assertThat(now.sourceOf("entity_name").place().file()).isEqualTo("全.csv");
    assertThat(now.sourceOf("site_pic_mobile")).isNull();
    assertThat(new FilingChangeStore(home.transactions).of(KEY))
        .extracting(
            FilingChange::column, FilingChange::kind, FilingChange::before, FilingChange::after)
        .containsExactly(tuple("site_name", Kind.CHANGED, "示例一", "新名称"));
  }

  @Test
  void an_empty_cell_under_a_heading_clears_and_the_import_says_so() throws IOException {
    home.csv("全.csv", WIDE, FIRST, OTHER + ",另一公司,示例二,2027-01-05");
    home.run();
    home.csv("改.csv", WIDE, KEY + ",示例公司,,", OTHER + ",另一公司,,2027-01-05");

    Execution done = home.run();

    assertThat(stored().filing().website().name()).isEmpty();
    assertThat(stored().filing().speaksOf("site_name")).isTrue();
    assertThat(notes(done))
        .containsExactly(
            new Note(IntakeError.CLEARED, "改.csv", "3 (site_name 2, domain_expiry 1)"));
  }

  @Test
  void a_narrow_sheet_that_says_the_same_changes_nothing() throws IOException {
    home.csv("全.csv", WIDE, FIRST);
    home.run();
    home.csv("窄.csv", "备案号,网站名称", KEY + ",示例一");

    Execution done = home.run();

    assertThat(home.filesOf(done).get(0).counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0, 0));
    assertThat(stored().sourceOf("site_name").place().file()).isEqualTo("全.csv");
    assertThat(new SeenRowStore(home.transactions).newest(KEY).orElseThrow().place().file())
        .isEqualTo("窄.csv");
  }

  @Test
  void files_of_one_import_that_disagree_prove_nothing_whatever_their_names() throws IOException {
    for (List<String> names : List.of(List.of("a.csv", "b.csv"), List.of("d.csv", "c.csv"))) {
      home.csv(names.get(0), WIDE, FIRST);
      home.csv(names.get(1), WIDE, FIRST.replace("2027-01-05", "2024-01-05"));

      Execution done = home.run();

      Filing filing = stored().filing();
      assertThat(filing.domain().expiry()).isNull();
      assertThat(filing.speaksOf("domain_expiry")).isFalse();
      assertThat(filing.website().name()).isEqualTo("示例一");
      assertThat(stored().disputed()).containsOnlyKeys("domain_expiry");
      assertThat(notes(done))
          .filteredOn(note -> note.code() == IntakeError.FILES_DISAGREE)
          .singleElement()
          .satisfies(
              note -> {
                String first = names.stream().sorted().findFirst().orElseThrow();
                assertThat(note.found()).contains(KEY, "domain_expiry", first);
              });
      try (var ignored = new ImportHome(test.open(), root)) {
        home = ignored;
      }
      open();
    }
  }

  @Test
  void files_of_one_import_disagree_also_where_the_first_says_what_was_known() throws IOException {
    home.csv("全.csv", WIDE, FIRST);
    home.run();
    home.csv("a.csv", "备案号,域名到期时间", KEY + ",2027-01-05");
    home.csv("b.csv", "备案号,域名到期时间", KEY + ",2024-01-05");
    home.csv("c.csv", "备案号,域名到期时间", KEY + ",2024-01-05 ");

    home.run();

    assertThat(stored().filing().domain().expiry()).isNull();
    assertThat(stored().filing().speaksOf("domain_expiry")).isFalse();
  }

  @Test
  void a_later_import_ends_a_disagreement_also_by_a_file_read_before() throws IOException {
    home.csv("a.csv", WIDE, FIRST);
    Path wrong = home.csv("b.csv", WIDE, FIRST.replace("2027-01-05", "2024-01-05"));
    home.run();
    Path right = home.csv("a.csv", WIDE, FIRST);
    assertThat(stored().disputed()).isNotEmpty();
    assertThat(wrong).doesNotExist();

    home.run(right);

    assertThat(stored().disputed()).isEmpty();
    assertThat(stored().filing().domain().expiry()).hasToString("2027-01-05");
    assertThat(stored().sourceOf("domain_expiry").place().file()).isEqualTo("a.csv");
  }

  @Test
  void sheets_of_one_file_may_each_say_their_part() throws IOException {
    home.csv("a.csv", "备案号,网站名称", KEY + ",示例一");
    home.csv("b.csv", "备案号,主办单位名称", KEY + ",示例公司");

    home.run();

    assertThat(stored().filing().website().name()).isEqualTo("示例一");
    assertThat(stored().filing().entity().name()).isEqualTo("示例公司");
    assertThat(stored().disputed()).isEmpty();
  }

  @Test
  void what_a_full_list_lacks_is_listed_until_a_sheet_has_it_again() throws IOException {
    MissingFilings missing = new MissingFilings(home.transactions);
    home.csv("名单.csv", WIDE, FIRST, OTHER + ",另一公司,示例二,2027-01-05");
    home.run();
    home.csv("full-1.csv", WIDE, FIRST);

    Execution done = home.run();

    assertThat(missing.of(List.of(KEY, OTHER))).containsOnlyKeys(OTHER);
    assertThat(missing.of(List.of(OTHER)).get(OTHER).files()).isEqualTo("full-1.csv");
    assertThat(notes(done)).containsExactly(new Note(IntakeError.NOT_IN_FULL, "full-1.csv", "1"));
    assertThat(home.filings.count()).isEqualTo(2);

    home.csv("窄.csv", "备案号,网站名称", OTHER + ",示例二");
    home.run();
    assertThat(missing.count()).isZero();
  }

  @Test
  void a_row_sent_back_is_not_missing_and_an_unreadable_full_list_tells_nothing()
      throws IOException {
    MissingFilings missing = new MissingFilings(home.transactions);
    home.csv("名单.csv", WIDE, FIRST, OTHER + ",另一公司,示例二,2027-01-05");
    home.run();
    home.csv("full-1.csv", WIDE, FIRST + " ", OTHER + ",另一公司,示例二,明年");
    home.run();
    assertThat(missing.count()).isZero();

    home.csv("full-2.csv", WIDE, FIRST.replace("示例一", "示例"));
    home.csv("full-3.csv", "没有,表头");
    home.run();
    assertThat(missing.count()).isZero();

    home.csv("甲.csv", WIDE, FIRST.replace("示例一", "示例壹"));
    home.run(Map.of("full", "true"), home.inbox("甲.csv"));
    assertThat(missing.of(List.of(KEY, OTHER))).containsOnlyKeys(OTHER);
  }

  @Test
  void a_sheet_that_comes_back_byte_for_byte_takes_back_what_another_said() throws IOException {
    home.csv("a.csv", WIDE, FIRST);
    home.run();
    home.csv("b.csv", WIDE, FIRST.replace("2027-01-05", "2024-01-05"));
    home.run();
    home.csv("a.csv", WIDE, FIRST);

    home.run();

    assertThat(stored().filing().domain().expiry()).hasToString("2027-01-05");
  }

  @Test
  void what_was_about_another_owner_person_or_domain_is_not_carried_over() throws IOException {
    String wide = "备案号,主办单位名称,证件号码,证件有效期,主体负责人姓名,主体负责人手机号码,域名,域名到期时间";
    home.csv(
        "全.csv",
        wide,
        KEY + ",示例公司,91110108MA00000008,2024-01-05,张示例,13800003001,a.example,2027-01-05");
    home.run();
    home.csv("名.csv", "备案号,主办单位名称", KEY + ",天津新主有限公司");
    Execution renamed = home.run();

    Filing filing = stored().filing();
    assertThat(filing.entity().docNo()).as("the former owner's").isEmpty();
    assertThat(filing.speaksOf("entity_doc_no")).isFalse();
    assertThat(filing.speaksOf("entity_doc_expiry")).isFalse();
    assertThat(filing.speaksOf("entity_pic_mobile")).isFalse();
    assertThat(filing.domain().expiry()).as("the domain is the same").hasToString("2027-01-05");
    assertThat(new FilingChangeStore(home.transactions).of(KEY))
        .filteredOn(change -> change.column().equals("entity_doc_no"))
        .extracting(FilingChange::kind)
        .containsExactly(Kind.OUTDATED);

    assertThat(notes(renamed))
        .as("and the import says so")
        .anyMatch(note -> note.code() == IntakeError.CLEARED && note.found().startsWith("4 ("));

    home.csv("域.csv", "备案号,域名", KEY + ",b.example");
    home.run();
    assertThat(stored().filing().speaksOf("domain_expiry")).isFalse();
  }

  @Test
  void another_way_to_write_the_same_owner_carries_everything_over() throws IOException {
    home.csv("全.csv", "备案号,主办单位名称,证件号码", KEY + ",示例（北京）公司,91110108MA00000008");
    home.run();
    home.csv("名.csv", "备案号,主办单位名称", KEY + ",示例(北京)公司");
    home.run();
    assertThat(stored().filing().entity().docNo()).isEqualTo("91110108MA00000008");
    home.csv("改.csv", "备案号,主办单位名称,证件号码", KEY + ",改名示例公司,91110108MA00000008");
    home.csv("后.csv", "备案号,网站名称", KEY + ",站");
    home.run();
    assertThat(stored().filing().entity().name()).isEqualTo("改名示例公司");
    assertThat(stored().filing().entity().docNo()).isEqualTo("91110108MA00000008");
  }

  @Test
  void a_number_that_cannot_be_is_put_right_and_the_owner_stays() throws IOException {
    String wide = "备案号,主办单位名称,证件号码,主体负责人姓名,主体负责人手机号码";
    home.csv("全.csv", wide, KEY + ",示例公司,91110108MA00000001,张示例,13800003001");
    home.run();
    home.csv("号.csv", "备案号,证件号码", KEY + ",91110108MA0000000A");
    home.run();
    assertThat(stored().filing().entity().docNo()).isEqualTo("91110108MA0000000A");
    assertThat(stored().filing().entityPerson().mobile()).isEqualTo("13800003001");
    assertThat(stored().filing().entity().name()).isEqualTo("示例公司");

    home.csv("另.csv", "备案号,证件号码", KEY + ",91310115MA1K000004");
    home.run();
    assertThat(stored().filing().speaksOf("entity_pic_mobile")).as("another's").isFalse();
  }
}
