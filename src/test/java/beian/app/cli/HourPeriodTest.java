package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rectification period of 48 hours that starts on 2026-11-03 at 14:29:10. */
@OnEachDatabase
class HourPeriodTest extends OrdinaryNights {
  private static final String CASE = "C0002-000001";
  private static final String LETTER = "N0002-000001-1";

  HourPeriodTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void told_in_the_afternoon() throws IOException {
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", CampaignHome.FIRST);
    campaign.done(
        "campaign",
        "open",
        "急办",
        "--period",
        "48h",
        "--extension",
        "24h",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-03T09:00:00",
        "--belt-percent",
        "100");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night("2026-11-03T14:29:10");
  }

  private void decide(String moment, String... line) {
    String[] all = java.util.Arrays.copyOf(line, line.length + 6);
    System.arraycopy(
        new String[] {"--reason", "x", "--by", "王示例", "--as-of", moment}, 0, all, line.length, 6);
    campaign.done(all);
  }

  private String end() {
    return campaign.cli().json("deadlines").get(0).get("ends_at").asText();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-05T14:29:00, 0", "2026-11-05T14:30:00, 1", "2026-11-05T14:31:00, 1"})
  void it_ends_at_its_minute_and_not_before(String night, int marks) {
    campaign.night(night);
    assertThat(marks()).hasSize(marks);
    assertThat(campaign.cli().json("plan", "list")).hasSize(marks);
  }

  @Test
  void everybody_reads_the_minute() {
    String letter = campaign.done("notices", "show", LETTER, "--reveal", "--by", "王示例").out();
    assertThat(letter).contains("请于 2026-11-05 14:30 前整改", "48 小时，即 2026-11-05 14:30（北京时间）");
    assertThat(campaign.done("cases").out()).contains("2026-11-05 14:30");
    assertThat(campaign.done("deadline", LETTER).out())
        .contains("48 hours", "End: 2026-11-05 14:30 (Asia/Shanghai)");
    String why = campaign.done("why", OwnHome.key(1), "--as-of", "2026-11-04T02:00:00").out();
    assertThat(why)
        .contains("the owner has until 2026-11-05 14:30 (Asia/Shanghai)")
        .contains("it ends on 2026-11-05 14:30 (Asia/Shanghai)");
    campaign.night("2026-11-04T02:00:00");
    assertThat(all("subject", "notices"))
        .anyMatch(subject -> subject.contains("整改期限提醒") && subject.contains("2026-11-05 14:30"));
    campaign.night("2026-11-05T02:00:00");
    campaign.night("2026-11-06T02:00:00");
    assertThat(all("kind", "notices")).as("nobody is reminded on the day it ends").hasSize(2);
    assertThat(campaign.done("marks").out()).contains("2026-11-05 14:30");
    assertThat(all("reason_en", "marks"))
        .singleElement()
        .asString()
        .contains("period until 2026-11-05 14:30 (Asia/Shanghai)");
  }

  @Test
  void an_appeal_holds_it_to_the_minute_and_an_extension_makes_it_longer_by_hours() {
    decide("2026-11-04T09:00:00", "appeal", CASE);
    decide("2026-11-04T17:00:00", "decide", CASE, "dismissed");
    assertThat(end()).isEqualTo("2026-11-05T22:30:00+08:00");
    campaign.refused(
        6,
        "REC-006",
        "extend",
        CASE,
        "--period",
        "25h",
        "--reason",
        "x",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-05T10:00:00");
    decide("2026-11-05T10:00:00", "extend", CASE, "--period", "12h");
    assertThat(end()).isEqualTo("2026-11-06T10:30:00+08:00");
    campaign.night("2026-11-06T10:29:00");
    assertThat(marks()).isEmpty();
    campaign.night("2026-11-06T10:30:00");
    assertThat(marks()).hasSize(1);
  }
}
