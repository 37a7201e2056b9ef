package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is put right after the inspection and before the letter is told to nobody. */
@OnEachDatabase
class OrdinaryLettersTest extends OrdinaryNights {
  OrdinaryLettersTest(TestDatabase database) {
    super(database);
  }

  private void found() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).filing(2).filing(3).drop("filings.csv");
    calls("13800003002,空号,2026-11-01 10:00,王示例", "13800003003,空号,2026-11-01 10:00,王示例");
    for (String job : new String[] {"import", "gather", "inspect"}) {
      campaign.done("run", job, "--as-of", FIRST);
    }
    assertThat(campaign.cli().json("cases")).hasSize(3);
  }

  private void putRight() throws IOException {
    home.filing(1, "entity_pic_mobile", "13800003001").drop("corrected.csv");
    campaign.done("run", "import", "--as-of", FIRST);
    calls(
        "13800003002,空号,2026-11-01 10:00,王示例",
        "13800003002,接通,2026-11-02 10:30,王示例",
        "13800003003,空号,2026-11-01 10:00,王示例");
    campaign.done("run", "gather", "--as-of", FIRST);
  }

  @Test
  void before_it_is_planned() throws IOException {
    found();
    putRight();
    campaign.done("run", "notify", "--as-of", FIRST);
    assertThat(letters()).containsExactly("N0001-000003-1");
    campaign.night(FIRST);
    assertThat(letters()).containsExactly("N0001-000003-1");
  }

  @Test
  void while_it_waits_for_the_server() throws IOException {
    found();
    campaign
        .cli()
        .run(
            "run",
            "notify",
            "--set",
            "beian.mail.transport=smtp",
            "--set",
            "beian.mail.host=127.0.0.1",
            "--set",
            "beian.mail.port=9",
            "--set",
            "beian.mail.security=none",
            "--as-of",
            FIRST);
    assertThat(all("state", "notices")).containsOnly("planned").hasSize(3);
    putRight();
    campaign.done("run", "notify", "--as-of", FIRST);
    assertThat(letters()).containsExactly("N0001-000003-1");
    assertThat(all("state", "notices")).containsExactly("delivered");
  }

  @Test
  void what_is_written_for_staff_is_mailed_by_no_campaign() {
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", FIRST);
    campaign.refused(
        2,
        "CLI-001",
        "campaign",
        "open",
        "冬季",
        "--period",
        "5wd",
        "--severity",
        "ELG-011=MINOR",
        "--by",
        "王示例",
        "--as-of",
        FIRST);
    campaign.done(
        "campaign",
        "open",
        "冬季",
        "--period",
        "5wd",
        "--severity",
        "CON-006=MINOR",
        "--by",
        "王示例",
        "--as-of",
        FIRST);
  }
}
