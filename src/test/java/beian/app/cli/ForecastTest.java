package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs out within so many days, and whose last website goes with it. */
@OnEachDatabase
class ForecastTest {
  private static final String YESTERDAY = "2026-11-01";
  private static final String NINETIETH = "2027-01-31";
  private static final String NEXT_DAY = "2027-02-01";

  /** Document numbers of two entities. */
  private static final String ENTITY = "91110108MA10000177";

  private static final String OTHER = "91110000000000000X";

  @TempDir Path folder;

  private final TestDatabase database;

  ForecastTest(TestDatabase database) {
    this.database = database;
  }

  /** A home into which one sheet was taken: its headings, its rows. */
  private CampaignHome sheet(String... lines) throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    return imported(home, lines);
  }

  private static CampaignHome imported(CampaignHome home, String... lines) throws IOException {
    Path sheet = home.home().root().resolve("sheets/sheet.csv");
    home.home().write("sheets/sheet.csv", lines);
    home.done("import", sheet.toString(), "--as-of", FIRST);
    return home;
  }

  private static List<String> rows(CampaignHome home, String... more) {
    List<String> line = new ArrayList<>(List.of("forecast"));
    line.addAll(Arrays.asList(more));
    if (!line.contains("--as-of")) {
      line.addAll(List.of("--as-of", FIRST));
    }
    List<String> rows = new ArrayList<>();
    for (JsonNode row : home.cli().json(line.toArray(String[]::new))) {
      rows.add(
          String.join(
              " ",
              row.get("day").asText(),
              row.get("days_left").asText(),
              row.get("what").asText(),
              row.get("filing_no").asText()));
    }
    return rows;
  }

  private static String noWebsite(String day, int left, String filings) {
    return day + " " + left + " no_website " + filings;
  }

  @Test
  void today_and_the_last_day_belong_to_the_period_and_no_day_beside_it() throws IOException {
    CampaignHome home =
        sheet(
            "备案号,主办单位名称,域名,域名到期时间",
            OwnHome.key(1) + ",北京示例有限公司,a.example," + YESTERDAY,
            OwnHome.key(2) + ",北京示例有限公司,b.example," + NINETIETH,
            OwnHome.key(3) + ",北京示例有限公司,c.example," + FIRST,
            OwnHome.key(4) + ",北京示例有限公司,d.example," + NEXT_DAY);
    assertThat(rows(home))
        .containsExactly(
            FIRST + " 0 domain_expiry " + OwnHome.key(3),
            NINETIETH + " 90 domain_expiry " + OwnHome.key(2));
    assertThat(rows(home, "--days", "1"))
        .containsExactly(FIRST + " 0 domain_expiry " + OwnHome.key(3));
    assertThat(rows(home, "--days", "91"))
        .contains(NEXT_DAY + " 91 domain_expiry " + OwnHome.key(4));
    assertThat(rows(home, "--as-of", YESTERDAY, "--days", "1"))
        .containsExactly(
            YESTERDAY + " 0 domain_expiry " + OwnHome.key(1),
            FIRST + " 1 domain_expiry " + OwnHome.key(3));
  }

  @Test
  void each_column_is_a_row_under_its_heading_in_the_order_of_the_sheet() throws IOException {
    String day = "2026-12-01";
    CampaignHome home =
        sheet(
            "备案号,主办单位名称,证件有效期,主体负责人证件有效期,网站负责人证件有效期,域名,域名到期时间,服务器到期时间,文网文有效期",
            String.join(
                ",", OwnHome.key(1), "北京示例有限公司", day, day, day, "a.example", day, day, day));
    assertThat(rows(home).stream().map(row -> row.split(" ")[2]))
        .containsExactly(
            "entity_doc_expiry",
            "entity_pic_doc_expiry",
            "site_pic_doc_expiry",
            "domain_expiry",
            "server_expiry",
            "icbp_expiry");
    assertThat(home.done("forecast", "--as-of", FIRST, "--lang", "zh").out())
        .contains("到期事项", "域名到期时间", "服务器到期时间", "北京示例有限公司", "a.example");
    assertThat(home.done("forecast", "--as-of", FIRST, "--format", "csv").out())
        .startsWith("day,days_left,what,filing_no,entity_name,domain")
        .contains("2026-12-01,29,domain_expiry," + OwnHome.key(1) + ",北京示例有限公司,a.example");
  }

  @Test
  void an_authorization_code_ends_with_its_server() throws IOException {
    CampaignHome home =
        sheet(
            "备案号,主办单位名称,域名,服务器到期时间,备案授权码,已生成授权码数,备案状态",
            OwnHome.key(1) + ",北京示例有限公司,a.example,2026-12-01,SQM-1,,已备案",
            OwnHome.key(2) + ",北京示例有限公司,b.example," + NINETIETH + ",,2,已备案",
            OwnHome.key(3) + ",北京示例有限公司,c.example," + NEXT_DAY + ",SQM-3,,已备案",
            OwnHome.key(4) + ",北京示例有限公司,d.example,,SQM-4,,已备案",
            OwnHome.key(5) + ",北京示例有限公司,e.example,2026-12-02,,0,已备案",
            OwnHome.key(6) + ",北京示例有限公司,f.example,2026-12-03,SQM-6,,已注销");
    assertThat(rows(home))
        .containsExactly(
            "2026-12-01 29 server_expiry " + OwnHome.key(1),
            "2026-12-01 29 auth_code " + OwnHome.key(1),
            "2026-12-02 30 server_expiry " + OwnHome.key(5),
            NINETIETH + " 90 server_expiry " + OwnHome.key(2),
            NINETIETH + " 90 auth_code " + OwnHome.key(2));
    assertThat(home.done("forecast", "--as-of", FIRST).out())
        .contains("authorization code, with its server");
  }

  @Test
  void what_has_ended_or_has_no_end_is_left_out() throws IOException {
    CampaignHome home =
        sheet(
            "备案号,主办单位名称,证件号码,证件有效期,域名,域名到期时间,备案状态",
            OwnHome.key(1) + ",北京示例有限公司," + ENTITY + ",,a.example,2026-12-01,已注销",
            OwnHome.key(2) + ",北京示例有限公司," + ENTITY + ",,b.example,2026-12-01,已取消接入",
            OwnHome.key(3) + ",北京示例有限公司," + ENTITY + ",长期,c.example,2099-12-31,已备案",
            OwnHome.key(4) + ",北京示例有限公司," + OTHER + ",长期,d.example,1970-01-01,已备案");
    assertThat(rows(home, "--days", "3650")).isEmpty();
    assertThat(rows(home, "--days", "3650", "--as-of", "2095-01-01")).isEmpty();
    assertThat(home.done("forecast", "--as-of", FIRST).out()).contains("(none)");
  }

  @Test
  void an_entity_is_named_when_the_last_of_its_websites_ends() throws IOException {
    CampaignHome home =
        sheet(
            "备案号,主办单位名称,证件号码,域名,域名到期时间,服务器到期时间,备案状态",
            OwnHome.key(1) + ",北京示例有限公司," + ENTITY + ",a.example,2026-12-01,2028-01-01,已备案",
            OwnHome.key(2) + ",北京示例有限公司," + ENTITY + ",b.example,2028-01-01," + NINETIETH + ",已备案",
            OwnHome.key(3) + ",北京示例有限公司," + ENTITY + ",c.example," + YESTERDAY + ",,已备案",
            OwnHome.key(4) + ",北京示例有限公司," + ENTITY + ",d.example,,,已注销",
            OwnHome.key(5) + ",无号示例有限公司,,e.example,2026-12-01,,已备案",
            OwnHome.key(6) + ",过期示例有限公司," + OTHER + ",f.example," + YESTERDAY + ",,已备案");
    String entity =
        noWebsite(NINETIETH, 90, OwnHome.key(1) + "; " + OwnHome.key(2) + "; " + OwnHome.key(3));
    assertThat(rows(home))
        .containsExactly(
            "2026-12-01 29 domain_expiry " + OwnHome.key(1),
            "2026-12-01 29 domain_expiry " + OwnHome.key(5),
            NINETIETH + " 90 server_expiry " + OwnHome.key(2),
            entity);
    assertThat(rows(home, "--days", "89")).noneMatch(row -> row.contains("no_website"));
    assertThat(home.done("forecast", "--as-of", FIRST).out()).contains("as far as filed here");

    for (String stays : List.of("", "1970-01-01", NEXT_DAY)) {
      imported(
          home,
          "备案号,主办单位名称,证件号码,域名,域名到期时间,服务器到期时间,备案状态",
          OwnHome.key(7) + ",北京示例有限公司," + ENTITY + ",g.example," + stays + ",,已备案");
      assertThat(rows(home)).as(stays).noneMatch(row -> row.contains("no_website"));
    }
  }

  @Test
  void a_standing_mark_ends_a_website_any_day_and_one_taken_back_does_not() throws IOException {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    String both = OwnHome.key(1) + "; " + OwnHome.key(2);
    assertThat(rows(home, "--as-of", DAY_AFTER)).containsExactly(noWebsite(DAY_AFTER, 0, both));

    home.done("marks", "take-back", home.no(0), "--reason", "x", "--as-of", DAY_AFTER);
    assertThat(rows(home, "--as-of", DAY_AFTER)).isEmpty();

    imported(home, "备案号,域名到期时间", home.mark(0).get("filing_no").asText() + ",2026-11-20");
    assertThat(rows(home, "--as-of", DAY_AFTER))
        .containsExactly(
            "2026-11-20 10 domain_expiry " + home.mark(0).get("filing_no").asText(),
            noWebsite("2026-11-20", 10, both));
  }

  @Test
  void what_is_known_to_be_another_providers_is_no_website_here() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1).filing(2, "access_provider", "另一云").drop("filings.csv");
    home.night(FIRST);
    imported(home, "备案号,域名到期时间", OwnHome.key(1) + ",2026-12-01", OwnHome.key(2) + ",2026-12-02");
    assertThat(rows(home))
        .containsExactly(
            "2026-12-01 29 domain_expiry " + OwnHome.key(1),
            noWebsite("2026-12-01", 29, OwnHome.key(1)));
  }

  @Test
  void a_period_is_of_one_to_3650_days() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.refused(2, "CLI-001", "forecast", "--days", "0");
    home.refused(2, "CLI-001", "forecast", "--days", "3651");
    home.refused(2, "CLI-001", "forecast", "--days", "soon");
    home.done("forecast", "--days", "3650", "--as-of", FIRST);
  }
}
