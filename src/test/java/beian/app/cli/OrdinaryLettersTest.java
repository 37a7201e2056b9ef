package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    noServer("notify", FIRST);
    assertThat(all("state", "notices")).containsOnly("planned").hasSize(3);
    putRight();
    campaign.done("run", "notify", "--as-of", FIRST);
    assertThat(letters()).containsExactly("N0001-000003-1");
    assertThat(all("state", "notices")).containsExactly("delivered");
  }

  /** A run in which no mail server is there. */
  private void noServer(String job, String day) {
    campaign
        .cli()
        .run(
            "run",
            job,
            "--set",
            "beian.mail.transport=smtp",
            "--set",
            "beian.mail.host=127.0.0.1",
            "--set",
            "beian.mail.port=9",
            "--set",
            "beian.mail.security=none",
            "--as-of",
            day);
  }

  private List<String> reminders(String kind) {
    List<String> reminders = new ArrayList<>();
    for (JsonNode notice : campaign.cli().json("notices")) {
      if (notice.get("kind").asText().equals(kind)) {
        reminders.add(notice.get("filing_no").asText() + " " + notice.get("state").asText());
      }
    }
    return reminders;
  }

  /** 1 corrects the number, of 2 the number answers, 3 does nothing. */
  @Test
  void a_reminder_that_waits_for_the_server_is_of_what_still_fails() throws IOException {
    found();
    campaign.done("run", "notify", "--as-of", FIRST);
    assertThat(letters()).hasSize(3);
    noServer("notify", "2026-11-06");
    assertThat(reminders("deadline")).hasSize(3).allMatch(said -> said.endsWith(" planned"));

    home.filing(1, "entity_pic_mobile", "13800003001").drop("corrected.csv");
    campaign.done("run", "import", "--as-of", "2026-11-06");
    calls(
        "13800003002,空号,2026-11-06 10:00,王示例",
        "13800003002,接通,2026-11-06 16:30,王示例",
        "13800003003,空号,2026-11-06 10:00,王示例");
    campaign.done("run", "gather", "--as-of", "2026-11-06");
    campaign.done("run", "notify", "--as-of", "2026-11-06");
    assertThat(reminders("deadline")).containsExactly(OwnHome.key(3) + " delivered");
  }

  @Test
  void a_reminder_of_a_transfer_that_was_completed_meanwhile_does_not_leave() throws IOException {
    for (int i = 1; i <= 2; i++) {
      home.filing(i, idle(i, "初审通过"));
    }
    home.drop("transfers.csv");
    campaign.done("run", "import", "--as-of", "2026-10-01");
    noServer("cleanup", "2026-10-01");
    assertThat(reminders("reminder")).hasSize(2).allMatch(said -> said.endsWith(" planned"));

    home.filing(1, idle(1, "管局审核通过")).drop("completed.csv");
    campaign.done("run", "import", "--as-of", "2026-10-02");
    campaign.done("run", "notify", "--as-of", "2026-10-02");
    assertThat(reminders("reminder")).hasSize(1).allMatch(said -> said.endsWith(" delivered"));
  }

  private static String[] idle(int number, String status) {
    return new String[] {
      "order_no",
      "B202609010" + number,
      "order_type",
      "接入备案",
      "order_status",
      status,
      "prelim_approved_at",
      "2026-09-01 10:00"
    };
  }

  @Test
  void what_is_written_for_staff_is_mailed_by_no_campaign() {
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", FIRST);
    for (String raised :
        List.of("ELG-011=MINOR", "CON-006=MINOR", "CON-006=MAJOR", "ACC-005=MAJOR")) {
      campaign.refused(
          2,
          "CLI-001",
          "campaign",
          "open",
          "冬季",
          "--period",
          "5wd",
          "--severity",
          raised,
          "--by",
          "王示例",
          "--as-of",
          FIRST);
    }
    campaign.done(
        "campaign",
        "open",
        "冬季",
        "--period",
        "5wd",
        "--severity",
        "CON-005=MINOR",
        "--by",
        "王示例",
        "--as-of",
        FIRST);
  }
}
