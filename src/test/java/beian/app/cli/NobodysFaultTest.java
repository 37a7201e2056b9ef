package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A filing that comes to another owner while its case runs: what one was told, no other one was.
 */
@OnEachDatabase
class NobodysFaultTest {
  private static final String FAULT = "1380000300";
  private static final String[] NEW = {
    "entity_pic_mobile",
    FAULT,
    "entity_name",
    "天津新主示例有限公司",
    "entity_doc_no",
    "91120116000000028Q",
    "entity_pic_email",
    "new@owner.example",
    "site_pic_email",
    "new@owner.example"
  };

  @TempDir Path folder;

  private final TestDatabase database;

  NobodysFaultTest(TestDatabase database) {
    this.database = database;
  }

  private static List<String> letters(CampaignHome home) {
    List<String> letters = new ArrayList<>();
    for (JsonNode one : home.cli().json("notices", "--reveal")) {
      letters.add(one.get("kind").asText() + " " + one.get("to").asText());
    }
    return letters;
  }

  @Test
  void the_new_owner_is_told_and_has_a_period_of_their_own() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().filing(1, NEW).drop("sold.csv");
    home.night("2026-11-05");

    assertThat(letters(home))
        .containsExactly("rectification " + OwnHome.owner(1), "rectification new@owner.example");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).as("the old owner's period is over").isEmpty();
    home.night("2026-11-13");
    assertThat(home.cli().json("marks")).hasSize(1);
    assertThat(home.cli().json("marks").get(0).get("reason_en").asText())
        .contains("N0001-000001-2");
  }

  @Test
  void who_becomes_the_owner_in_the_night_of_the_mark_is_not_marked() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().filing(1, NEW).drop("sold.csv");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(letters(home)).contains("rectification new@owner.example");
  }

  @Test
  void a_standing_mark_does_not_pass_on_to_a_new_owner() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 1);
    home.home().filing(1, NEW).drop("sold.csv");
    home.night("2026-11-11");
    assertThat(home.states()).containsExactly("withdrawn");
    home.night("2026-11-12");
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(letters(home)).contains("rectification new@owner.example");
  }

  /** Dead mobile, illegal content, an address that is not ours, an entity that is gone. */
  private CampaignHome toldOfEvidence() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1).drop("filings.csv");
    seen(home, "2026-11-02 10:00");
    home.night(FIRST);
    assertThat(rules(home)).contains("CNT-004", "CON-005", "ENT-003");
    return home;
  }

  private static void seen(CampaignHome home, String at) throws Exception {
    home.home()
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,空号," + at + ",王示例")
        .write(
            "evidence/content.csv",
            "domain,flag,category,reviewer,observed_at",
            "site1.example,illegal,赌博,李示例," + at)
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京示例1有限公司,注销," + at)
        .write("evidence/ip_ownership.csv", "cidr,owner,source", "198.18.0.0/24,阿里云,public")
        .write(
            "evidence/dns.csv",
            "name,type,value,resolver,observed_at",
            "site1.example,A,198.18.0.10,192.0.2.53," + at,
            "www.site1.example,A,198.18.0.10,192.0.2.53," + at);
  }

  private static String rules(CampaignHome home) {
    return home.cli().json("cases").get(0).get("rules").asText();
  }

  private static String[] sold() {
    String[] sold = NEW.clone();
    sold[1] = "13800003001";
    return sold;
  }

  @Test
  void what_evidence_proved_of_the_former_owner_marks_nobody_else() throws Exception {
    CampaignHome home = toldOfEvidence();
    home.home().filing(1, sold()).drop("sold.csv");
    home.night("2026-11-05");
    seen(home, "2026-11-10 10:00");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).as("the former owner's period is over").isEmpty();
    assertThat(home.done("notices", "show", "N0001-000001-2").out())
        .as("it is the former owner that is gone")
        .contains("CON-005")
        .doesNotContain("ENT-003", Filings.USCC);
    home.night("2026-11-12");
    assertThat(home.cli().json("marks")).as("the new owner's last day").isEmpty();
    seen(home, "2026-11-13 10:00");
    home.night("2026-11-13");
    assertThat(home.cli().json("marks")).hasSize(1);
    assertThat(home.cli().json("marks").get(0).get("reason_en").asText())
        .contains("N0001-000001-2")
        .doesNotContain("N0001-000001-1 ");
  }

  @Test
  void what_was_seen_before_the_new_owner_was_told_does_not_mark_them() throws Exception {
    CampaignHome home = toldOfEvidence();
    seen(home, "2026-11-04 10:00");
    home.home().filing(1, sold()).drop("sold.csv");
    home.night("2026-11-05");
    home.night("2026-11-13");
    assertThat(home.cli().json("marks")).isEmpty();
  }

  @Test
  void nobody_is_reminded_of_a_period_that_another_owner_was_told_of() throws Exception {
    CampaignHome home =
        CampaignHome.open(folder, database, "beian.rectification.reminders=half last");
    home.home().filing(1, "entity_pic_mobile", FAULT).drop("filings.csv");
    home.night(FIRST);
    home.home()
        .write(
            "inbox/sold.csv",
            "备案号,主办单位名称,单位性质,主体负责人手机号码,主体负责人电子邮箱,网站负责人电子邮箱,域名,接入服务商,备案状态",
            OwnHome.key(1)
                + ",天津新主示例有限公司,企业,"
                + FAULT
                + ",new@owner.example,new@owner.example,site1.example,示例云,已备案");
    for (int day = 3; day <= 9; day++) {
      home.night("2026-11-0" + day);
    }
    assertThat(letters(home)).noneMatch(letter -> letter.contains("new@"));
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
  }

  @Test
  void the_same_owner_under_another_name_stays_told() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home()
        .filing(1, "entity_pic_mobile", FAULT, "entity_name", "改名后的示例有限公司")
        .drop("renamed.csv");
    home.night("2026-11-05");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).hasSize(1);
  }

  @Test
  void days_that_stand_for_no_day_accuse_nobody() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    String[] zeros = {"1899-12-30", "1900-01-01", "1970-01-01"};
    for (int i = 0; i < zeros.length; i++) {
      home.home().filing(i + 1, "entity_doc_expiry", zeros[i], "domain_expiry", zeros[i]);
      home.home()
          .filing(
              i + 10,
              "filing_no",
              "",
              "order_no",
              "B2026090100" + i,
              "order_type",
              "接入备案",
              "order_status",
              "初审通过",
              "prelim_approved_at",
              zeros[i]);
    }
    home.home().drop("filings.csv");
    home.night(FIRST);
    assertThat(home.cli().json("cases")).isEmpty();
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(home.cli().json("notices")).isEmpty();
  }

  @Test
  void days_that_stand_for_no_day_are_called_what_they_are_and_prove_nothing() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "inbox/zeros.csv",
            "备案号,主办单位名称,证件号码,证件有效期,主体负责人手机号码,备案通过时间,服务器到期时间,域名,接入服务商,备案状态",
            OwnHome.key(1)
                + ",北京示例1有限公司,"
                + Filings.USCC
                + ",1899-12-30,13800003001,1970-01-01,1900-01-01,site1.example,示例云,已备案")
        .write("evidence/numbers.csv", "number,status,observed_at", "13800003001,过户,2026-11-01")
        .write("evidence/ip_ownership.csv", "cidr,owner,source", "192.0.2.0/24,示例云,own")
        .write(
            "evidence/dns.csv",
            "name,type,value,resolver,observed_at",
            "site1.example,A,192.0.2.10,192.0.2.53,2026-11-02 10:00",
            "www.site1.example,A,192.0.2.10,192.0.2.53,2026-11-02 10:00");
    home.night(FIRST);
    assertThat(home.cli().json("findings", "--rule", "ENT-004").get(0).get("opinion_en").asText())
        .contains("1899-12-30", "placeholder");
    assertThat(home.cli().json("findings").toString())
        .doesNotContain("server-replaced", "1900-01-01");
    assertThat(home.cli().json("cases")).as("nobody says when the number was filed").isEmpty();
    assertThat(home.cli().json("filings").get(0).get("entity_doc_expiry").asText())
        .as("what the sheet says is kept")
        .isEqualTo("1899-12-30");
  }

  @Test
  void a_row_of_the_future_is_sent_back_and_never_becomes_proof() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,空号,2026-11-20 10:00,王示例");
    home.night(FIRST);
    JsonNode reject = home.cli().json("rejects", "--kind", "evidence").get(0);
    assertThat(reject.toString()).contains("EVI-011");
    home.night("2026-11-23");
    assertThat(home.cli().json("cases")).isEmpty();
  }

  @Test
  void nobody_has_to_answer_an_office_on_a_public_holiday() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            "01055500301,无人接听,2026-10-01 10:00,王示例",
            "01055500301,无人接听,2026-10-02 10:00,王示例",
            "01055500301,无人接听,2026-10-05 10:00,王示例");
    home.night(FIRST);
    assertThat(home.cli().json("cases")).as("National Day").isEmpty();
    home.home()
        .write(
            "evidence/calls-2.csv",
            CampaignHome.CALLS,
            "01055500301,无人接听,2026-10-10 10:00,王示例",
            "01055500301,无人接听,2026-10-29 10:00,王示例",
            "01055500301,无人接听,2026-10-30 10:00,王示例");
    home.night("2026-11-03");
    assertThat(home.cli().json("cases")).as("a make-up Saturday is a working day").hasSize(1);
  }
}
