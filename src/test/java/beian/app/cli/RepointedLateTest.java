package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.ReportBook;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One name turned to the provider right before the deadline is pointed out, and nothing else. */
@OnEachDatabase
class RepointedLateTest {
  private static final String HERE = "192.0.2.10";
  private static final String ELSEWHERE = "198.51.100.1";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private final List<String> looks =
      new ArrayList<>(List.of("name,type,value,observed_at,resolver"));

  RepointedLateTest(TestDatabase database) {
    this.database = database;
  }

  private void told() throws IOException {
    campaign = CampaignHome.open(folder, database);
    campaign
        .home()
        .filing(1)
        .drop("filings.csv")
        .write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "192.0.2.0/24,示例云,北京,own,2020-01-01,",
            "198.51.100.0/24,另一云,上海,public,2020-01-01,");
    look(FIRST, ELSEWHERE, ELSEWHERE);
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases").get(0).get("state").asText()).isEqualTo("running");
  }

  private void look(String day, String apex, String www) throws IOException {
    looks.add("site1.example,A," + apex + "," + day + " 10:00,192.0.2.53");
    looks.add("www.site1.example,A," + www + "," + day + " 10:00,192.0.2.53");
    campaign.home().write("evidence/dns.csv", looks.toArray(String[]::new));
  }

  private String page(String day) {
    return campaign.done("why", OwnHome.key(1), "--as-of", day).out();
  }

  @Test
  void one_name_that_came_back_is_told_to_staff_in_both_languages_and_in_the_workbook()
      throws IOException {
    told();
    look("2026-11-06", ELSEWHERE, ELSEWHERE);
    look("2026-11-08", ELSEWHERE, HERE);
    campaign.night("2026-11-09");

    assertThat(page("2026-11-09"))
        .contains("Repointed late")
        .contains("www.site1.example (elsewhere on 2026-11-06, here since 2026-11-08)")
        .contains("not repointed: site1.example; for staff to look at");
    assertThat(campaign.done("why", OwnHome.key(1), "--lang", "zh", "--as-of", "2026-11-09").out())
        .contains("期限前改解析", "www.site1.example（2026-11-06 仍指向他处，2026-11-08 起指向本服务商）");
    try (Stream<Path> books = Files.list(campaign.home().root().resolve("out/reports"));
        ReportBook book =
            ReportBook.open(
                books
                    .filter(file -> file.toString().contains("2026-11-09"))
                    .findFirst()
                    .orElseThrow())) {
      assertThat(book.rows("Cases"))
          .anyMatch(row -> row.contains("www.site1.example (elsewhere on 2026-11-06"));
    }
  }

  @Test
  void it_neither_marks_nor_spares() throws IOException {
    told();
    look("2026-11-06", ELSEWHERE, ELSEWHERE);
    look("2026-11-08", ELSEWHERE, HERE);
    campaign.night("2026-11-09");
    look(DAY_AFTER, ELSEWHERE, HERE);
    campaign.night(DAY_AFTER);
    assertThat(campaign.states()).as("one name in use clears, as it always did").isEmpty();

    look("2026-11-11", ELSEWHERE, ELSEWHERE);
    assertThat(page("2026-11-11")).contains("Repointed late");
  }

  private void isNotPointedOut(String one, String other) throws IOException {
    told();
    look("2026-11-06", ELSEWHERE, ELSEWHERE);
    look("2026-11-08", one, other);
    campaign.night("2026-11-09");
    assertThat(page("2026-11-09")).doesNotContain("Repointed late");
  }

  @Test
  void whoever_put_all_names_right_is_not_pointed_out() throws IOException {
    isNotPointedOut(HERE, HERE);
  }

  @Test
  void whoever_changed_nothing_is_not_pointed_out() throws IOException {
    isNotPointedOut(ELSEWHERE, ELSEWHERE);
  }
}
