package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the suite wrote down itself is read in the language of the one who reads it. */
@OnEachDatabase
class OneLanguageTest {
  private final TestDatabase database;

  @TempDir Path folder;

  OneLanguageTest(TestDatabase database) {
    this.database = database;
  }

  private static String said(CampaignHome home, String lang, String line) {
    return home.done((line + " --lang " + lang).split(" ")).out();
  }

  @Test
  void why_a_mark_was_withdrawn() throws IOException {
    CampaignHome home = CampaignHome.marked(folder, database, 1);
    home.done(
        "appeal", "C0001-000001", "--reason", "x", "--by", "y", "--as-of", CampaignHome.DAY_AFTER);

    assertThat(said(home, "en", "why C0001-000001 --as-of 2026-11-10"))
        .contains("beian: an appeal came: x")
        .doesNotContain("申诉");
    assertThat(said(home, "zh", "why C0001-000001 --as-of 2026-11-10")).contains("beian：申诉：x");
    assertThat(home.mark(0).get("taken_back_why").asText()).isEqualTo("an appeal came: x");
  }

  @Test
  void what_evidence_says() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,空号,2026-11-01 10:00,李示例");
    home.night(CampaignHome.FIRST);
    String why = "why " + OwnHome.key(1) + " --as-of " + CampaignHome.FIRST;

    assertThat(said(home, "zh", why)).contains("拨打人=李示例; 结果=空号").doesNotContain("outcome=");
    assertThat(said(home, "en", why)).contains("caller=李示例; outcome=空号").doesNotContain("结果");
  }

  @Test
  void why_a_letter_failed() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1, "entity_pic_email", "", "entity_pic_mobile", "1380000300")
        .drop("filings.csv");
    home.night(CampaignHome.FIRST);

    assertThat(said(home, "zh", "notices --format csv")).contains("无可用地址").doesNotContain("usable");
    assertThat(said(home, "en", "notices --format csv")).contains("no usable address");
  }

  @Test
  void what_a_profile_is_for_and_does() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "profiles/beijing.yaml",
            "title: {zh: 北京宽限, en: Beijing}",
            "source: 示例",
            "since: 2026-01-01",
            "when: {province: [北京], entity-type: [individual]}",
            "rules: {CON-001: minor, CON-002: off}");

    assertThat(said(home, "zh", "rules profiles"))
        .contains("省份：京；主体性质：个人", "CON-002：停用；CON-001：一般")
        .doesNotContain("province", "individual", "minor", "off");
    assertThat(said(home, "en", "rules profiles"))
        .contains("province: 京; entity-type: individual", "CON-002=off; CON-001=minor");
  }

  @Test
  void what_is_wrong_with_a_number() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "inbox/bad.csv",
            "备案号,主办单位名称,证件号码",
            "见附件,北京示例有限公司,",
            OwnHome.key(1) + ",北京示例有限公司,9.11101E+17");
    home.cli().run("run", "import", "--as-of", CampaignHome.FIRST);

    assertThat(said(home, "zh", "rejects"))
        .contains("见附件", "备案号，如 京ICP备00000001号-1", "18 位文本")
        .doesNotContain("characters", "a number such as");
    assertThat(said(home, "en", "rejects"))
        .contains("见附件", "a number such as 京ICP备00000001号-1", "18 characters as text")
        .doesNotContain("位文本");
  }
}
