package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Five days from Monday, 2 November 2026 end on a Saturday, and the reading moves them to Monday:
 * that is what the letters say, and what stands whatever is read later.
 */
@OnEachDatabase
class ToldEndsTest extends OrdinaryNights {
  private static final String READING = "beian.reading.period-ends-on-working-day=";
  private static final String TOLD = "2026-11-10T00:00:00+08:00";

  ToldEndsTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void told_until_monday() throws IOException {
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", CampaignHome.FIRST);
    String[] open = {
      "campaign",
      "open",
      "短期",
      "--period",
      "5d",
      "--extension",
      "3d",
      "--by",
      "王示例",
      "--as-of",
      "2026-11-02",
      "--belt-percent",
      "100"
    };
    campaign.done(open);
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT)
        .filing(2, "entity_pic_mobile", "1380000302")
        .drop("filings.csv");
    campaign.done("nightly", "--as-of", "2026-11-02", "--set", READING + true);
    assertThat(all("ends_at", "deadlines")).containsOnly(TOLD);
  }

  private void decide(String day, String... line) {
    String[] all = java.util.Arrays.copyOf(line, line.length + 6);
    String[] end = {"--reason", "x", "--by", "王示例", "--as-of", day};
    System.arraycopy(end, 0, all, line.length, end.length);
    campaign.done(all);
  }

  private String no(int index) {
    return campaign.cli().json("cases").get(index).get("case_no").asText();
  }

  @Test
  void no_appeal_makes_it_shorter_by_another_reading() {
    decide("2026-11-03", "appeal", no(0));
    decide("2026-11-03", "decide", no(0), "dismissed");
    assertThat(all("ends_at", "deadlines")).containsOnly(TOLD);
    home.export();
    campaign.night("2026-11-08");
    assertThat(marks()).isEmpty();
    campaign.night("2026-11-10");
    assertThat(marks()).hasSize(2);
  }

  @Test
  void an_extension_makes_it_longer_by_as_much_whatever_the_reading() {
    decide("2026-11-03", "extend", no(0), "--period", "1d");
    decide("2026-11-03", "extend", no(1), "--period", "2d", "--set", READING + true);
    assertThat(all("ends_at", "deadlines"))
        .containsExactlyInAnyOrder("2026-11-11T00:00:00+08:00", "2026-11-12T00:00:00+08:00");
  }
}
