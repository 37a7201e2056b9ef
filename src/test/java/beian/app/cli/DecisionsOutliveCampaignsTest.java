package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people decided in one campaign stands in the next. */
@OnEachDatabase
class DecisionsOutliveCampaignsTest extends OrdinaryNights {
  private static final String NEXT = "2026-11-12";

  DecisionsOutliveCampaignsTest(TestDatabase database) {
    super(database);
  }

  private static String dead(int filing, String at) {
    return "138000030%02d,空号,%s,王示例".formatted(filing, at);
  }

  private void decide(String day, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--reason", "查实", "--by", SECOND, "--as-of", day));
    campaign.done(line.toArray(String[]::new));
  }

  private void told(int filings) throws IOException {
    IntStream.rangeClosed(1, filings).forEach(home::filing);
    home.drop("filings.csv");
    calls(
        IntStream.rangeClosed(1, filings)
            .mapToObj(i -> dead(i, "2026-11-02 10:00"))
            .toArray(String[]::new));
    campaign.night(FIRST);
    assertThat(letters()).hasSize(filings);
  }

  private void nextCampaign() throws IOException {
    campaign.done("campaign", "close", "1", "--as-of", NEXT);
    campaign.campaign("冬季", NEXT);
    campaign.night(NEXT);
  }

  private void seenAgain() throws IOException {
    calls(dead(1, "2026-11-02 10:00"), dead(1, "2026-11-13 10:00"));
    campaign.night("2026-11-13");
  }

  private void saysWhy(String decision) {
    assertThat(campaign.done("why", OwnHome.key(1), "--as-of", NEXT).out())
        .contains("an earlier decision settles it, nobody is told: " + decision);
  }

  private List<String> toldIn(int campaignNo) {
    List<String> told = new ArrayList<>();
    for (JsonNode letter : campaign.cli().json("notices")) {
      if (letter.get("notice_no").asText().startsWith("N%04d".formatted(campaignNo))) {
        told.add(letter.get("filing_no").asText());
      }
    }
    return told;
  }

  @Test
  void an_appeal_that_was_upheld_is_told_again_only_on_what_was_seen_since() throws IOException {
    told(2);
    decide("2026-11-04", "appeal", OwnHome.key(1));
    decide("2026-11-04", "decide", "C0001-000001", "upheld");

    nextCampaign();

    assertThat(toldIn(2)).containsExactly(OwnHome.key(2));
    saysWhy("C0001-000001: the appeal was upheld");
    seenAgain();
    assertThat(toldIn(2)).contains(OwnHome.key(1));
  }

  @Test
  void a_waiver_holds_until_its_day_whatever_campaign_it_is() throws IOException {
    told(1);
    decide("2026-11-04", "waive", OwnHome.key(1), "--until", "2026-11-16");

    nextCampaign();

    assertThat(toldIn(2)).isEmpty();
    saysWhy("C0001-000001: waived until 2026-11-16");
    campaign.night("2026-11-16");
    assertThat(toldIn(2)).isEmpty();
    campaign.night("2026-11-17");
    assertThat(toldIn(2)).containsExactly(OwnHome.key(1));
  }

  @Test
  void what_an_earlier_waiver_settles_is_not_taken_up_when_another_fault_is_overdue()
      throws IOException {
    told(1);
    decide("2026-11-04", "waive", OwnHome.key(1), "--until", "2026-12-31");
    home.filing(1, "site_name", "").drop("nameless.csv");
    nextCampaign();
    assertThat(toldIn(2)).containsExactly(OwnHome.key(1));

    campaign.night("2026-11-20");

    assertThat(all("state", "marks")).as("of the other fault").hasSize(1);
    assertThat(campaign.done("case", "C0002-000001", "--as-of", "2026-11-20").out())
        .contains("ENT-005")
        .doesNotContain("CON-005");
  }

  @Test
  void a_mark_that_a_person_took_back_is_not_told_again_on_what_was_known() throws IOException {
    told(1);
    calls(dead(1, "2026-11-02 10:00"), dead(1, "2026-11-10 10:00"));
    campaign.night("2026-11-10");
    decide("2026-11-11", "marks", "take-back", marks().get(0).get("mark_no").asText());

    nextCampaign();

    assertThat(toldIn(2)).isEmpty();
    saysWhy("C0001-000001: the mark was taken back");
    seenAgain();
    assertThat(toldIn(2)).containsExactly(OwnHome.key(1));
  }

  @Test
  void a_campaign_is_not_closed_over_an_appeal_that_nobody_decided() throws IOException {
    told(1);
    decide("2026-11-04", "appeal", OwnHome.key(1));

    campaign.refused(6, "REC-031", "campaign", "close", "1", "--as-of", NEXT);

    decide(NEXT, "decide", "C0001-000001", "dismissed");
    campaign.done("campaign", "close", "1", "--as-of", NEXT);
  }
}
