package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An entity has several websites, and its rows say different things of the entity itself: a number
 * was filled down and counted up, or only one row was put right. Nobody is accused by the slip.
 */
@OnEachDatabase
class RowsDisagreeTest extends OrdinaryNights {
  RowsDisagreeTest(TestDatabase database) {
    super(database);
  }

  /** A website of the entity of the first filing. */
  private OwnHome website(int number, String... changes) {
    home.filing(
        number,
        "filing_no",
        number(number),
        "entity_name",
        "北京示例1有限公司",
        "entity_pic_mobile",
        "13800003001",
        "entity_pic_landline",
        "010-55500301",
        "entity_pic_email",
        OwnHome.owner(1),
        "mat_pic_id",
        "有",
        "mat_business_licence",
        "有",
        "mat_photo",
        "有",
        "mat_verification_form",
        "有");
    return home.filing(number, changes);
  }

  private static String number(int website) {
    return "京ICP备00000101号-" + website;
  }

  private List<String> said(int website, String outcome) {
    List<String> said = new ArrayList<>();
    for (JsonNode one : campaign.cli().json("findings", "--filing", number(website))) {
      if (one.get("outcome").asText().equals(outcome)) {
        said.add(one.get("rule").asText() + " " + one.get("opinion_en").asText());
      }
    }
    return said;
  }

  @Test
  void a_number_that_was_filled_down_and_counted_up_is_nobodys() throws IOException {
    website(1);
    website(2, "entity_pic_mobile", "13800003002");
    website(3, "entity_pic_mobile", "13800003003").drop("filings.csv");
    calls("13800003002,空号,2026-11-02 10:00,王示例", "13800003003,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).isEmpty();
    assertThat(said(2, "FAIL")).isEmpty();
    assertThat(said(2, "UNDETERMINED"))
        .anyMatch(text -> text.startsWith("CON-005 ") && text.contains(number(1) + " of the same"));
  }

  @ParameterizedTest
  @CsvSource({
    "entity_pic_mobile,''",
    "entity_pic_mobile,1380000300",
    "entity_pic_landline,010-5550030",
    "entity_doc_no,91120116000000029Y",
    "entity_doc_expiry,2026-10-01",
    "entity_pic_email,''",
    "mat_pic_id,''",
    "mat_business_licence,无"
  })
  void a_slip_in_one_row_accuses_nobody_while_another_has_it_right(String column, String slip)
      throws IOException {
    website(1);
    website(2, column, slip).drop("filings.csv");
    campaign.night(FIRST);
    assertThat(letters()).isEmpty();
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "entity_pic_mobile,1380000300,138 0000 300",
    "entity_doc_expiry,2026-10-01,2026年10月1日"
  })
  void what_all_rows_of_an_entity_say_is_told(String column, String one, String other)
      throws IOException {
    website(1, column, one);
    website(2, column, other).drop("filings.csv");
    campaign.night(FIRST);
    assertThat(all("filing_no", "cases")).containsExactlyInAnyOrder(number(1), number(2));
  }

  @Test
  void a_row_that_is_silent_of_it_or_has_left_speaks_for_nobody() throws IOException {
    website(1, "entity_doc_expiry", "");
    website(3, "entity_doc_expiry", "长期", "filing_status", "已注销");
    website(2, "entity_doc_expiry", "2026-10-01").drop("filings.csv");
    campaign.night(FIRST);
    assertThat(all("filing_no", "cases")).contains(number(2));
  }

  @Test
  void the_material_of_a_website_is_its_own() throws IOException {
    website(1);
    website(2, "mat_verification_form", "无").drop("filings.csv");
    campaign.night(FIRST);
    assertThat(all("filing_no", "cases")).containsExactly(number(2));
  }

  @Test
  void the_number_of_the_websites_own_person_is_its_own() throws IOException {
    website(1);
    website(2, "site_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    assertThat(all("filing_no", "cases")).containsExactly(number(2));
  }

  @Test
  void a_row_that_comes_after_the_letter_and_says_otherwise_spares() throws IOException {
    website(2, "entity_pic_mobile", LACKS_A_DIGIT).drop("first.csv");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    website(1).drop("both.csv");
    campaign.night("2026-11-05");
    assertThat(said(2, "FAIL")).as("though nothing is new of it itself").isEmpty();
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void a_mark_is_taken_back_when_another_row_says_otherwise() throws IOException {
    website(2, "entity_pic_mobile", LACKS_A_DIGIT).drop("first.csv");
    campaign.night(FIRST);
    website(2).drop("second.csv");
    home.filing(2, "entity_pic_mobile", LACKS_A_DIGIT).drop("second.csv");
    campaign.night(DAY_AFTER);
    assertThat(all("state", "marks")).containsExactly("marked");
    website(1).drop("third.csv");
    campaign.night("2026-11-11");
    assertThat(all("state", "marks")).containsExactly("withdrawn");
  }
}
