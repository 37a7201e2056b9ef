package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people fill sheets in, and what the inspection makes of it: no fault where there is none. */
class SheetHabitsTest {
  private static final String DAY = "2026-11-02";

  @TempDir Path folder;
  private OwnHome home;
  private Cli cli;

  @BeforeEach
  void a_sandbox_with_a_campaign() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).inSandbox();
    home.write("beian.properties", "beian.evidence.live=false");
    cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY);
  }

  private void night() {
    Cli.Result night = cli.run("nightly", "--as-of", DAY);
    assertThat(night.exit()).as(night.err()).isZero();
  }

  /** What the rules say of a filing: rule and outcome. */
  private List<String> said(int number) {
    List<String> said = new ArrayList<>();
    for (JsonNode one : cli.json("findings", "--filing", OwnHome.key(number))) {
      said.add(one.get("rule").asText() + " " + one.get("outcome").asText());
    }
    return said;
  }

  private JsonNode filing(int number) {
    return cli.json("filings", "--filing", OwnHome.key(number), "--reveal").get(0);
  }

  @Test
  void two_numbers_in_one_cell_are_two_numbers() throws IOException {
    home.filing(1, "entity_pic_mobile", "13800003001/13800003101")
        .filing(2, "entity_pic_mobile", "13800003002、13800003102")
        .filing(3, "entity_pic_mobile", "13800003003，13800003103")
        .filing(4, "entity_pic_landline", "010-55500304；010-55500404")
        .filing(5, "entity_pic_landline", "010-55500305/8001")
        .filing(6, "entity_pic_mobile", "13800003006/1380000310")
        .drop("filings.csv");
    night();

    assertThat(filing(1).get("entity_pic_mobile").asText()).isEqualTo("13800003001;13800003101");
    assertThat(filing(4).get("entity_pic_landline").asText())
        .isEqualTo("010-55500304;010-55500404");
    assertThat(filing(5).get("entity_pic_landline").asText())
        .as("an extension is no number")
        .isEqualTo("010-55500305/8001");
    for (int number = 1; number <= 4; number++) {
      assertThat(said(number)).noneMatch(one -> one.matches("CON-00[1-4] FAIL"));
    }
    assertThat(said(6)).as("one of them lacks a digit").contains("CON-001 FAIL");
  }

  @Test
  void a_heading_behind_a_person_s_columns_that_does_not_say_whose_is_nobody_s()
      throws IOException {
    home.write(
        "inbox/flat.csv",
        "备案号,主办单位名称,单位性质,主体负责人姓名,主体负责人手机号码,证件类型,证件号码,证件有效期,域名,接入服务商,备案状态",
        OwnHome.key(1)
            + ",北京示例1有限公司,企业,张示例,13800003001,居民身份证,110108199001010001,2026-01-01,"
            + "site1.example,示例云,已备案");
    night();
    assertThat(filing(1).get("entity_doc_no").isNull()).isTrue();
    assertThat(filing(1).get("entity_doc_type").isNull()).isTrue();
    assertThat(filing(1).get("entity_doc_expiry").isNull()).isTrue();
    assertThat(said(1)).noneMatch(one -> one.matches("(ENT|MAT)-\\d+ FAIL"));
  }

  @Test
  void a_range_in_the_validity_of_a_document_ends_where_it_ends() throws IOException {
    home.filing(1, "entity_doc_expiry", "2019-01-01至2029-01-01")
        .filing(2, "entity_doc_expiry", "2019.01.01-长期")
        .filing(3, "entity_doc_expiry", "2016年1月1日 - 2026年1月1日")
        .filing(4, "entity_doc_expiry", "20190101-20290101")
        .filing(5, "entity_doc_expiry", "2029-01-01至2019-01-01")
        .drop("filings.csv");
    Cli.Result night = cli.run("nightly", "--as-of", DAY);

    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(filing(1).get("entity_doc_expiry").asText()).isEqualTo("2029-01-01");
    assertThat(filing(2).get("entity_doc_expiry").asText()).isEqualTo("9999-12-31");
    assertThat(filing(3).get("entity_doc_expiry").asText()).isEqualTo("2026-01-01");
    assertThat(filing(4).get("entity_doc_expiry").asText()).isEqualTo("2029-01-01");
    assertThat(said(3)).contains("ENT-004 FAIL");
    for (int number : new int[] {1, 2, 4}) {
      assertThat(said(number)).noneMatch(one -> one.startsWith("ENT-004"));
    }
    assertThat(cli.run("filings", "--filing", OwnHome.key(5)).exit())
        .as("it ends before it begins, so it was not taken in")
        .isEqualTo(3);
    assertThat(cli.json("rejects").get(0).get("code").asText()).isEqualTo("INT-007");
  }

  @Test
  void kinds_of_entities_go_by_many_names() throws IOException {
    String[] kinds = {"个人独资企业", "合伙企业", "农民专业合作社", "有限责任公司", "社会服务机构", "律师事务所", "其他组织"};
    String[] kept = {"企业", "企业", "企业", "企业", "民办非企业单位", "律师执业机构", "其他组织"};
    for (int i = 0; i < kinds.length; i++) {
      home.filing(i + 1, "entity_type", kinds[i]);
    }
    home.drop("filings.csv");
    night();

    for (int i = 0; i < kinds.length; i++) {
      assertThat(filing(i + 1).get("entity_type").asText()).isEqualTo(kept[i]);
    }
  }

  @Test
  void a_filing_number_of_a_year_that_cannot_be_is_wrong() throws IOException {
    home.filing(1, "filing_no", "京ICP备2027000101号-1")
        .filing(2, "filing_no", "京ICP备35000101号-1")
        .filing(3, "filing_no", "京ICP备2026000101号-1")
        .filing(4, "filing_no", "京ICP备20991234号-1")
        .filing(5, "filing_no", "京ICP备1999000101号-1")
        .drop("filings.csv");
    night();

    assertThat(cli.json("rejects").findValuesAsText("code")).containsExactly("INT-004", "INT-004");
    for (String number : List.of("京ICP备2027000101号-1", "京ICP备35000101号-1")) {
      assertThat(cli.json("findings", "--filing", number, "--rule", "ENT-005").toString())
          .contains("yet to come");
    }
    assertThat(
            cli.json("findings", "--filing", "京ICP备2026000101号-1", "--rule", "ENT-005").toString())
        .doesNotContain("yet to come");
  }
}
