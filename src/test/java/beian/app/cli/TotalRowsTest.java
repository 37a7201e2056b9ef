package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that add up others are no filings, and nobody has to correct them. */
@OnEachDatabase
class TotalRowsTest {
  @TempDir Path folder;

  private final TestDatabase database;
  private CampaignHome home;

  TotalRowsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_open_campaign() throws Exception {
    home = CampaignHome.open(folder, database);
  }

  private Result imported(String... lines) throws Exception {
    String file = folder.resolve("list.csv").toString();
    Files.write(Path.of(file), List.of(lines));
    return home.done("import", file, "--as-of", FIRST, "--lang", "en");
  }

  @Test
  void a_row_without_key_that_begins_with_a_word_for_total_is_left_out_and_said() throws Exception {
    Result done =
        imported(
            "序号,备案号,网站名称,审核通过时间",
            "1," + OwnHome.key(1) + ",甲,2026-01-05",
            "小计,,1 个,无",
            "2," + OwnHome.key(2) + ",乙,2026-01-05",
            "合计,,2 个,");

    assertThat(home.cli().json("filings")).hasSize(2);
    assertThat(home.cli().json("rejects")).isEmpty();
    assertThat(done.out() + done.err())
        .contains(
            "A total row, which is no filing, was left out: 小计",
            "A total row, which is no filing, was left out: 合计");
  }

  @Test
  void the_word_may_stand_in_the_column_of_the_number() throws Exception {
    imported(
        "备案号,网站名称,审核通过时间", OwnHome.key(1) + ",甲,2026-01-05", "Total,1,", "合计：8条,,", "共计 8 个,,");
    assertThat(home.cli().json("rejects")).isEmpty();
  }

  @Test
  void a_count_may_stand_in_the_column_of_the_number() throws Exception {
    imported("序号,备案号,网站名称", "1," + OwnHome.key(1) + ",甲", "合计,17 条,", "合计,17,乙", "17,17,17");
    assertThat(home.cli().json("rejects"))
        .extracting(one -> one.get("row").asInt() + " " + one.get("code").asText())
        .containsExactly("4 INT-004", "5 INT-004");
  }

  @Test
  void so_may_one_that_does_not_stand_first_when_all_else_are_counts() throws Exception {
    Result done =
        imported(
            "序号,批次,备案号,订单号,网站名称",
            "1,第一批," + OwnHome.key(1) + ",,甲",
            "2,2026年1月,合 计：,,1 个",
            "3,,,总计,1",
            "4,12,TOTAL,,");

    assertThat(home.cli().json("rejects")).isEmpty();
    assertThat(home.cli().json("filings")).hasSize(1);
    assertThat(done.out() + done.err())
        .contains("was left out: 合 计", "was left out: 总计", "was left out: TOTAL");
  }

  @Test
  void beside_anything_that_may_be_somebodys_it_is_sent_back() throws Exception {
    imported(
        "序号,备案号,主办单位名称,域名",
        "1," + OwnHome.key(1) + ",北京示例有限公司,site1.example",
        "2,合计,北京示例二有限公司,",
        "3,小计,,site3.example",
        "合计数 1,合计,,");

    assertThat(home.cli().json("rejects"))
        .extracting(one -> one.get("row").asInt() + " " + one.get("code").asText())
        .containsExactly("3 INT-004", "4 INT-004", "5 INT-004");
  }

  @Test
  void remarks_below_the_table_are_left_out_and_said_without_what_they_say() throws Exception {
    Result done =
        imported(
            "备案号,网站名称,负责人姓名",
            OwnHome.key(1) + ",甲,张示例",
            "注：本表数据截至 2026-10-31,,",
            "填表人：张三,联系方式,",
            "填表人：,李示例,审核人：王示例");
    assertThat(home.cli().json("filings")).hasSize(1);
    assertThat(home.cli().json("rejects"))
        .extracting(one -> one.get("row").asInt() + " " + one.get("code").asText())
        .containsExactly("4 INT-004");
    assertThat(done.out() + done.err())
        .contains("was left out: 注", "was left out: 填表人")
        .doesNotContain("李示例", "王示例");
  }

  @Test
  void a_remark_that_names_a_filing_or_a_domain_is_sent_back() throws Exception {
    imported(
        "备案号,网站名称", OwnHome.key(1) + ",甲", "注：" + OwnHome.key(2) + " 已注销,", "说明：site2.example 停用,");
    assertThat(home.cli().json("rejects")).hasSize(2);
  }

  @Test
  void a_filing_stays_one_and_other_words_without_key_are_sent_back() throws Exception {
    imported("序号,备案号,网站名称", "合计," + OwnHome.key(1) + ",甲", "合计数,,乙", "3,,合计");

    assertThat(home.cli().json("filings")).hasSize(1);
    assertThat(home.cli().json("rejects"))
        .extracting(one -> one.get("row").asInt() + " " + one.get("code").asText())
        .containsExactly("3 INT-003", "4 INT-003");
  }
}
