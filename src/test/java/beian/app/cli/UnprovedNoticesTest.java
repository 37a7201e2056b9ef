package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters written to a folder nobody vouched for: they wait for a person, and are never proof. */
@OnEachDatabase
class UnprovedNoticesTest {
  private static final String LATER = "2026-11-04";

  @TempDir Path folder;

  private final TestDatabase database;
  private CampaignHome home;

  UnprovedNoticesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void two_letters_were_written_and_prove_nothing() throws IOException {
    home = CampaignHome.open(folder, database);
    setting("false");
    home.home()
        .filing(1, "entity_pic_mobile", "1380000300")
        .filing(2, "entity_pic_mobile", "1380000300")
        .drop("filings.csv");
    home.night(FIRST);
  }

  private void setting(String fileIsDelivery) throws IOException {
    home.home()
        .write(
            "beian.properties",
            "beian.provider.name=示例云",
            "beian.mail.file-is-delivery=" + fileIsDelivery,
            "beian.evidence.live=false");
  }

  private List<String> states() {
    List<String> states = new ArrayList<>();
    home.cli().json("cases").forEach(one -> states.add(one.get("state").asText()));
    return states;
  }

  private List<String> unproved() {
    List<String> numbers = new ArrayList<>();
    home.cli()
        .json("notices", "--unproved")
        .forEach(one -> numbers.add(one.get("notice_no").asText()));
    return numbers;
  }

  @Test
  void they_wait_for_a_person_each_morning_with_what_to_do() {
    for (String night : List.of(FIRST, LATER)) {
      home.night(night);
      assertThat(home.done("today", "--lang", "en").out())
          .contains("Needs a person: notices that nothing proves: 2;")
          .contains("beian notices record", "beian notices resend --unproved")
          .contains("beian.mail.file-is-delivery=true");
    }
    assertThat(home.done("today", "--lang", "zh").out()).contains("需要人工处理：没有送达证明的通知 2——");
    assertThat(states()).containsExactly("notified", "notified");
    assertThat(home.cli().json("cases").get(0).get("needs_person").asText())
        .isEqualTo("N0001-000001-1");
    home.refused(
        6, "REC-017", "notices", "resend", "--unproved", "--reason", "x", "--as-of", LATER);
  }

  @Test
  void one_that_was_told_by_telephone_waits_no_more() {
    home.done(
        "notices",
        "record",
        "N0001-000001-1",
        "--by-phone",
        "--at",
        "2026-11-03",
        "--note",
        "本人接听",
        "--by",
        SECOND,
        "--as-of",
        LATER);
    assertThat(unproved()).containsExactly("N0001-000002-1");
    assertThat(states()).containsExactly("running", "notified");
  }

  @Test
  void the_option_proves_no_letter_that_was_written_before_it() throws IOException {
    setting("true");
    home.night(LATER);
    home.night(DAY_AFTER);
    home.night("2026-11-20");
    assertThat(states()).containsExactly("notified", "notified");
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(unproved()).containsExactly("N0001-000001-1", "N0001-000002-1");
  }

  @Test
  void sent_again_under_the_option_they_start_their_periods_with_the_new_letter()
      throws IOException {
    setting("true");
    Result again =
        home.done(
            "notices",
            "resend",
            "--unproved",
            "--reason",
            "已设网关",
            "--by",
            SECOND,
            "--as-of",
            LATER);
    assertThat(again.out()).contains("N0001-000001-2", "N0001-000002-2");
    home.night(LATER);
    assertThat(states()).containsExactly("running", "running");
    assertThat(unproved()).isEmpty();
    assertThat(home.done("today", "--lang", "en").out()).doesNotContain("nothing proves");
    assertThat(home.cli().json("cases").get(0).get("deadline_at").asText())
        .as("five working days from the new letter")
        .startsWith("2026-11-12");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
  }
}
