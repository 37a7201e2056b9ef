package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark rests only on the very faults, about the very things, that the owner was told of. */
@OnEachDatabase
class ToldFaultsTest {

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;
  private Cli cli;

  ToldFaultsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_dead_mobile_is_told_on_the_first_night() throws IOException {
    campaign = CampaignHome.open(folder, database, "beian.rectification.belt-count=50");
    home = campaign.home();
    cli = campaign.cli();
    home.filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).isEqualTo(1);
    assertThat(rules()).contains("CON-005");
  }

  private long letters() throws IOException {
    try (Stream<Path> files = Files.list(home.root().resolve("out/mail"))) {
      return files.count();
    }
  }

  private String rules() {
    return cli.json("cases").get(0).get("rules").asText();
  }

  @Test
  void another_number_that_is_dead_by_the_deadline_is_told_anew_and_not_marked()
      throws IOException {
    home.filing(1, "entity_pic_mobile", "13800005001")
        .drop("corrected.csv")
        .write(
            "evidence/calls.csv",
            CALLS,
            "13800003001,空号,2026-11-02 10:00,王示例",
            "13800005001,接通,2026-11-10 10:00,王示例",
            "01055500301,空号,2026-11-10 11:00,王示例");

    campaign.night(DAY_AFTER);

    assertThat(cli.json("marks")).isEmpty();
    assertThat(letters()).as("the landline is told in a letter of its own").isEqualTo(2);
    assertThat(cli.json("cases").get(0).get("deadline_at").asText())
        .as("with a clock of its own")
        .isEqualTo("2026-11-18T00:00:00+08:00");
  }

  @Test
  void the_number_that_was_told_is_marked_while_another_still_has_its_time() throws IOException {
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-10 10:00,王示例",
        "01055500301,空号,2026-11-10 11:00,王示例");

    campaign.night(DAY_AFTER);

    JsonNode marks = cli.json("marks");
    assertThat(marks).hasSize(1);
    assertThat(marks.get(0).get("reason_en").asText())
        .contains("138****3001")
        .doesNotContain("landline");
  }

  @Test
  void a_domain_that_leads_elsewhere_and_then_nowhere_public_is_not_marked_on_the_old_notice()
      throws IOException {
    String[] ranges = {"cidr,owner,source", "192.0.2.0/24,示例云,own", "198.18.0.0/24,阿里云,public"};
    home.write("evidence/ip_ownership.csv", ranges)
        .write("evidence/calls.csv", CALLS, "13800003001,接通,2026-11-03 10:00,王示例")
        .write("evidence/dns.csv", names("198.18.0.10", "2026-11-03"));
    campaign.night("2026-11-03");
    assertThat(rules()).contains("ACC-001");
    long told = letters();

    home.write("evidence/dns.csv", names("10.0.0.8", "2026-11-10 10:00", "2026-11-13 10:00"));
    campaign.night("2026-11-13");

    assertThat(cli.json("marks")).isEmpty();
    assertThat(letters()).as("the other fault is told in a letter of its own").isEqualTo(told + 1);
    assertThat(cli.json("cases").get(0).get("deadline_at").asText())
        .as("with a clock of its own")
        .isEqualTo("2026-11-21T00:00:00+08:00");
  }

  /** Domain and www lead there, by a resolver of the public, on each of the days. */
  private static String[] names(String address, String... days) {
    return Stream.concat(
            Stream.of("name,type,value,resolver,observed_at"),
            Stream.of(days)
                .flatMap(
                    day ->
                        Stream.of("site1.example", "www.site1.example")
                            .map(name -> name + ",A," + address + ",192.0.2.53," + day)))
        .toArray(String[]::new);
  }
}
