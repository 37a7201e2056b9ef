package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filings that come back under another number while their cases run. */
@OnEachDatabase
class NewNumberTest {
  private static final String FIRST = "2026-11-02";
  private static final String LATER = "2026-11-05";
  private static final String DAY_AFTER = "2026-11-10";
  private static final int ORDERED = 1;
  private static final int MOVED = 2;
  private static final int APPROVED = 3;
  private static final int BOTH = 4;
  private static final int SOLD = 5;
  private static final int STAYS = 6;

  private final TestDatabase database;
  @TempDir Path folder;

  NewNumberTest(TestDatabase database) {
    this.database = database;
  }

  private static String renumbered(int number) {
    return "沪ICP备2026%04d号-2".formatted(number);
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  private static Result night(OwnHome home, Cli cli, String day) {
    home.export();
    Result night = cli.run("nightly", "--as-of", day);
    assertThat(night.exit()).as(night.err()).isZero();
    return night;
  }

  @Test
  void a_filing_stays_the_same_whatever_its_number_becomes() throws IOException {
    OwnHome home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root()).on(database).inSandbox();
    home.write(
        "beian.properties",
        "beian.evidence.live=false",
        "beian.rectification.belt-count=50",
        "beian.rectification.belt-percent=100");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST).exit())
        .isZero();
    for (int number = 1; number <= 6; number++) {
      home.filing(number, "entity_pic_mobile", "1380000300");
    }
    home.filing(ORDERED, "order_no", "B20261101001", "entity_doc_no", "")
        .filing(
            APPROVED,
            "filing_no",
            "",
            "order_no",
            "b20261101003",
            "order_type",
            "首次备案",
            "order_status",
            "管局审核中")
        .drop("filings.csv");
    night(home, cli, FIRST);
    assertThat(cli.json("notices")).hasSize(6);
    List<String> cases = values(cli.json("cases"), "case_no");

    home.filing(ORDERED, "filing_no", renumbered(ORDERED))
        .filing(MOVED, "filing_no", renumbered(MOVED))
        .filing(
            APPROVED,
            "filing_no",
            renumbered(APPROVED),
            "order_no",
            "Ｂ20261101003",
            "order_status",
            "已通过")
        .filing(SOLD, "filing_no", renumbered(SOLD), "entity_doc_no", "91110108000000035R")
        .filing(
            7,
            "filing_no",
            renumbered(BOTH),
            "domain",
            "site4.example",
            "entity_pic_mobile",
            "1380000300")
        .drop("renumbered.csv");
    Result later = night(home, cli, LATER);

    assertThat(values(cli.json("cases"), "case_no")).containsAll(cases);
    assertThat(cli.json("cases"))
        .as("new are only the sold one's and the second of one")
        .hasSize(8);
    assertThat(values(cli.json("cases", "--filing", OwnHome.key(MOVED)), "filing_no"))
        .containsExactly(renumbered(MOVED));
    assertThat(cli.json("cases", "--filing", renumbered(MOVED)))
        .isEqualTo(cli.json("cases", "--filing", OwnHome.key(MOVED)));
    assertThat(values(cli.json("cases", "--filing", "b20261101003"), "filing_no"))
        .containsExactly(renumbered(APPROVED));
    assertThat(cli.json("case", OwnHome.key(MOVED))).isEqualTo(cli.json("case", renumbered(MOVED)));
    assertThat(values(cli.json("filings", "--filing", OwnHome.key(ORDERED)), "filing_no"))
        .containsExactly(renumbered(ORDERED));
    assertThat(values(cli.json("findings", "--filing", OwnHome.key(ORDERED)), "filing_no"))
        .isNotEmpty()
        .containsOnly(renumbered(ORDERED));
    assertThat(values(cli.json("notices"), "kind"))
        .as("only the two new ones are told")
        .filteredOn("rectification"::equals)
        .hasSize(8);
    assertThat(later.err()).contains("filings not known to be ours: 2");

    home.filing(8).drop("again.csv");
    night(home, cli, "2026-11-06");
    assertThat(cli.json("filings")).hasSize(9);

    night(home, cli, DAY_AFTER);
    assertThat(values(cli.json("marks"), "filing_no"))
        .containsExactlyInAnyOrder(
            renumbered(ORDERED), renumbered(MOVED), renumbered(APPROVED), OwnHome.key(STAYS));
    night(home, cli, "2026-11-20");
    assertThat(values(cli.json("marks"), "filing_no"))
        .as("one that gave its domain to a newer filing is left to a person")
        .doesNotContain(OwnHome.key(BOTH), OwnHome.key(SOLD));
  }

  @Test
  void another_service_of_the_owner_is_not_the_website_under_a_new_number() throws IOException {
    CampaignHome campaign = CampaignHome.told(folder, database, 2);
    OwnHome home = campaign.home();
    home.write(
        "inbox/apps.csv",
        "备案号,主办单位名称,单位性质,证件类型,证件号码,主体负责人姓名,域名,接入服务商,备案状态",
        another(1, "京ICP备00000101号-2A", "site1.example"),
        another(2, "京ICP备00000102号-2", "shop.site2.example"));
    campaign.done("nightly", "--as-of", LATER);

    home.drop("filings.csv");
    campaign.night(DAY_AFTER);

    assertThat(values(campaign.cli().json("marks"), "filing_no"))
        .as("whether a newer website took the second one's domain is for a person to find out")
        .containsExactly(OwnHome.key(1));
    assertThat(values(campaign.cli().json("filings"), "filing_no")).hasSize(4);
    assertThat(values(campaign.cli().json("notices"), "notice_no"))
        .filteredOn(no -> no.startsWith("N0001-00000"))
        .doesNotContain("N0001-000003-1", "N0001-000004-1");
  }

  private static String another(int owner, String number, String domain) {
    return String.join(
        ",",
        number,
        "北京示例" + owner + "有限公司",
        "企业",
        "营业执照",
        Filings.USCC,
        "张示例",
        domain,
        "示例云",
        "已备案");
  }
}
